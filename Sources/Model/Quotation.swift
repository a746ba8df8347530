/// Who said what: source, cue and content after the Penn Attribution Relation Corpus (PARC 3.0).
public struct Quotation: Sendable, Hashable {
    public typealias ID = Identifier<Quotation>

    public let id: ID
    public let document: Document.ID
    public let kind: Kind
    /// The words said, without quotation marks or "that"; at least one span, several where narration stands between.
    public let content: [Anchor]
    /// The local name or pronoun of who speaks ("he").
    public let source: Anchor?
    /// The source with its role words.
    public let sourcePhrase: Anchor?
    /// The attributing word ("said", "According to").
    public let cue: Anchor?
    /// Nil where nobody is named.
    public var speaker: Entity.ID?
    /// The person who gives voice to a speaking body.
    public var voicedBy: Entity.ID?
    public var addressee: Entity.ID?
    /// The medium it was said to.
    public var via: Entity.ID?
    public let saidOn: PartialDate?
    public var about: [Entity.ID]
    public let topics: [Topic.ID]
    public var stances: [Stance]
    /// The quotation that reports this one.
    public var nestedIn: Quotation.ID?
    /// False where the text says that it was not said.
    public let isAffirmed: Bool
    public let note: String?
    /// What found it; nil for one that a person made.
    public let provenance: Provenance?
    public var review: Review

    public init(
        id: ID, document: Document.ID, kind: Kind, content: [Anchor], source: Anchor? = nil,
        sourcePhrase: Anchor? = nil, cue: Anchor? = nil, speaker: Entity.ID?, voicedBy: Entity.ID? = nil,
        addressee: Entity.ID? = nil, via: Entity.ID? = nil, saidOn: PartialDate? = nil, about: [Entity.ID] = [],
        topics: [Topic.ID] = [], stances: [Stance] = [], nestedIn: Quotation.ID? = nil, isAffirmed: Bool = true,
        note: String? = nil, provenance: Provenance? = nil, review: Review = .unreviewed
    ) {
        self.id = id
        self.document = document
        self.kind = kind
        self.content = content
        self.source = source
        self.sourcePhrase = sourcePhrase
        self.cue = cue
        self.speaker = speaker
        self.voicedBy = voicedBy
        self.addressee = addressee
        self.via = via
        self.saidOn = saidOn
        self.about = about
        self.topics = topics
        self.stances = stances
        self.nestedIn = nestedIn
        self.isAffirmed = isAffirmed
        self.note = note
        self.provenance = provenance
        self.review = review
    }

    public enum Kind: String, Sendable, Hashable, CaseIterable { case direct, indirect, mixed }

    /// The words of all spans, joined by an ellipsis where narration stands between.
    public var words: String { content.map(\.exact).joined(separator: " … ") }
}
