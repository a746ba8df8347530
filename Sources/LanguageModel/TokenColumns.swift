/// What is known of all tokens of one text, with each distinct word and analysis held once.
final class TokenColumns: Sendable {
    /// One token; text positions in Unicode scalars.
    struct Record: Sendable {
        var startOffset: UInt32
        var length: UInt32
        var word: UInt32
        var analysis: UInt32
        var head: UInt32
        var label: UInt16
        var flags: Flags

        var start: Int { Int(startOffset) }
        var end: Int { Int(startOffset) + Int(length) }
    }

    struct Flags: OptionSet, Sendable {
        let rawValue: UInt8
        static let followedBySpace = Flags(rawValue: 1)
        static let sentenceStart = Flags(rawValue: 2)
        static let whiteSpace = Flags(rawValue: 4)
    }

    struct Word: Sendable, Hashable {
        let text: String
        let norm: String
        let lowercased: String
    }

    struct Analysis: Sendable, Hashable {
        let tag: String
        let partOfSpeech: String
        let morphology: String
        let lemma: String
    }

    let records: [Record]
    let words: [Word]
    let analyses: [Analysis]
    let labels: [String]

    init(records: [Record], words: [Word], analyses: [Analysis], labels: [String]) {
        self.records = records
        self.words = words
        self.analyses = analyses
        self.labels = labels
    }

    /// One token for each record, in order.
    var tokens: [Token] { records.indices.map { Token(columns: self, index: $0) } }
}
