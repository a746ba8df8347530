/// What the model says about one text.
public struct AnnotatedText: Sendable {
    /// All tokens in order, those of white space included.
    public let tokens: [Token]
    /// The sentences as ranges of tokens; they follow each other without a gap and cover all tokens.
    public let sentences: [Range<Int>]
    /// The named spans in order; they do not overlap and stay within their sentence.
    public let entities: [NamedSpan]

    /// Puts tokens, sentences and named spans together.
    public init(tokens: [Token], sentences: [Range<Int>], entities: [NamedSpan]) {
        self.tokens = tokens
        self.sentences = sentences
        self.entities = entities
    }
}

/// Tokens that name something.
public struct NamedSpan: Sendable, Hashable {
    /// The range of token indices.
    public let tokens: Range<Int>
    /// The kind in the terms of OntoNotes: PERSON, GPE, ORG, NORP, LOC, FAC, EVENT, DATE, …
    public let label: String

    /// A span over tokens that names something of the kind `label`.
    public init(tokens: Range<Int>, label: String) {
        self.tokens = tokens
        self.label = label
    }
}
