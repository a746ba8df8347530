import Model

/// Where the nodes of a network stand, in the layout's own unit (logical pixels at scale 1), centred on the origin.
public struct NetworkLayout: Sendable, Hashable {
    /// In the order of the network's nodes.
    public let positions: [Point]

    public init(positions: [Point]) { self.positions = positions }

    /// The layout of a network when it has settled: same network, seed and aspect, same positions.
    ///
    /// - Parameter aspect: width by height of the room it will be shown in.
    public static func settled(_ network: ActorNetwork, seed: UInt64 = 1, aspect: Double = 1.4) -> NetworkLayout {
        NetworkLayout(positions: network.nodes.map { _ in .zero })
    }

    /// Positions moved and scaled to fit `canvas` less `margin`, and the scale of the marks that goes with it (at most
    /// `maximumScale`).
    public func fitted(
        _ network: ActorNetwork, canvas: Size, margin: Double, maximumScale: Double = 1.25
    ) -> (positions: [Point], scale: Double) {
        (positions, 1)
    }
}
