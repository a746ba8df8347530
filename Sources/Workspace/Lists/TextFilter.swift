import Foundation

/// What the user types to narrow a list: every word must begin a word somewhere, whatever its case and accents.
public struct TextFilter: Sendable {
    private let words: [String]

    public init(_ text: String) {
        words = Self.folded(text).split(separator: " ").map(String.init)
    }

    public var isEmpty: Bool { words.isEmpty }

    public func accepts(_ fields: [String]) -> Bool {
        guard !words.isEmpty else { return true }
        let haystack = " " + Self.folded(fields.joined(separator: " "))
        return words.allSatisfy { haystack.contains(" " + $0) }
    }

    /// Lower case without accents; what is neither letter nor digit becomes a space.
    private static func folded(_ text: String) -> String {
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return String(plain.map { $0.isLetter || $0.isNumber ? $0 : " " })
    }
}
