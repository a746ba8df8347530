import Model

/// The projection of a dossier under a lens: its nodes, its edges, and what they rest on.
///
/// Nodes are ordered by falling number of grounds, then by name; edges likewise by falling number, then by identifier.
public struct ActorNetwork: Sendable, Hashable {
    public let nodes: [NetworkNode]
    public let edges: [NetworkEdge]
    public let projection: Lens.Projection
    public let normalization: Lens.Normalization
    /// How many grounds all edges have together.
    public let groundCount: Int

    public init(
        nodes: [NetworkNode], edges: [NetworkEdge], projection: Lens.Projection = .relations,
        normalization: Lens.Normalization = .none
    ) {
        self.nodes = nodes
        self.edges = edges
        self.projection = projection
        self.normalization = normalization
        groundCount = edges.reduce(0) { $0 + $1.relationCount }
    }

    /// For whoever has counted the grounds already.
    init(nodes: [NetworkNode], edges: [NetworkEdge], _ lens: Lens, groundCount: Int) {
        self.nodes = nodes
        self.edges = edges
        projection = lens.projection
        normalization = lens.projection.isOneMode ? lens.normalization : .none
        self.groundCount = groundCount
    }

    public static let empty = ActorNetwork(nodes: [], edges: [])

    /// Every relation that an edge sums, in the dossier's order; gathered anew each time.
    public var relations: [Relation.ID] {
        guard projection == .relations else { return [] }
        let found = edges.flatMap { edge in edge.orderedGrounds.compactMap { ($0.order, $0.ground.relation) } }
        return found.sorted { $0.0 < $1.0 }.compactMap(\.1)
    }

    /// Whether edges may point: those of the one-mode projections and of naming together join, and no more.
    public var isDirected: Bool { projection != .comention && !projection.isOneMode }
}

/// An entity that the lens leaves in the network, or a topic.
public struct NetworkNode: Sendable, Hashable, Identifiable {
    public let id: Entity.ID
    /// The short name, for the label.
    public let label: String
    public let name: String
    public let kind: NodeKind
    /// Relations of the node under the lens, or whatever else its edges rest on: what its size shows.
    public let relationCount: Int
    public let cooperation: Int
    public let conflict: Int
    /// Number of distinct entities it shares an edge with.
    public let partnerCount: Int
    /// The partner with which it shares most conflict and how much, for what a screen reader says.
    public let strongestConflict: Entity.ID?
    public let strongestCooperation: Entity.ID?

