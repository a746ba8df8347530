import Model

/// What the engine found in one document, as values of the model. Whoever takes it into a dossier gives entities, mentions
/// and quotations identifiers of the dossier.
public struct ExtractedDocument: Sendable, Hashable {
    /// The document that was read, with the boilerplate and dateline that were found.
    public let document: Document
    /// What its mentions refer to, by first mention. The identifiers hold within this value only.
    public let entities: [Entity]
    public let mentions: [Mention]
    /// By the start of their first content; nested ones behind those that report them.
    public let quotations: [Quotation]
    /// How many tokens were read.
    public let tokenCount: Int
    /// How much of the text's end was not read, in Unicode scalars; see ``ReadingLimit``.
    public let unreadCount: Int

    public init(
        document: Document, entities: [Entity], mentions: [Mention], quotations: [Quotation], tokenCount: Int,
        unreadCount: Int = 0
    ) {
        self.document = document
        self.entities = entities
        self.mentions = mentions
        self.quotations = quotations
        self.tokenCount = tokenCount
        self.unreadCount = unreadCount
    }
}

/// Whatever finds annotations in a document: the engine, or a stand-in for it in tests.
public protocol DocumentExtractor: Sendable {
    func extract(_ document: Document, knowing lexicon: ProjectLexicon) -> ExtractedDocument
}
