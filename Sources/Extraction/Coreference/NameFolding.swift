import Foundation

/// The words of a name as they are compared: without case, accents, possessive endings and stops.
enum NameFolding {
    /// Cuts at white space; hyphened names stay one word. Empty for a name without letters or digits.
    static func folded(_ name: String) -> [String] {
        var words: [String] = []
        var piece: [Unicode.Scalar] = []
        func cut() {
            let word = fold(piece)
            if !word.isEmpty { words.append(word) }
            piece.removeAll(keepingCapacity: true)
        }
        for scalar in name.unicodeScalars {
            if scalar == " " || (scalar.value < 32 || scalar.value > 126) && scalar.properties.isWhitespace {
                cut()
            } else {
                piece.append(scalar)
            }
        }
        cut()
        if words.count > 1, words[0] == "the" { words.removeFirst() }
        return words
    }

    private static func fold(_ piece: [Unicode.Scalar]) -> String {
        var scalars = piece
        if scalars.count > 2, scalars[scalars.count - 1] == "s" || scalars[scalars.count - 1] == "S",
            scalars[scalars.count - 2] == "'" || scalars[scalars.count - 2] == "’"
        {
            scalars.removeLast(2)
        }
        var isPlain = true
        var folded: [Unicode.Scalar] = []
        for scalar in scalars {
            if scalar.value < 128 {
                switch scalar {
                case "A"..."Z": folded.append(Unicode.Scalar(UInt8(truncatingIfNeeded: scalar.value + 32)))
                case "a"..."z", "0"..."9", "-", "&": folded.append(scalar)
                default: continue
                }
            } else if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                isPlain = false
                folded.append(scalar)
            }
        }
        let word = folded.text(0..<folded.count)
        return isPlain
            ? word : word.folding(options: [.caseInsensitive, .diacriticInsensitive, .widthInsensitive], locale: nil)
    }

    /// Whether a name is written as acronyms are: two to eight letters, nearly all of them large.
    static func isAcronym(_ name: String) -> Bool {
        var large = 0
        var small = 0
        for scalar in name.unicodeScalars {
            if scalar.properties.isUppercase {
                large += 1
            } else if scalar.properties.isLowercase {
                small += 1
            } else if scalar != "." && scalar != "-" && scalar != "&" && scalar.properties.numericType == nil {
                return false
            }
        }
        return large >= 2 && large <= 8 && small <= 1 && small < large - 1
    }

    private static let small: Set<String> = [
        "of", "the", "and", "for", "in", "on", "to", "de", "du", "des", "la", "le", "del", "di", "und", "&",
    ]

    /// The first letters of words, with the small ones and without; hyphened words count by their parts.
    static func initials(of words: [String]) -> Set<String> {
        let parts = words.flatMap { $0.split(separator: "-") }
        let all = String(String.UnicodeScalarView(parts.compactMap(\.unicodeScalars.first)))
        let large = parts.filter { !small.contains(String($0)) }.compactMap(\.unicodeScalars.first)
        return [all, String(String.UnicodeScalarView(large))]
    }

    /// Whether two words are likely one name spelled twice: one letter differs in six, two in nine, and the ends agree.
    static func areSpellings(_ one: String, _ other: String) -> Bool {
        let (a, b) = (Array(one.unicodeScalars), Array(other.unicodeScalars))
        let least = min(a.count, b.count)
        let allowed = least >= 9 ? 2 : least >= 6 ? 1 : 0
        guard allowed > 0, abs(a.count - b.count) <= allowed, a.suffix(2) == b.suffix(2) else { return false }
        return distance(a, b, atMost: allowed) <= allowed
    }

    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar], atMost limit: Int) -> Int {
        var row = Array(0...b.count)
        for i in 1...a.count {
            var diagonal = row[0]
            row[0] = i
            for j in 1...b.count {
                let cost = min(row[j] + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1))
                diagonal = row[j]
                row[j] = cost
            }
            if (row.min() ?? 0) > limit { return limit + 1 }
        }
        return row[b.count]
    }
}
