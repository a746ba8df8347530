import Model
import Translation

/// A layout in which everybody has a place from the start: by kind, by period, or in a circle.
public struct ArrangedLayout: Sendable {
    public let network: ActorNetwork
    /// Centres of the nodes in the order of the network's nodes, in the layout's unit.
    public private(set) var positions: [Point]
    /// Of its bands or columns.
    public let headings: [BandHeading]
    private let homes: [Point]
    private let places: [Entity.ID: Int]

    private init(
        _ network: ActorNetwork, _ homes: [Point], headings: [BandHeading] = [], pinned: [Entity.ID: Point]
    ) {
        self.network = network
        self.headings = headings
        self.homes = homes
        positions = homes
        places = Dictionary(network.nodes.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        for (entity, point) in pinned { pin(entity, at: point) }
    }

    /// A band each for states, organizations, bodies, groups, media and persons, from the top down.
    public static func kinds(
        _ network: ActorNetwork, aspect: Double, pinned: [Entity.ID: Point] = [:]
    ) -> ArrangedLayout {
        let order: [NodeKind] = [.state, .organization, .body, .group, .medium, .person]
        let bands = (order + NodeKind.allCases.filter { !order.contains($0) }).map { kind in
            let title = Wording.capitalized(kind.entity.map(Wording.kinds) ?? translated("topics"))
            return Band(
                title: title, shortTitle: title,
                nodes: network.nodes.indices.filter { network.nodes[$0].kind == kind })
        }
        return ArrangedLayout(network, bands, areColumns: false, aspect, pinned)
    }

    /// A column each period, from the left; whoever nothing dated is told of stands at the right.
    public static func periods(
        _ network: ActorNetwork, index: DossierIndex, aspect: Double, pinned: [Entity.ID: Point] = [:]
    ) -> ArrangedLayout {
        let columns = ActorPeriods(network, index: index).columns.map {
            Band(title: $0.title, shortTitle: $0.shortTitle, nodes: $0.nodes)
        }
        return ArrangedLayout(network, columns, areColumns: true, aspect, pinned)
    }

    /// - Parameter groups: the community of each node of `graph`, which is `LargeLayout.graph(of: network)`.
    public static func circle(
        _ network: ActorNetwork, graph: FlatGraph, groups: [Int32], pinned: [Entity.ID: Point] = [:]
    ) -> ArrangedLayout {
        let known = groups.count == graph.count ? groups : Array(repeating: 0, count: graph.count)
        let room = network.nodes.map { 2 * DiagramMetrics.radius(relations: $0.relationCount) + 18 }
        return ArrangedLayout(
            network, CircleLayout(graph: graph, groups: known, room: room).positions(), pinned: pinned)
    }

    private struct Band {
        let title: String
        let shortTitle: String
        let nodes: [Int]
    }

    private init(
        _ network: ActorNetwork, _ bands: [Band], areColumns: Bool, _ aspect: Double, _ pinned: [Entity.ID: Point]
    ) {
        let room = network.nodes.map { node in
            let label = LabelLines.estimatedSize(node.label, relations: node.relationCount)
            let across = 2 * DiagramMetrics.radius(relations: node.relationCount)
            return Size(max(across, label.width) + 16, across + label.height + 18)
        }
        let layout = BandLayout(
            bands: bands.map(\.nodes), room: room, graph: LargeLayout.graph(of: network), areColumns: areColumns,
            aspect: LayoutShape(aspect: aspect).aspect)
        let (positions, strips) = layout.places()
        let headings = zip(bands, strips).compactMap { band, strip in
            strip.map {
                BandHeading(words: band.title, shortWords: band.shortTitle, strip: $0, isColumn: areColumns)
            }
        }
        self.init(network, positions, headings: headings, pinned: pinned)
    }

    /// Puts a node elsewhere until it is unpinned; all others stay.
    public mutating func pin(_ entity: Entity.ID, at point: Point) {
        guard let place = places[entity], point.x.isFinite, point.y.isFinite else { return }
        positions[place] = point
    }

    public mutating func unpin(_ entity: Entity.ID) {
        guard let place = places[entity] else { return }
        positions[place] = homes[place]
    }
}
