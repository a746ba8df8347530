import Model

/// The projection of a dossier under a lens: its nodes, its edges, and the relations that they sum.
///
/// Nodes are ordered by falling number of relations, then by name; edges likewise by falling number, then by identifier.
public struct ActorNetwork: Sendable, Hashable {
    public let nodes: [NetworkNode]
    public let edges: [NetworkEdge]
    /// Every relation that an edge sums, in the dossier's order.
    public let relations: [Relation.ID]

    public init(nodes: [NetworkNode], edges: [NetworkEdge], relations: [Relation.ID]) {
        self.nodes = nodes
        self.edges = edges
        self.relations = relations
    }

    public static let empty = ActorNetwork(nodes: [], edges: [], relations: [])
}

/// An entity that the lens leaves in the network.
public struct NetworkNode: Sendable, Hashable, Identifiable {
    public let id: Entity.ID
    /// The short name, for the label.
    public let label: String
    public let name: String
    public let kind: Entity.Kind
    /// Relations of the node under the lens: what its size shows.
    public let relationCount: Int
    public let cooperation: Int
    public let conflict: Int
    /// Number of distinct entities it shares an edge with.
    public let partnerCount: Int
    /// The partner with which it shares most conflict and how much, for what a screen reader says.
    public let strongestConflict: Entity.ID?
    public let strongestCooperation: Entity.ID?

    public init(
        id: Entity.ID, label: String, name: String, kind: Entity.Kind, relationCount: Int, cooperation: Int,
        conflict: Int, partnerCount: Int, strongestConflict: Entity.ID? = nil, strongestCooperation: Entity.ID? = nil
    ) {
        self.id = id
        self.label = label
        self.name = name
        self.kind = kind
        self.relationCount = relationCount
        self.cooperation = cooperation
        self.conflict = conflict
        self.partnerCount = partnerCount
        self.strongestConflict = strongestConflict
        self.strongestCooperation = strongestCooperation
    }
}

/// The pair of entities that an edge joins, without direction; `first` is the alphabetically first by full name.
public struct EdgeID: Sendable, Hashable, Comparable {
    public let first: Entity.ID
    public let second: Entity.ID

    public init(first: Entity.ID, second: Entity.ID) {
        self.first = first
        self.second = second
    }

    public static func < (left: EdgeID, right: EdgeID) -> Bool {
        (left.first, left.second) < (right.first, right.second)
    }

    public func contains(_ entity: Entity.ID) -> Bool { first == entity || second == entity }
    public func other(than entity: Entity.ID) -> Entity.ID { first == entity ? second : first }
}

/// What two entities have to do with each other: cooperation and conflict are summed apart, never balanced.
public struct NetworkEdge: Sendable, Hashable, Identifiable {
    public let id: EdgeID
    public let cooperation: Strand
    public let conflict: Strand
    /// Ties and neutral events.
    public let neutral: Strand
    /// How many documents corroborate it.
    public let documentCount: Int

    public init(id: EdgeID, cooperation: Strand, conflict: Strand, neutral: Strand, documentCount: Int) {
        self.id = id
        self.cooperation = cooperation
        self.conflict = conflict
        self.neutral = neutral
        self.documentCount = documentCount
    }

    public var relationCount: Int { cooperation.count + conflict.count + neutral.count }
    /// All its relations: cooperation, conflict, neutral, each in the dossier's order.
    public var relations: [Relation.ID] { cooperation.relations + conflict.relations + neutral.relations }
}

/// The relations of one sign on one edge: one stroke of the diagram.
public struct Strand: Sendable, Hashable {
    /// In the dossier's order.
    public let relations: [Relation.ID]
    /// How many are stated by an article in its own voice; the others are claimed by somebody it quotes.
    public let stated: Int
    /// Whether some relation is directed at the edge's first entity; a symmetric one is directed at both.
    public let targetsFirst: Bool
    public let targetsSecond: Bool
    /// Whether it holds a standing tie (member, office, part, station): such edges pull harder in the layout.
    public let holdsTie: Bool

    public init(relations: [Relation.ID], stated: Int, targetsFirst: Bool, targetsSecond: Bool, holdsTie: Bool) {
        self.relations = relations
        self.stated = stated
        self.targetsFirst = targetsFirst
        self.targetsSecond = targetsSecond
        self.holdsTie = holdsTie
    }

    public static let none = Strand(
        relations: [], stated: 0, targetsFirst: false, targetsSecond: false, holdsTie: false)

    public var count: Int { relations.count }
    public var claimed: Int { count - stated }
    public var isEmpty: Bool { relations.isEmpty }
    /// Nothing but claims: drawn dashed.
    public var isClaimedOnly: Bool { !isEmpty && stated == 0 }
}
