/// The tokens of a text as numbers of words in a lexicon.
struct TokenizedText {
    /// The word of each token.
    var words: [UInt32] = []
    /// Where each token starts, in Unicode scalars.
    var starts: [UInt32] = []
    /// Whether one plain space follows that is in no token.
    var spaces: [Bool] = []

    var count: Int { words.count }

    mutating func removeAll() {
        words.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        spaces.removeAll(keepingCapacity: true)
    }

    mutating func append(_ word: UInt32, start: Int) {
        words.append(word)
        starts.append(UInt32(start))
        spaces.append(false)
    }
}
