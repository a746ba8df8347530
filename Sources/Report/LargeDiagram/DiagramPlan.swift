import Model
import Network
import Rasterizer

/// What is drawn of a large network, in flat arrays that go to another thread: all that stays when the camera moves.
public struct DiagramPlan: Sendable {
    struct Node: Sendable {
        /// At scale 1.
        let radius: Float
        let kind: NodeKind
        /// Place of the kind's shape in the table of shapes.
        let shape: Int
    }

    /// One stroke of an edge; lengths at scale 1.
    struct Stroke: Sendable {
        /// Places of the edge's first and second entity.
        let one: Int32
        let other: Int32
        /// Place of the edge in the network.
        let edge: Int32
        let width: Float
        /// To the right of the line between the centres, read from the first entity.
        let offset: Float
        /// Relations it sums, up to ``most``.
        let relations: UInt8
        let kind: StrokeGeometry.Kind
        let pointsAtOne: Bool
        let pointsAtOther: Bool
        let isDashed: Bool

        static let most = 100
    }

    public let network: ActorNetwork
    /// In the order of the network's nodes, the most important first.
    let nodes: [Node]
    /// From the undermost to the topmost: thin ones under heavy ones.
    let strokes: [Stroke]
    /// The strokes as a veil takes them: colours as in ``StrokeColors/all``, weights by number of relations.
    let links: VeilLinks
    /// The width of the widest stroke by number of relations, at scale 1, and where the first stroke of more stands.
    let widest: [Double]
    let firstOfMore: [Int]
    private let places: [Entity.ID: Int32]
    /// Where the edges of each node begin in `edgesOfNodes`.
    private let firstEdges: [Int32]
    /// Places of edges, those of a node by falling number of relations.
    private let edgesOfNodes: [Int32]

    /// Whether a network is drawn better in one picture by a rasteriser than mark by mark.
    public static func suits(_ network: ActorNetwork) -> Bool {
        network.nodes.count > 500 || network.edges.count > 1500
    }

    public init(_ network: ActorNetwork) {
        self.network = network
        nodes = network.nodes.map {
            Node(
                radius: Float(DiagramMetrics.radius(relations: $0.relationCount)), kind: $0.kind,
                shape: MarkShapes.place($0.kind))
        }
        let places = Dictionary(
            network.nodes.indices.map { (network.nodes[$0].id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        let ends = network.edges.map { (one: places[$0.id.first] ?? -1, other: places[$0.id.second] ?? -1) }
        self.places = places
        (firstEdges, edgesOfNodes) = Self.edges(of: network.nodes.count, ends)
        let strokes = Self.strokes(network, ends)
        self.strokes = strokes
        links = Self.links(strokes)
        (widest, firstOfMore) = Self.weights(strokes)
    }

    /// A node's place in the network.
    public func place(of entity: Entity.ID) -> Int? { places[entity].map(Int.init) }

    /// Places in the network of the edges of a node, those with most relations first.
    public func edges(of place: Int) -> ArraySlice<Int32> {
        edgesOfNodes[Int(firstEdges[place])..<Int(firstEdges[place + 1])]
    }

    /// An edge by its ends.
    public func edge(_ id: EdgeID) -> NetworkEdge? {
        guard let place = place(of: id.first) else { return nil }
        return edges(of: place).lazy.map { network.edges[Int($0)] }.first { $0.id == id }
    }

    private static func strokes(_ network: ActorNetwork, _ ends: [(one: Int32, other: Int32)]) -> [Stroke] {
        var strokes: [Stroke] = []
        strokes.reserveCapacity(network.edges.count)
        // Edges come by falling number of relations.
        for number in network.edges.indices.reversed() {
            let (one, other) = ends[number]
            guard one >= 0, other >= 0, one != other else { continue }
            for lane in EdgeStrokes.lanes(of: network.edges[number]) {
                strokes.append(
                    Stroke(
                        one: one, other: other, edge: Int32(number), width: Float(lane.width),
                        offset: Float(lane.offset), relations: UInt8(min(lane.strand.count, Stroke.most)),
                        kind: lane.kind, pointsAtOne: lane.hasGlyphs(network.isDirected) && lane.strand.targetsFirst,
                        pointsAtOther: lane.hasGlyphs(network.isDirected) && lane.strand.targetsSecond,
                        isDashed: lane.strand.isClaimedOnly))
            }
        }
        return strokes
    }

    private static func links(_ strokes: [Stroke]) -> VeilLinks {
        var links = VeilLinks()
        links.reserve(strokes.count)
        for stroke in strokes {
            links.append(
                from: stroke.one, to: stroke.other, width: stroke.width, color: StrokeColors.place(stroke.kind),
                weight: Int(stroke.relations))
        }
        return links
    }

    private static func weights(_ strokes: [Stroke]) -> (widest: [Double], firstOfMore: [Int]) {
        var widest = [Double](repeating: 0, count: Stroke.most + 1)
        var firsts = [Int](repeating: strokes.count, count: Stroke.most + 1)
        for (place, stroke) in strokes.enumerated().reversed() {
            let relations = Int(stroke.relations)
            widest[relations] = max(widest[relations], Double(stroke.width))
            if relations > 0 { firsts[relations - 1] = place }
        }
        for relations in (0..<Stroke.most).reversed() {
            firsts[relations] = min(firsts[relations], firsts[relations + 1])
        }
        return (widest, firsts)
    }

    private static func edges(of count: Int, _ ends: [(one: Int32, other: Int32)]) -> ([Int32], [Int32]) {
        var firsts = [Int32](repeating: 0, count: count + 1)
        for (one, other) in ends where one >= 0 && other >= 0 && one != other {
            firsts[Int(one) + 1] += 1
            firsts[Int(other) + 1] += 1
        }
        for place in 0..<count { firsts[place + 1] += firsts[place] }
        var next = firsts
        var edges = [Int32](repeating: 0, count: Int(firsts[count]))
        for (number, (one, other)) in ends.enumerated() where one >= 0 && other >= 0 && one != other {
            for place in [one, other] {
                edges[Int(next[Int(place)])] = Int32(number)
                next[Int(place)] += 1
            }
        }
        return (firsts, edges)
    }
}
