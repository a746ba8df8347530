import Foundation

/// What the user types to narrow a list: every word must begin a word somewhere, whatever its case and accents.
public struct TextFilter: Sendable {
    private let words: [[UInt8]]

    public init(_ text: String) {
        words = Self.folded(text).split(separator: Self.space).map { [Self.space] + $0 }
    }

    public var isEmpty: Bool { words.isEmpty }

    public func accepts(_ fields: [String]) -> Bool { words.isEmpty || accepts(Haystack(fields)) }

    /// The same for fields that were made ready before, as for long lists that are searched again and again.
    public func accepts(_ haystack: Haystack) -> Bool { words.allSatisfy { haystack.contains($0) } }

    /// The fields of one row, ready to be searched.
    public struct Haystack: Sendable {
        /// Folded UTF-8 with a zero behind; folding leaves no other.
        private let bytes: [UInt8]

        public init(_ fields: [String]) { bytes = [space] + folded(fields.joined(separator: " ")) + [0] }

        fileprivate func contains(_ needle: [UInt8]) -> Bool {
            bytes.withUnsafeBytes { hay in
                (needle + [0]).withUnsafeBytes { needle in
                    guard let start = hay.assumingMemoryBound(to: CChar.self).baseAddress,
                        let wanted = needle.assumingMemoryBound(to: CChar.self).baseAddress
                    else { return false }
                    return strstr(start, wanted) != nil
                }
            }
        }
    }

    private static let space = UInt8(ascii: " ")

    /// Lower case without accents as UTF-8; what is neither letter nor digit becomes a space.
    private static func folded(_ text: String) -> [UInt8] {
        let bytes = Array(text.utf8)
        // Most words are plain ASCII, which needs no tables.
        guard bytes.contains(where: { $0 >= 0x80 }) else { return bytes.map(folded) }
        let plain = text.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        return Array(String(plain.map { $0.isLetter || $0.isNumber ? $0 : " " }).utf8)
    }

    private static func folded(_ byte: UInt8) -> UInt8 {
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 32
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "0")...UInt8(ascii: "9"): byte
        default: space
        }
    }
}
