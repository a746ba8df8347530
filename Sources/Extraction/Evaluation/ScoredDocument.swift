import Model

/// A document's annotation as the scorers read it, whether made by hand or by a program.
public struct ScoredDocument: Sendable, Hashable {
    /// The file's name without folders and ending.
    public let id: String
    public let mentions: [ScoredMention]
    public let quotations: [ScoredQuotation]
    public let affiliations: [ScoredAffiliation]

    public init(
        id: String, mentions: [ScoredMention], quotations: [ScoredQuotation] = [],
        affiliations: [ScoredAffiliation] = []
    ) {
        self.id = id
        self.mentions = mentions
        self.quotations = quotations
        self.affiliations = affiliations
    }
}

/// Words that refer to an actor, which is known by an identifier of its own annotation.
public struct ScoredMention: Sendable, Hashable {
    /// In Unicode scalars.
    public let range: Range<Int>
    public let actor: String
    public let kind: Entity.Kind?
    public let form: Mention.Form

    public init(range: Range<Int>, actor: String, kind: Entity.Kind?, form: Mention.Form) {
        self.range = range
        self.actor = actor
        self.kind = kind
        self.form = form
    }
}

/// Who said what.
public struct ScoredQuotation: Sendable, Hashable {
    public let kind: Quotation.Kind
    /// In Unicode scalars.
    public let content: [Range<Int>]
    public let source: Range<Int>?
    /// Nil where nobody is named.
    public let speaker: String?
    /// Whether another quotation reports it.
    public let isNested: Bool

    public init(
        kind: Quotation.Kind, content: [Range<Int>], source: Range<Int>?, speaker: String?, isNested: Bool = false
    ) {
        self.kind = kind
        self.content = content
        self.source = source
        self.speaker = speaker
        self.isNested = isNested
    }
}

/// A person's role in an organization or state.
public struct ScoredAffiliation: Sendable, Hashable {
    public let person: String
    public let organization: String
    public let role: String
    /// In Unicode scalars.
    public let evidence: Range<Int>

    public init(person: String, organization: String, role: String, evidence: Range<Int>) {
        self.person = person
        self.organization = organization
        self.role = role
        self.evidence = evidence
    }
}
