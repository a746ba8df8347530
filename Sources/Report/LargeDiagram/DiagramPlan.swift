import Model
import Network

/// What is drawn of a large network, in flat arrays that go to another thread: all that stays when the camera moves.
public struct DiagramPlan: Sendable {
    struct Node: Sendable {
        /// At scale 1.
        let radius: Float
        let kind: Entity.Kind
    }

    /// One stroke of an edge; lengths at scale 1.
    struct Stroke: Sendable {
        /// Places of the edge's first and second entity.
        let one: Int32
        let other: Int32
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

    /// In the order of the network's nodes, the most important first.
    let nodes: [Node]
    /// From the undermost to the topmost: thin ones under heavy ones.
    let strokes: [Stroke]

    /// Whether a network is drawn better in one picture by a rasteriser than mark by mark.
    public static func suits(_ network: ActorNetwork) -> Bool {
        network.nodes.count > 500 || network.edges.count > 1500
    }

    public init(_ network: ActorNetwork) {
        nodes = network.nodes.map {
            Node(radius: Float(DiagramMetrics.radius(relations: $0.relationCount)), kind: $0.kind)
        }
        let places = Dictionary(
            network.nodes.indices.map { (network.nodes[$0].id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        var strokes: [Stroke] = []
        strokes.reserveCapacity(network.edges.count)
        // Edges come by falling number of relations.
        for edge in network.edges.reversed() {
            guard let one = places[edge.id.first], let other = places[edge.id.second], one != other else { continue }
            for lane in EdgeStrokes.lanes(of: edge) {
                strokes.append(
                    Stroke(
                        one: one, other: other, width: Float(lane.width), offset: Float(lane.offset),
                        relations: UInt8(min(lane.strand.count, Stroke.most)), kind: lane.kind,
                        pointsAtOne: lane.kind != .neutral && lane.strand.targetsFirst,
                        pointsAtOther: lane.kind != .neutral && lane.strand.targetsSecond,
                        isDashed: lane.strand.isClaimedOnly))
            }
        }
        self.strokes = strokes
    }
}
