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

    public init(
        account: AccountFilter = .anyone, documents: Set<Document.ID>? = nil, period: Period? = nil,
        statuses: Set<Relation.Status>? = nil, kinds: Set<Entity.Kind> = Entity.Kind.actors,
        signs: Set<Relation.Sign> = Set(Relation.Sign.allCases), minimumEvidence: Int = 1, focus: Focus? = nil,
        projection: Projection = .relations
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
