/// Where the parts of a network that hang together with nothing else are drawn to.
///
/// The main one takes the middle and the others the rim, corners first. Where none is much the largest they share the
/// frame as a grid.
struct ComponentPacking {
    private(set) var home: [Point]
    private(set) var isInMain: [Bool]

    init(nodes: Int, links: [LayoutPlan.Link], frame: Size) {
        home = Array(repeating: .zero, count: nodes)
        isInMain = Array(repeating: true, count: nodes)
        let components = Self.components(nodes: nodes, links: links)
        guard let main = components.first, components.count > 1 else { return }
        let isDominated = main.count * 2 >= nodes
        let places =
            isDominated
            ? [Point.zero] + Self.rim(components.count - 1, of: frame) : Self.grid(components.count, of: frame)
        for (rank, component) in components.enumerated() {
            for node in component {
                home[node] = places[rank]
                isInMain[node] = isDominated && rank == 0
            }
        }
    }

    /// Lists of nodes that hang together, the largest first, of equals the one with the lowest node.
    private static func components(nodes: Int, links: [LayoutPlan.Link]) -> [[Int]] {
        var root = Array(0..<nodes)
        func find(_ node: Int) -> Int {
            var node = node
            while root[node] != node { node = root[node] }
            return node
        }
        for link in links {
            let (one, other) = (find(link.one), find(link.other))
            root[max(one, other)] = min(one, other)
        }
        var members: [Int: [Int]] = [:]
        for node in 0..<nodes { members[find(node), default: []].append(node) }
        return members.sorted { left, right in
            left.value.count != right.value.count ? left.value.count > right.value.count : left.key < right.key
        }.map(\.value)
    }

    /// Four corners, then between them, ever more finely.
    private static func rim(_ count: Int, of frame: Size) -> [Point] {
        let corners = [Point(1, 1), Point(-1, 1), Point(1, -1), Point(-1, -1)]
        let reach = Point(frame.width * 0.43, frame.height * 0.43)
        return (0..<count).map { rank in
            if rank < 4 { return Point(corners[rank].x * reach.x, corners[rank].y * reach.y) }
            // The golden section spreads any number evenly along the four sides.
            let share = (0.125 + Double(rank - 4) * 0.618_033_988_749_895).truncatingRemainder(dividingBy: 1) * 4
            let along = share.truncatingRemainder(dividingBy: 1) * 2 - 1
            return switch Int(share) {
            case 0: Point(along * reach.x, reach.y)
            case 1: Point(along * reach.x, -reach.y)
            case 2: Point(reach.x, along * reach.y)
            default: Point(-reach.x, along * reach.y)
            }
        }
    }

    /// The cells of a grid, those near the middle first.
    private static func grid(_ count: Int, of frame: Size) -> [Point] {
        let ratio = frame.height > 0 ? frame.width / frame.height : 1
        let columns = max(1, Int((Double(count) * ratio).squareRoot().rounded()))
        let rows = (count + columns - 1) / columns
        let cells = (0..<(columns * rows)).map { cell in
            Point(
                frame.width * ((Double(cell % columns) + 0.5) / Double(columns) - 0.5),
                frame.height * ((Double(cell / columns) + 0.5) / Double(rows) - 0.5))
        }
        return cells.enumerated().sorted { left, right in
            (left.element.length, left.offset) < (right.element.length, right.offset)
        }.map(\.element)
    }
}
