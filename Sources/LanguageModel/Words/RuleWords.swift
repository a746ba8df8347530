/// The lower-cased words that attribute rules tell apart, numbered from 1.
struct RuleWords: Sendable {
    private var numbers: [[UInt8]: UInt16] = [:]
    /// The words in the order of their numbers.
    private(set) var words: [String] = []

    /// The number of a word, which is added when it is new.
    mutating func add(_ word: String) -> UInt16 {
        let known = number(of: word)
        if known > 0 { return known }
        words.append(word)
        numbers[Array(word.utf8)] = UInt16(words.count)
        return UInt16(words.count)
    }

    /// The number of a word, or 0.
    func number(of word: String) -> UInt16 { numbers[Array(word.utf8)] ?? 0 }
}
