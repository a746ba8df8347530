import Model

/// The layout of a network too large to try places for single nodes: communities first, then marks stand clear.
///
/// A value: the same network, groups, seed and calls give the same positions. What stands is moved only as far as
/// something needs its place, so that a change of the lens or a drag leaves the rest of the picture as it was.
public struct LargeLayout: Sendable {
    public let network: ActorNetwork
    private let graph: FlatGraph
    private let places: [Entity.ID: Int]
    private let clearance: NodeClearance
    private var spots: [Float]
    private var isHeld: [Bool]
    private var passesLeft: Int

    /// Passes after which whatever still overlaps may do so.
    private static let passes = 120
    /// Between the rims of two nodes.
    private static let room: Float = 10
    /// How far from a dragged node its partners follow, in the layout's unit.
    private static let following: Float = 240
    /// A pass that moves nothing farther than this is the last.
    private static let rest: Float = 0.5

    /// Whether the careful layout would take longer than a reader waits.
    public static func suits(_ network: ActorNetwork) -> Bool {
        network.nodes.count > 400 || network.nodes.count * network.edges.count > 300_000
    }

    /// - Parameters:
    ///   - aspect: width by height of the room it will be shown in; only its ``LayoutShape`` counts.
    ///   - groups: the community of each node of `graph(of: network)`.
    ///   - previous: where entities stood before; if most of them did, the picture is kept, and new ones appear beside
    ///     their neighbours.
    ///   - pinned: where entities stand that must not move.
    public init(
        network: ActorNetwork, graph: FlatGraph, groups: [Int32], seed: UInt64 = 1, aspect: Double = 1,
        previous: [Entity.ID: Point] = [:], pinned: [Entity.ID: Point] = [:]
    ) {
        self.network = network
        self.graph = graph
        let count = network.nodes.count
        places = Dictionary(network.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        let radii = network.nodes.map { Float(DiagramMetrics.radius(relations: $0.relationCount)) }
        clearance = NodeClearance(reach: radii.map { $0 + Self.room / 2 })
        let kept = network.nodes.count { previous[$0.id] != nil }
        var spots: [Float]
        if 2 * kept > count {
            spots = network.nodes.flatMap { node in
                let point = previous[node.id] ?? Point(.nan, .nan)
                return [Float(point.x), Float(point.y)]
            }
        } else {
            spots = Self.picture(graph, groups, clearance.reach, seed, LayoutShape(aspect: aspect))
        }
        isHeld = Array(repeating: false, count: count)
        for (node, entity) in network.nodes.enumerated() {
            guard let point = pinned[entity.id], point.x.isFinite, point.y.isFinite else { continue }
            (spots[2 * node], spots[2 * node + 1]) = (Float(point.x), Float(point.y))
            isHeld[node] = true
        }
        var generator = SeededGenerator(seed: seed)
        self.spots = StartPlaces(graph: graph, given: spots).filled(&generator)
        passesLeft = count > 1 ? Self.passes : 0
    }

    /// The network as places and links, in the order of its nodes and edges.
    public static func graph(of network: ActorNetwork) -> FlatGraph {
        let places = Dictionary(
            network.nodes.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        return FlatGraph(
            count: network.nodes.count,
            links: network.edges.compactMap { edge in
                guard let one = places[edge.id.first], let other = places[edge.id.second] else { return nil }
                return FlatGraph.Link(one, other)
            })
    }

    /// The picture of the communities, wide enough for all marks.
    private static func picture(
        _ graph: FlatGraph, _ groups: [Int32], _ reach: [Float], _ seed: UInt64, _ shape: LayoutShape
    ) -> [Float] {
        let known = groups.count == graph.count ? groups : Array(repeating: 0, count: graph.count)
        let areas = reach.map { 4 * $0 * $0 }
        let mean = areas.reduce(0, +) / Float(max(1, areas.count))
        let scale = 1.5 * mean.squareRoot() / Float(CommunityPicture.spacing)
        let picture = CommunityPicture(
            graph: graph, groups: known, area: areas.map { $0 / mean }, aspect: shape.aspect)
        return picture.positions(seed: seed).map { $0 * scale }
    }

    /// Centres of the nodes in the order of `network.nodes`, in the layout's unit.
    public var positions: [Point] {
        network.nodes.indices.map { Point(Double(spots[2 * $0]), Double(spots[2 * $0 + 1])) }
    }

    public var isSettled: Bool { passesLeft == 0 }

    /// One pass over all nodes.
    public mutating func tick() {
        guard passesLeft > 0 else { return }
        passesLeft -= 1
        if clearance.pass(&spots, isHeld: isHeld) < Self.rest { passesLeft = 0 }
    }

    /// Holds a node at a place until it is unpinned; partners that stand near follow, those who have no other almost all
    /// the way, and what stands there makes room.
    public mutating func pin(_ entity: Entity.ID, at point: Point) {
        guard let node = places[entity], point.x.isFinite, point.y.isFinite else { return }
        let way = SIMD2(Float(point.x) - spots[2 * node], Float(point.y) - spots[2 * node + 1])
        for other in graph.neighbours(of: node).map({ Int($0) }) where !isHeld[other] {
            let apart = SIMD2(spots[2 * other] - spots[2 * node], spots[2 * other + 1] - spots[2 * node + 1])
            let nearness = max(0, 1 - (apart * apart).sum().squareRoot() / Self.following)
            // By the square of its partners, so that a hub is not dragged along by one of its leaves.
            let part = nearness / Float(graph.degree(other) * graph.degree(other))
            spots[2 * other] += way.x * part
            spots[2 * other + 1] += way.y * part
        }
        (spots[2 * node], spots[2 * node + 1]) = (Float(point.x), Float(point.y))
        isHeld[node] = true
        passesLeft = max(passesLeft, Self.passes / 4)
    }

    public mutating func unpin(_ entity: Entity.ID) {
        guard let node = places[entity] else { return }
        isHeld[node] = false
        passesLeft = max(passesLeft, Self.passes / 4)
    }
}
