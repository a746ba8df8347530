/// Where a community stands in a layout.
public struct CommunityPlace: Sendable, Hashable {
    /// Its middle, in the layout's unit.
    public let centre: Point
    /// Of the disc that most of its members stand in.
    public let radius: Double
    /// Places in the network of those members.
    public let core: [Int32]

    /// Nil where its members do not stand together, as in an arrangement by something else.
    ///
    /// - Parameter area: what a node of the layout takes up.
    public init?(_ community: Community, positions: [Point], area: Double) {
        let members = community.members.filter { place in
            Int(place) < positions.count && positions[Int(place)].x.isFinite && positions[Int(place)].y.isFinite
        }
        guard let whole = Self.disc(members, positions) else { return nil }
        // A few who stand far off are not where it is.
        let core = members.filter { positions[Int($0)].distance(to: whole.centre) <= 1.6 * whole.spread }
        guard let inner = Self.disc(core, positions) else { return nil }
        let dense = (area * Double(core.count) / 2 / .pi).squareRoot()
        guard inner.spread <= Self.mostSpread * dense else { return nil }
        centre = inner.centre
        // An even disc's radius by the mean square of the distances from its middle.
        radius = inner.spread * 2.0.squareRoot()
        self.core = core
    }

    /// How much wider than a disc of its members alone a community may spread.
    private static let mostSpread = 2.6

    private static func disc(_ members: [Int32], _ positions: [Point]) -> (centre: Point, spread: Double)? {
        guard !members.isEmpty else { return nil }
        let sum = members.reduce(Point.zero) { $0 + positions[Int($1)] }
        let centre = sum * (1 / Double(members.count))
        let squares = members.reduce(0.0) { sum, place in
            let way = positions[Int(place)] - centre
            return sum + way.x * way.x + way.y * way.y
        }
        return (centre, (squares / Double(members.count)).squareRoot())
    }
}

/// How much room the nodes of a layout have.
public struct LayoutDensity: Sendable, Hashable {
    /// What a node takes up, in the square of the layout's unit.
    public let area: Double

    /// The share of a picture's frame that nodes take up, about: pictures are round.
    private static let filled = 0.7

    public init(_ positions: [Point]) {
        var (low, high) = (Point(.infinity, .infinity), Point(-.infinity, -.infinity))
        for point in positions where point.x.isFinite && point.y.isFinite {
            low = Point(min(low.x, point.x), min(low.y, point.y))
            high = Point(max(high.x, point.x), max(high.y, point.y))
        }
        let frame = low.x < high.x && low.y < high.y ? (high.x - low.x) * (high.y - low.y) : 0
        area = frame * Self.filled / Double(max(positions.count, 1))
    }

    /// Between neighbours, in the layout's unit.
    public var spacing: Double { area.squareRoot() }
}

/// How strongly communities and nodes show their names, from 0 to 1: far off communities, near by nodes.
public struct NameStrength: Sendable, Hashable {
    public let communities: Double
    public let nodes: Double

    /// Whether a picture at rest has names of communities, and of nodes: there nothing is half to be seen.
    public var showsCommunities: Bool { communities >= 0.5 }
    public var showsNodes: Bool { nodes >= 0.5 || !showsCommunities }

    public static let nodesOnly = NameStrength(communities: 0, nodes: 1)

    private init(communities: Double, nodes: Double) {
        self.communities = communities
        self.nodes = nodes
    }

    /// - Parameter spacing: between neighbouring nodes, in logical pixels. A name takes about 90 by 20 of them: where far
    ///   fewer than one node in five could show its own, communities show theirs.
    public init(spacing: Double) {
        communities = 1 - Self.eased(spacing, from: 32, to: 42)
        nodes = Self.eased(spacing, from: 24, to: 34)
    }

    private static func eased(_ value: Double, from low: Double, to high: Double) -> Double {
        let part = min(max((value - low) / (high - low), 0), 1)
        return part * part * (3 - 2 * part)
    }
}
