import Model

/// Where the nodes of a network stand, in the layout's own unit (logical pixels at scale 1), centred on the origin.
public struct NetworkLayout: Sendable, Hashable {
    /// In the order of the network's nodes.
    public let positions: [Point]
    /// What its parts are called.
    public let headings: LayoutHeadings

    public init(positions: [Point], headings: LayoutHeadings = .none) {
        self.positions = positions
        self.headings = headings
    }

    /// The layout of a network when it has settled: same network, seed and aspect, same positions.
    ///
    /// - Parameter aspect: width by height of the room it will be shown in; only its ``LayoutShape`` counts.
    public static func settled(_ network: ActorNetwork, seed: UInt64 = 1, aspect: Double = 1.4) -> NetworkLayout {
        settled(Simulation(network: network, seed: seed, aspect: aspect))
    }

    /// Where a simulation comes to rest.
    public static func settled(_ simulation: Simulation) -> NetworkLayout {
        var simulation = simulation
        while !simulation.isSettled { simulation.tick() }
        return NetworkLayout(positions: simulation.positions)
    }

    /// The least scale of marks and labels in a fitted picture.
    public static let minimumScale = 0.55

    /// Positions moved and scaled to fit `canvas` less `margin`, and the scale of the marks that goes with it (at most
    /// `maximumScale`).
    ///
    /// Room is kept for the nodes themselves and about half their labels; a picture of few nodes is not blown up.
    public func fitted(
        _ network: ActorNetwork, canvas: Size, margin: Double, maximumScale: Double = 1.25
    ) -> (positions: [Point], scale: Double) {
        let middle = Point(canvas.width / 2, canvas.height / 2)
        guard let box = extent(network) else { return ([], min(1, maximumScale)) }
        let room = Size(max(canvas.width - 2 * margin, 1), max(canvas.height - 2 * margin, 1))
        let natural = min(room.width / max(box.width, 1), room.height / max(box.height, 1))
        let factor = min(natural, maximumScale * 1.7)
        let scale = max(min(natural, maximumScale), min(Self.minimumScale, maximumScale))
        return (positions.map { middle + ($0 - box.centre) * factor }, scale)
    }

    /// More than any label takes to either side: no letter is wider than its size, and no label has over three lines.
    private static func mostLabel(_ label: String) -> Double { 40 + 8 * Double(label.utf8.count) }

    /// What the nodes take up, with room for labels beneath and beside them.
    private func extent(_ network: ActorNetwork) -> Rect? {
        var (low, high) = (Point(.infinity, .infinity), Point(-.infinity, -.infinity))
        // Two runs: what a label takes need not be known far from the rim, and of a large network most are.
        for position in positions where position.x.isFinite && position.y.isFinite {
            low = Point(min(low.x, position.x), min(low.y, position.y))
            high = Point(max(high.x, position.x), max(high.y, position.y))
        }
        for (node, position) in zip(network.nodes, positions) where position.x.isFinite && position.y.isFinite {
            let radius = DiagramMetrics.radius(relations: node.relationCount)
            let most = radius + Self.mostLabel(node.label)
            guard
                position.x - most < low.x || position.x + most > high.x || position.y - most < low.y
                    || position.y + most > high.y
            else { continue }
            let label = LabelLines.estimatedSize(node.label, relations: node.relationCount)
            let side = max(radius, label.width / 2)
            low = Point(min(low.x, position.x - side), min(low.y, position.y - radius))
            high = Point(max(high.x, position.x + side), max(high.y, position.y + radius + label.height / 2))
        }
        for corner in headings.bands.flatMap(\.corners) {
            low = Point(min(low.x, corner.x), min(low.y, corner.y))
            high = Point(max(high.x, corner.x), max(high.y, corner.y))
        }
        guard low.x <= high.x else { return nil }
        return Rect(x: low.x, y: low.y, width: high.x - low.x, height: high.y - low.y)
    }
}
