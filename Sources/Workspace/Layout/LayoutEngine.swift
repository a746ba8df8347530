import Communities
import Model
import Network

/// The layout that suits a network: the careful one for what a reader takes in at a glance, communities for the rest.
public struct LayoutEngine: Sendable {
    // One of them is there; both stand apart so that either changes in place.
    private var careful: Simulation?
    private var large: LargeLayout?

    /// - Parameters:
    ///   - aspect: width by height of the room it will be shown in; only its ``LayoutShape`` counts.
    ///   - previous: where entities stood before.
    ///   - pinned: where entities stand that must not move.
    public init(
        network: ActorNetwork, aspect: Double = 1.4, previous: [Entity.ID: Point] = [:],
        pinned: [Entity.ID: Point] = [:]
    ) {
        guard LargeLayout.suits(network) else {
            careful = Simulation(
                network: network, aspect: aspect, previous: previous, pinned: pinned)
            return
        }
        let graph = LargeLayout.graph(of: network)
        large = LargeLayout(
            network: network, graph: graph, groups: Communities.leiden(graph).groups, aspect: aspect,
            previous: previous, pinned: pinned)
    }

    /// Centres of the nodes in the order of the network's nodes, in the layout's unit.
    public var positions: [Point] { careful?.positions ?? large?.positions ?? [] }

    public var isSettled: Bool { careful?.isSettled ?? large?.isSettled ?? true }

    /// One step.
    public mutating func tick() {
        careful?.tick()
        large?.tick()
    }

    /// Holds a node at a place until it is unpinned; its surroundings make room.
    public mutating func pin(_ entity: Entity.ID, at point: Point) {
        careful?.pin(entity, at: point)
        careful?.reheat(around: entity)
        large?.pin(entity, at: point)
    }

    public mutating func unpin(_ entity: Entity.ID) {
        careful?.unpin(entity)
        careful?.reheat(around: entity)
        large?.unpin(entity)
    }

    /// Where it comes to rest.
    public func settled() -> NetworkLayout {
        var engine = self
        while !engine.isSettled { engine.tick() }
        return NetworkLayout(positions: engine.positions)
    }
}
