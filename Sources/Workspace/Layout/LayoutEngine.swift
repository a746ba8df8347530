import Analytics
import Model
import Network

/// The layout that suits a network: the careful one for what a reader takes in at a glance, communities for the rest.
public struct LayoutEngine: Sendable {
    // One of them is there; they stand apart so that each changes in place.
    private var careful: Simulation?
    private var large: LargeLayout?
    private var arranged: ArrangedLayout?
    /// What its parts are called.
    public let headings: LayoutHeadings

    /// - Parameters:
    ///   - aspect: width by height of the room it will be shown in; only its ``LayoutShape`` counts.
    ///   - previous: where entities stood before.
    ///   - pinned: where entities stand that must not move.
    public init(
        network: ActorNetwork, aspect: Double = 1.4, previous: [Entity.ID: Point] = [:],
        pinned: [Entity.ID: Point] = [:]
    ) {
        guard LargeLayout.suits(network) else {
            careful = Simulation(network: network, aspect: aspect, previous: previous, pinned: pinned)
            headings = .none
            return
        }
        let graph = LargeLayout.graph(of: network)
        let groups = Communities.leiden(graph).groups
        headings = LayoutHeadings(communities: Community.named(in: network, groups: groups))
        large = LargeLayout(
            network: network, graph: graph, groups: groups, aspect: aspect, previous: previous, pinned: pinned)
    }

    private init(_ arranged: ArrangedLayout) {
        self.arranged = arranged
        headings = LayoutHeadings(bands: arranged.headings)
    }

    public init(_ request: LayoutRequest) {
        let (network, aspect, pinned) = (request.network, request.aspect, request.pinned)
        switch (request.arrangement.arrangement, request.index) {
        case (.kinds, _): self.init(.kinds(network, aspect: aspect, pinned: pinned))
        case (.periods, let index?): self.init(.periods(network, index: index, aspect: aspect, pinned: pinned))
        case (.circle, _):
            let graph = LargeLayout.graph(of: network)
            self.init(.circle(network, graph: graph, groups: Communities.leiden(graph).groups, pinned: pinned))
        case (.file, _):
            let given = GivenPlaces(request.arrangement.places).scaled(to: network, aspect: aspect)
            self.init(
                network: network, aspect: aspect, previous: request.previous.merging(given) { $1 },
                pinned: given.merging(pinned) { $1 })
        case (.relations, _), (.periods, nil):
            self.init(network: network, aspect: aspect, previous: request.previous, pinned: pinned)
        }
    }

    /// Whether its first picture is worth showing.
    var isLarge: Bool { large != nil }

    /// Centres of the nodes in the order of the network's nodes, in the layout's unit.
    public var positions: [Point] { careful?.positions ?? large?.positions ?? arranged?.positions ?? [] }

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
        arranged?.pin(entity, at: point)
    }

    public mutating func unpin(_ entity: Entity.ID) {
        careful?.unpin(entity)
        careful?.reheat(around: entity)
        large?.unpin(entity)
        arranged?.unpin(entity)
    }

    /// Where it comes to rest.
    public func settled() -> NetworkLayout {
        var engine = self
        while !engine.isSettled { engine.tick() }
        return NetworkLayout(positions: engine.positions, headings: headings)
    }
}