    public init(
        id: Entity.ID, label: String, name: String, kind: NodeKind, relationCount: Int, cooperation: Int,
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
///
/// Where speakers are joined over topics, cooperation stands for the same position and conflict for the opposite one.
public struct NetworkEdge: Sendable, Hashable, Identifiable {
    public let id: EdgeID
    /// How many documents corroborate it.
    public let documentCount: Int
    /// What the projection weighs the edge by: how many grounds it has, or the weight of a one-mode projection, which is
    /// below zero where conflict outweighs in a subtraction.
    public let weight: Double
    private let store: GroundStore
    private let start: Int
    private let strands: (cooperation: StrandSum, conflict: StrandSum, neutral: StrandSum)

    /// - Parameter start: where in the store the grounds begin: cooperation, conflict, neutral.
    init(
        id: EdgeID, documentCount: Int, weight: Double, store: GroundStore, start: Int,
        strands: (cooperation: StrandSum, conflict: StrandSum, neutral: StrandSum)
    ) {
        self.id = id
        self.documentCount = documentCount
        self.weight = weight
        self.store = store
        self.start = start
        self.strands = strands
    }

    public init(
        id: EdgeID, cooperation: Strand, conflict: Strand, neutral: Strand, documentCount: Int, weight: Double? = nil
    ) {
        let grounds = Array(cooperation.grounds) + Array(conflict.grounds) + Array(neutral.grounds)
        self.init(
            id: id, documentCount: documentCount, weight: weight ?? Double(grounds.count),
            store: GroundStore(grounds), start: 0, strands: (cooperation.sum, conflict.sum, neutral.sum))
    }

    public var cooperation: Strand { strand(strands.cooperation, start) }
    public var conflict: Strand { strand(strands.conflict, start + strands.cooperation.count) }
    /// Ties and neutral events, and whatever else takes no side.
    public var neutral: Strand {
        strand(strands.neutral, start + strands.cooperation.count + strands.conflict.count)
    }

    private func strand(_ sum: StrandSum, _ from: Int) -> Strand {
        Strand(GroundList(store, from..<from + sum.count), sum)
    }

    public var relationCount: Int { strands.cooperation.count + strands.conflict.count + strands.neutral.count }
    /// All that it rests on: cooperation, conflict, neutral, each in the dossier's order.
    public var grounds: GroundList { GroundList(store, start..<start + relationCount) }
    /// With their places in the dossier.
    var orderedGrounds: some Collection<(order: Int, ground: Ground)> {
        (start..<start + relationCount).lazy.map { [store] in (store.order(of: $0), store[$0]) }
    }
    /// All its relations: cooperation, conflict, neutral, each in the dossier's order.
    public var relations: [Relation.ID] { grounds.compactMap(\.relation) }

    public static func == (left: NetworkEdge, right: NetworkEdge) -> Bool {
        left.id == right.id && left.weight == right.weight && left.documentCount == right.documentCount
            && left.strands == right.strands && left.grounds == right.grounds
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(id)
        hasher.combine(relationCount)
    }
}

/// The grounds of one sign on one edge: one stroke of the diagram.
public struct Strand: Sendable, Hashable {
    /// In the dossier's order.
    public let grounds: GroundList
    let sum: StrandSum

    init(_ grounds: GroundList, _ sum: StrandSum) {
        self.grounds = grounds
        self.sum = sum
    }

    public init(
        relations: [Relation.ID], stated: Int, targetsFirst: Bool, targetsSecond: Bool, holdsTie: Bool,
        heaviness: Double? = nil
    ) {
        let marks: StrandMarks = [
            targetsFirst ? .targetsFirst : [], targetsSecond ? .targetsSecond : [], holdsTie ? .holdsTie : [],
        ]
        self.init(
            GroundList(relations.map(Ground.relation)),
            StrandSum(
                count: relations.count, stated: stated, marks: marks, heaviness: heaviness ?? Double(relations.count)))
    }

    public static let none = Strand(GroundList(.empty, 0..<0), StrandSum())

    public var relations: [Relation.ID] { grounds.compactMap(\.relation) }
    /// How many are stated by an article in its own voice; the others are claimed by somebody it quotes.
    public var stated: Int { sum.stated }
    /// Whether some relation is directed at the edge's first entity; a symmetric one is directed at both.
    public var targetsFirst: Bool { sum.marks.contains(.targetsFirst) }
    public var targetsSecond: Bool { sum.marks.contains(.targetsSecond) }
    /// Whether it holds a standing tie (member, office, part, station): such edges pull harder in the layout.
    public var holdsTie: Bool { sum.marks.contains(.holdsTie) }
    /// How heavy its stroke is drawn: as that of so many relations; nil for a thin line that weighs nothing.
    public var heaviness: Double? { sum.marks.contains(.isThin) ? nil : Double(sum.heaviness) }
    public var count: Int { sum.count }
    public var claimed: Int { count - stated }
    public var isEmpty: Bool { count == 0 }
    /// Nothing but claims: drawn dashed.
    public var isClaimedOnly: Bool { !isEmpty && stated == 0 }
}

/// A strand without its grounds.
struct StrandSum: Sendable, Hashable {
    private var packedCount: Int32 = 0
    private var packedStated: Int32 = 0
    var marks: StrandMarks = []
    var heaviness: Float = 0

    init() {}

    init(count: Int, stated: Int, marks: StrandMarks, heaviness: Double) {
        packedCount = Int32(clamping: count)
        packedStated = Int32(clamping: stated)
        self.marks = marks
        self.heaviness = Float(heaviness)
    }

    var count: Int { Int(packedCount) }
    var stated: Int { Int(packedStated) }
}

struct StrandMarks: OptionSet, Sendable, Hashable {
    let rawValue: UInt8

    static let targetsFirst = StrandMarks(rawValue: 1)
    static let targetsSecond = StrandMarks(rawValue: 2)
    static let holdsTie = StrandMarks(rawValue: 4)
    static let isThin = StrandMarks(rawValue: 8)
}
