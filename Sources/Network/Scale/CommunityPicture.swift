/// The first picture of a large network: each community is a blob, and whoever is near to all stands in the middle.
///
/// Parts that hang together with nothing else are such discs of their own, around the largest.
struct CommunityPicture {
    let graph: FlatGraph
    /// The community of each node.
    let groups: [Int32]
    /// What each node takes up, in terms of the mean; empty if all take the same.
    var area: [Float] = []
    /// Width by height of the room to fill.
    var aspect = 1.0

    /// Between two neighbours, in the layout's unit.
    static let spacing = 30.0

    /// x and y of each node in turn.
    func positions(seed: UInt64) -> [Float] {
        let components = Components(graph)
        var generator = SeededGenerator(seed: seed)
        let random = (0..<graph.count).map { _ in Float(generator.unit()) }
        var member = [Int32](repeating: 0, count: graph.count)
        for part in components.parts {
            for (place, node) in part.enumerated() { member[Int(node)] = Int32(place) }
        }
        let discs = components.parts.map {
            Disc($0, places: member, groups: groups, area: area, graph: graph, remoteness: components.remoteness)
        }
        let stretch = Point(aspect.squareRoot(), 1 / aspect.squareRoot())
        var places = [Float](repeating: 0, count: 2 * graph.count)
        var rings = DiscRings()
        // The largest first: a part of few may hold large marks.
        for rank in discs.indices.sorted(by: { (-discs[$0].radius, $0) < (-discs[$1].radius, $1) }) {
            var share = components.parts[rank].map { random[Int($0)] }
            let centre = rings.place(radius: discs[rank].radius)
            for (node, spot) in discs[rank].spots(&share, places: member, graph: graph) {
                let place = (centre + spot) * Self.spacing
                places[2 * Int(node)] = Float(place.x * stretch.x)
                places[2 * Int(node) + 1] = Float(place.y * stretch.y)
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
