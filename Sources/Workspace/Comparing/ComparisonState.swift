import Model
import Network

/// A comparison as the window shows it: the second lens, and both pictures once they are made.
public struct ComparisonState: Sendable {
    /// What the window's own lens is compared with.
    public var second: Lens
    /// Nil until it is found for the first time; then the last one that was.
    public var result: PlacedComparison?
}

/// A comparison with the places of all its nodes.
public struct PlacedComparison: Sendable {
    public let comparison: Comparison
    public let layout: NetworkLayout

    /// - Parameters:
    ///   - aspect: Width by height of one of the two pictures.
    ///   - places: Where nodes stood before, which they keep where they can.
    public init(
        _ first: Lens, _ second: Lens, index: DossierIndex, aspect: Double = 0.85, places: [Entity.ID: Point] = [:]
    ) {
        comparison = Comparison(first, second, index: index)
        layout = LayoutEngine(network: comparison.union, aspect: aspect, previous: places).settled()
    }

    /// Where the nodes stand.
    public var places: [Entity.ID: Point] {
        Dictionary(zip(comparison.union.nodes.map(\.id), layout.positions), uniquingKeysWith: { first, _ in first })
    }

    /// The places of one side's nodes, in their order.
    public func positions(of network: ActorNetwork) -> [Point] {
        let places = self.places
        return network.nodes.map { places[$0.id] ?? .zero }
    }
}
