import Model

/// Where the keyboard goes in a diagram.
public enum DiagramNavigation {
    public enum Direction: Sendable, Hashable, CaseIterable { case left, right, up, down }

    /// The node next to `start` in a direction: near, and rather straight ahead than aside; nil at the rim.
    public static func next(from start: Entity.ID, _ direction: Direction, in frame: DiagramFrame) -> Entity.ID? {
        guard let place = frame.place(of: start) else { return nil }
        let others = zip(frame.network.nodes, frame.positions).lazy.map { ($0.id, $1) }.filter { $0.0 != start }
        return next(from: frame.positions[place], direction, among: others)
    }

    /// The same among some nodes with their places.
    public static func next(
        from origin: Point, _ direction: Direction, among others: some Sequence<(Entity.ID, Point)>
    ) -> Entity.ID? {
        var best: (id: Entity.ID, cost: Double)?
        for (id, position) in others {
            let way = direction.turned(position - origin)
            // Within 60 degrees of straight ahead; what stands further aside belongs to another direction.
            guard way.ahead > 0, way.aside <= way.ahead * 1.74 else { continue }
            let cost = way.ahead + 2 * way.aside
            if best.map({ cost < $0.cost }) ?? true { best = (id, cost) }
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
