/// One token with all that the model says about it.
///
/// A token is a reference into the columns of its text, so that copying one costs little; it keeps those columns alive.
public struct Token: Sendable {
    let columns: TokenColumns
    let index: Int

    /// The characters of the token.
    public var text: String { word.text }
    /// Where it stands, in Unicode scalars of the annotated text; the end is exclusive.
    public var range: Range<Int> { record.start..<record.end }
    /// Whether one plain space follows, which then belongs to no token.
    public var isFollowedBySpace: Bool { record.flags.contains(.followedBySpace) }
    /// The form that spelling variants share ("'ve" has the norm "have").
    public var norm: String { word.norm }
    /// The text in lower case.
    public var lowercased: String { word.lowercased }
    /// The Penn treebank tag ("NNP"); empty without a model.
    public var tag: String { analysis.tag }
    /// The universal part of speech ("PROPN"); empty without a model.
    public var partOfSpeech: String { analysis.partOfSpeech }
    /// Universal features in alphabetical order ("Number=Sing|Person=3"), or the empty string.
    public var morphology: String { analysis.morphology }
    /// The dictionary form ("say" for "said"); empty without a model.
    public var lemma: String { analysis.lemma }
    /// The index of the token that this one depends on; its own for a root.
    public var head: Int { Int(record.head) }
    /// The dependency label ("nsubj", "ROOT"); empty without a model.
    public var label: String { columns.labels[Int(record.label)] }
    /// Whether a sentence starts here.
    public var isSentenceStart: Bool { record.flags.contains(.sentenceStart) }
    /// Whether it consists of white space only.
    public var isWhiteSpace: Bool { record.flags.contains(.whiteSpace) }

    private var record: TokenColumns.Record { columns.records[index] }
    private var word: TokenColumns.Word { columns.words[Int(record.word)] }
    private var analysis: TokenColumns.Analysis { columns.analyses[Int(record.analysis)] }
}

extension Token: Hashable {
    /// Tokens are equal when everything said about them is.
    public static func == (one: Token, other: Token) -> Bool {
        if one.columns === other.columns && one.index == other.index { return true }
        return one.range == other.range && one.isFollowedBySpace == other.isFollowedBySpace
            && one.isSentenceStart == other.isSentenceStart && one.head == other.head && one.label == other.label
            && one.word == other.word && one.analysis == other.analysis
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(range)
        hasher.combine(text)
    }
}
