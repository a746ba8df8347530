import Foundation

/// Identifiers made of names: "Ministry of Défense" becomes `ministry-of-defense`.
enum Slug {
    private static let longest = 60

    /// The name in lower case without accents, words joined by hyphens, numbered where that is taken.
    static func unique(_ name: String, or fallback: String, isTaken: (String) -> Bool) -> String {
        let plain = name.folding(options: [.caseInsensitive, .diacriticInsensitive], locale: nil)
        let words = plain.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(longest)
        let base = words.isEmpty ? fallback : String(words)
        var candidate = base
        var number = 2
        while isTaken(candidate) {
            candidate = "\(base)-\(number)"
            number += 1
        }
        return candidate
    }
}

/// Numbered identifiers that differ from all that are taken.
struct FreeIdentifiers {
    let prefix: String
    let taken: Set<String>
    private var number = 0

    init(prefix: String, taken: Set<String>) {
        self.prefix = prefix
        self.taken = taken
    }

    mutating func next() -> String {
        repeat { number += 1 } while taken.contains("\(prefix)\(number)")
        return "\(prefix)\(number)"
    }
}
