import Model

/// Places from elsewhere, in whatever unit, as places of a layout: moved and scaled alike, so that the picture is the same.
public struct GivenPlaces: Sendable, Hashable {
    /// x to the right and y down, in a unit of their own.
    public let places: [Entity.ID: Point]

    public init(_ places: [Entity.ID: Point]) { self.places = places }

    /// Where the network's nodes stand in the layout's unit, around the origin; those not given are left out.
    public func scaled(to network: ActorNetwork, aspect: Double) -> [Entity.ID: Point] {
        let known = network.nodes.compactMap { node in
            places[node.id].flatMap { $0.x.isFinite && $0.y.isFinite ? (id: node.id, point: $0) : nil }
        }
        guard let left = known.map(\.point.x).min(), let right = known.map(\.point.x).max(),
            let top = known.map(\.point.y).min(), let bottom = known.map(\.point.y).max()
        else { return [:] }
        let frame = LayoutPlan.frame(of: network, aspect: aspect)
        // Halves, since the difference of two huge numbers may be none.
        let (width, height) = (right / 2 - left / 2, bottom / 2 - top / 2)
        let scale = min(
            frame.width / 2 / max(width, .leastNormalMagnitude), frame.height / 2 / max(height, .leastNormalMagnitude))
        let isSpot = !(width > 0 || height > 0) || !scale.isFinite
        let middle = Point(left / 2 + right / 2, top / 2 + bottom / 2)
        return Dictionary(
            known.map { one in
                (one.id, isSpot ? .zero : Point((one.point.x - middle.x) * scale, (one.point.y - middle.y) * scale))
            }, uniquingKeysWith: { first, _ in first })
    }
}
