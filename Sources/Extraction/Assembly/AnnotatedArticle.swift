import Model

/// What extraction found in one document, with actors named by identifiers of this document: the annotation line.
public struct AnnotatedArticle: Sendable, Hashable {
    public let id: String
    /// By place; of those that start together, the enclosing one first.
    public let mentions: [Reference]
    public let quotations: [Speech]
    /// By first mention.
    public let actors: [Actor]
    /// How much of the text's end was not read, in Unicode scalars; see ``ReadingLimit``.
    public let unreadCount: Int

    /// Words that refer to an actor.
    public struct Reference: Sendable, Hashable {
        /// In Unicode scalars.
        public let range: Range<Int>
        public let text: String
        public let kind: Entity.Kind
        public let actor: String
        public let form: Mention.Form
        /// ISO 3166 alpha-3 code.
        public let country: String?
        public let role: String?
        public let provenance: Provenance
    }

    public struct Speech: Sendable, Hashable {
        public let kind: Quotation.Kind
        /// In Unicode scalars, as all ranges here.
        public let content: [Range<Int>]
        public let cue: Range<Int>?
        public let source: Range<Int>?
        public let sourcePhrase: Range<Int>?
        public let addressee: Range<Int>?
        public let speaker: String?
        public let addressedActor: String?
        public let about: [String]
        /// The position of the quotation that reports this one.
        public let nestedIn: Int?
        public let isAffirmed: Bool
        public let provenance: Provenance
    }

    public struct Actor: Sendable, Hashable {
        public let id: String
        public let name: String
        public let kind: Entity.Kind
        public let aliases: [String]
        /// The lexicon's entry, where it is one.
        public let entry: String?
        /// ISO 3166 alpha-3 code.
        public let country: String?
        /// The actor that it is an organ of.
        public let partOf: String?
        public let gender: FoundMention.Gender?
        public let affiliations: [Role]
        public let provenance: Provenance
    }

    public struct Role: Sendable, Hashable {
        public let role: String
        public let organization: String
        public let isPast: Bool
        public let evidence: Range<Int>
        public let provenance: Provenance
    }
}
