import Model

/// Where the keyboard goes in a diagram.
public enum DiagramNavigation {
    public enum Direction: Sendable, Hashable, CaseIterable { case left, right, up, down }

    /// The node next to `start` in a direction: near, and rather straight ahead than aside; nil at the rim.
    ///
    /// - Parameter alongEdges: whether only those count that share an edge with it.
    public static func next(
        from start: Entity.ID, _ direction: Direction, in frame: DiagramFrame, alongEdges: Bool = false
    ) -> Entity.ID? {
        guard let place = frame.place(of: start) else { return nil }
        let origin = frame.positions[place]
        let linked = alongEdges ? Set(neighbours(of: start, in: frame.network)) : nil
        var best: (id: Entity.ID, cost: Double)?
        for (other, node) in frame.network.nodes.enumerated()
        where other != place && other < frame.positions.count && linked?.contains(node.id) ?? true {
            let way = direction.turned(frame.positions[other] - origin)
            // Within 60 degrees of straight ahead; what stands further aside belongs to another direction.
            guard way.ahead > 0, way.aside <= way.ahead * 1.74 else { continue }
            let cost = way.ahead + 2 * way.aside
            if best.map({ cost < $0.cost }) ?? true { best = (node.id, cost) }
        }
        return best?.id
    }

    /// The nodes that `start` shares an edge with, the strongest edge first.
    public static func neighbours(of start: Entity.ID, in network: ActorNetwork) -> [Entity.ID] {
        network.edges.filter { $0.id.contains(start) }.map { $0.id.other(than: start) }
    }
}

extension DiagramNavigation.Direction {
    fileprivate func turned(_ way: Point) -> (ahead: Double, aside: Double) {
        switch self {
        case .left: (-way.x, abs(way.y))
        case .right: (way.x, abs(way.y))
        case .up: (-way.y, abs(way.x))
        case .down: (way.y, abs(way.x))
        }
    }
}
