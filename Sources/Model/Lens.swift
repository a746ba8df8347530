/// A choice of what the dossier is looked at through; a network, a table and a page are all drawn under one.
public struct Lens: Sendable, Hashable {
    public typealias ID = Identifier<Lens>

    public var account: AccountFilter
    /// Nil for all documents.
    public var documents: Set<Document.ID>?
    public var period: Period?
    /// Nil for whatever status.
    public var statuses: Set<Relation.Status>?
    /// The kinds of entity between which relations are shown.
    public var kinds: Set<Entity.Kind>
    /// The signs shown; neutral stands for ties and neutral events.
    public var signs: Set<Relation.Sign>
    /// The fewest relations an edge must rest on to be shown.
    public var minimumEvidence: Int
    public var focus: Focus?
    public var projection: Projection
    /// How the one-mode projections weigh an edge; the others count what it rests on.
    public var normalization: Normalization
    /// The least weight, taken absolutely, that an edge of a one-mode projection must have to be shown.
    public var minimumWeight: Double
    /// The significance level of the disparity filter that leaves the network's backbone; nil leaves every edge.
    public var backbone: Double?

    public init(
        account: AccountFilter = .anyone, documents: Set<Document.ID>? = nil, period: Period? = nil,
        statuses: Set<Relation.Status>? = nil, kinds: Set<Entity.Kind> = Entity.Kind.actors,
        signs: Set<Relation.Sign> = Set(Relation.Sign.allCases), minimumEvidence: Int = 1, focus: Focus? = nil,
        projection: Projection = .relations, normalization: Normalization = .none, minimumWeight: Double = 0,
        backbone: Double? = nil
    ) {
        self.account = account
        self.documents = documents
        self.period = period
        self.statuses = statuses
        self.kinds = kinds
        self.signs = signs
        self.minimumEvidence = minimumEvidence
        self.focus = focus
        self.projection = projection
        self.normalization = normalization
        self.minimumWeight = minimumWeight
        self.backbone = backbone
    }

    /// Anyone's account of everything between actors.
    public static let everything = Lens()

    /// Whose account is heard.
    public enum AccountFilter: Sendable, Hashable {
        case anyone
        /// What the articles state in their own voice.
        case reporters
        /// What one speaker claims.
        case speaker(Entity.ID)
        /// What any of several speakers claims.
        case speakers(Set<Entity.ID>)
        /// What those claim who speak for an entity: itself, its organs, and whoever holds an office in one of them.
        case affiliated(Entity.ID)
        /// Whatever stands in one outlet's articles; the name as in `Document.publisher`.
        case outlet(String)
    }

    /// Days from `start` to `end`, both included; either may be open.
    public struct Period: Sendable, Hashable {
        public var start: PartialDate?
        public var end: PartialDate?
        /// Whether relations without a date of their own, which then count by their article's, are kept.
        public var includesUndated: Bool

        public init(start: PartialDate?, end: PartialDate?, includesUndated: Bool = true) {
            self.start = start
            self.end = end
            self.includesUndated = includesUndated
        }

        /// Whether a date may fall into the period: its span of possible days touches it.
        public func mayContain(_ date: PartialDate) -> Bool {
            if let start, date.latest < start.earliest { return false }
            if let end, date.earliest > end.latest { return false }
            return true
        }
    }

    /// An ego network: the entity and what lies at most `depth` edges away.
    public struct Focus: Sendable, Hashable {
        public var entity: Entity.ID
        public var depth: Int

        public init(entity: Entity.ID, depth: Int) {
            self.entity = entity
            self.depth = depth
        }
    }

    /// What becomes an edge.
    public enum Projection: String, Sendable, Hashable, CaseIterable {
        /// Signed relations between entities.
        case relations
        /// From who is quoted to whom the quotation is about.
        case speech
        /// Entities that are named in one paragraph.
        case comention
        /// From who is quoted to the topics on which the quotation takes a position; two-mode.
        case topics
        /// Speakers who take the same position on topics.
        case congruence
        /// Speakers who take opposite positions on topics.
        case conflict
        /// Congruence less conflict.
        case subtract

        /// Whether speakers are joined over the topics they share, after Discourse Network Analyzer.
        public var isOneMode: Bool { self == .congruence || self == .conflict || self == .subtract }
    }

    /// How the weights of one-mode projections are made comparable between those who say much and those who say little.
    public enum Normalization: String, Sendable, Hashable, CaseIterable {
        case none, average, jaccard, cosine
    }
}

/// A lens that was given a name and kept in the dossier.
public struct KeptLens: Sendable, Hashable {
    public let id: Lens.ID
    public let name: String
    public let lens: Lens

    public init(id: Lens.ID, name: String, lens: Lens) {
        self.id = id
        self.name = name
        self.lens = lens
    }
}
