/// Whatever has a name: a person, a state, an agreement…
public struct Entity: Sendable, Hashable {
    public typealias ID = Identifier<Entity>

    public let id: ID
    /// The full name, as on cards and in print.
    public var name: String
    /// The name on diagram labels and in running text ("CSTO", "EAEU"); equals `name` where there is no shorter one.
    public var shortName: String
    public var kind: Kind
    /// True names, acronyms and demonyms by which texts name it and only it; no anaphoric phrases.
    public var names: [String]
    /// Capitals that stand for the state.
    public var metonyms: [String]
    /// The entity of which this one is an organ or a part.
    public var partOf: Entity.ID?
    /// Wikidata item, as `Q399`.
    public let wikidata: String?
    public var affiliations: [Affiliation]
    /// What a reader should know of it, in an editor's or the user's own words.
    public var note: String?
    /// The entry of the extraction's lexicon that it is ("state/armenia"), where it is one.
    public let entry: String?
    /// What found it; nil for one that a person made.
    public let provenance: Provenance?
    public var review: Review

    public init(
        id: ID, name: String, shortName: String? = nil, kind: Kind, names: [String] = [], metonyms: [String] = [],
        partOf: Entity.ID? = nil, wikidata: String? = nil, affiliations: [Affiliation] = [], note: String? = nil,
        entry: String? = nil, provenance: Provenance? = nil, review: Review = .unreviewed
    ) {
        self.id = id
        self.name = name
        self.shortName = shortName ?? name
        self.kind = kind
        self.names = names
        self.metonyms = metonyms
        self.partOf = partOf
        self.wikidata = wikidata
        self.affiliations = affiliations
        self.note = note
        self.entry = entry
        self.provenance = provenance
        self.review = review
    }

    /// Whether a person wrote the note in Actant: what came with the dossier is on many, and no news.
    public var hasOwnNote: Bool { note != nil && review == .confirmed }

    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case person, state, organization, body, group, medium, place, agreement, event

        /// Whether such an entity can act: the first six kinds.
        public var isActor: Bool { Kind.actors.contains(self) }

        public static let actors: Set<Kind> = [.person, .state, .organization, .body, .group, .medium]
    }
}

/// A person's or body's role in an entity, with its time and evidence.
public struct Affiliation: Sendable, Hashable {
    public let role: String
    public var organization: Entity.ID
    /// Other entities the role is toward, as an ambassador's host states.
    public var accreditedTo: [Entity.ID]
    /// The time at which the evidence shows it.
    public let asOf: PartialDate?
    /// At least one.
    public var evidence: [Anchor]
    /// What found it; nil for one that a person made.
    public let provenance: Provenance?
    public var review: Review

    public init(
        role: String, organization: Entity.ID, accreditedTo: [Entity.ID] = [], asOf: PartialDate?, evidence: [Anchor],
        provenance: Provenance? = nil, review: Review = .unreviewed
    ) {
        self.role = role
        self.organization = organization
        self.accreditedTo = accreditedTo
        self.asOf = asOf
        self.evidence = evidence
        self.provenance = provenance
        self.review = review
    }
}
