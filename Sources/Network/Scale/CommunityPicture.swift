/// The first picture of a large network: each community is a sector, and whoever is near to all stands near the middle.
///
/// Parts that hang together with nothing else are such discs of their own, around the largest.
struct CommunityPicture {
    let graph: FlatGraph
    /// The community of each node.
    let groups: [Int32]

    /// The part of a sector that is left free, so that communities can be told apart.
    static let gap = 0.3
    /// Between two neighbours, in the layout's unit.
    static let spacing = 30.0

    /// x and y of each node in turn.
    func positions(seed: UInt64) -> [Float] {
        let components = Components(graph)
        var generator = SeededGenerator(seed: seed)
        var places = [Float](repeating: 0, count: 2 * graph.count)
        var rings = DiscRings()
        // How far along its sector's arc each node stands, from 0 to 1.
        var share = (0..<graph.count).map { _ in Float(generator.unit()) }
        for part in components.parts {
            let disc = Disc(part, groups: groups, graph: graph)
            disc.sort(&share, graph: graph, remoteness: components.remoteness)
            let centre = rings.place(radius: disc.radius)
            for (node, spot) in disc.spots(share, remoteness: components.remoteness) {
                let place = (centre + spot) * Self.spacing
                places[2 * Int(node)] = Float(place.x)
                places[2 * Int(node) + 1] = Float(place.y)
            }
        }
        return places
    }
}

/// Discs around a first one, ring by ring.
struct DiscRings {
    private var inner = 0.0
    private var outer = 0.0
    private var angle = 0.0
    private var isFirst = true

    /// The centre of the next disc, which must be no larger than those before it.
    mutating func place(radius: Double) -> Point {
        let room = radius + 0.5
        guard !isFirst else {
            isFirst = false
            (inner, outer, angle) = (room, room, 2 * .pi)
            return .zero
        }
        var width = Self.angle(room, at: inner + room)
        if angle + width > 2 * .pi {
            inner = outer
            outer = inner + 2 * room
            angle = 0
            width = Self.angle(room, at: inner + room)
        }
        defer { angle += width }
        return Trigonometry.direction(angle + width / 2) * (inner + room)
    }

    /// What a disc takes of the way round; more than its width, so that no arcsine is needed.
    private static func angle(_ radius: Double, at distance: Double) -> Double {
        min(2 * .pi, 2 * radius / distance * (1 + radius / distance))
    }
}
