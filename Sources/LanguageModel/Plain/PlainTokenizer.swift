/// Cuts a text into words and sentences by a few rules, for use without the weights of the model.
///
/// The words are cut like those of the model (white space beyond one space is a token of its own, hyphened words come
/// apart, "'s" stands alone), but nothing is said of parts of speech, heads, or names.
public struct PlainTokenizer: Sendable {
    /// A tokenizer; it needs no data.
    public init() {}

    /// The tokens and sentences of a text, without tags, parse, or named spans.
    public func annotate(scalars: [Unicode.Scalar]) -> AnnotatedText {
        var words = WordTable()
        var records: [TokenColumns.Record] = []
        records.reserveCapacity(scalars.count / 5 + 4)
        scalars.withUnsafeBufferPointer { text in
            var cutter = PlainCutter(text: text)
            cutter.cut { range, isFollowedBySpace, isWhiteSpace in
                var flags: TokenColumns.Flags = []
                if isFollowedBySpace { flags.insert(.followedBySpace) }
                if isWhiteSpace { flags.insert(.whiteSpace) }
                records.append(
                    TokenColumns.Record(
                        startOffset: UInt32(range.lowerBound), length: UInt32(range.count),
                        word: words.number(of: text[range]), analysis: 0, head: UInt32(records.count), label: 0,
                        flags: flags))
            }
        }
        let sentences = PlainSentences.split(&records, of: scalars)
        let columns = TokenColumns(
            records: records, words: words.words,
            analyses: [TokenColumns.Analysis(tag: "", partOfSpeech: "", morphology: "", lemma: "")], labels: [""])
        return AnnotatedText(tokens: columns.tokens, sentences: sentences, entities: [])
    }
}

/// Each distinct word once, found by its scalars.
private struct WordTable {
    private(set) var words: [TokenColumns.Word] = []
    private var scalars: [Slice<UnsafeBufferPointer<Unicode.Scalar>>] = []
    private var places: [Int32] = Array(repeating: -1, count: 1024)

    mutating func number(of word: Slice<UnsafeBufferPointer<Unicode.Scalar>>) -> UInt32 {
        var hash: UInt64 = 0xcbf2_9ce4_8422_2325
        for scalar in word { hash = (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01b3 }
        var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (places.count - 1)
        while places[place] >= 0 {
            if scalars[Int(places[place])].elementsEqual(word) { return UInt32(places[place]) }
            place = (place + 1) & (places.count - 1)
        }
        places[place] = Int32(words.count)
        scalars.append(word)
        var view = String.UnicodeScalarView()
        view.append(contentsOf: word)
        let text = String(view)
        let lowercased = text.lowercased()
        words.append(TokenColumns.Word(text: text, norm: lowercased, lowercased: lowercased))
        if words.count * 2 > places.count { grow() }
        return UInt32(words.count - 1)
    }

    private mutating func grow() {
        places = Array(repeating: -1, count: places.count * 2)
        for (number, word) in scalars.enumerated() {
            var hash: UInt64 = 0xcbf2_9ce4_8422_2325
            for scalar in word { hash = (hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01b3 }
            var place = Int(truncatingIfNeeded: hash ^ (hash >> 32)) & (places.count - 1)
            while places[place] >= 0 { place = (place + 1) & (places.count - 1) }
            places[place] = Int32(number)
        }
    }
}
