import Model

/// What stands at a point of a diagram.
public enum DiagramHit: Sendable, Hashable {
    case node(Entity.ID)
    case edge(EdgeID)

    /// How far beside a stroke a click still means it, in the canvas's unit.
    public static let edgeTolerance = 4.0

    /// What `point` of `frame` hits: a node first, then an edge; of several the one drawn on top.
    public static func test(_ point: Point, in frame: DiagramFrame) -> DiagramHit? {
        if let place = node(at: point, in: frame) { return .node(frame.network.nodes[place].id) }
        let edge = frame.edgesInDrawingOrder.last { edge in
            EdgeStrokes.of(edge, in: frame).contains { $0.distance(to: point) <= $0.width / 2 + edgeTolerance }
        }
        return edge.map { .edge($0.id) }
    }

    /// The topmost node drawn at the point, else the one whose hit area reaches it and whose outline is nearest.
    private static func node(at point: Point, in frame: DiagramFrame) -> Int? {
        var best: (place: Int, distance: Double)?
        for place in frame.nodesInDrawingOrder {
            let radius = frame.radius(place)
            let distance = frame.positions[place].distance(to: point) - radius
            guard distance <= max(0, DiagramMetrics.hitDiameter / 2 - radius) else { continue }
            let outside = max(distance, 0)
            if best.map({ outside <= $0.distance }) ?? true { best = (place, outside) }
        }
        return best?.place
    }
}
