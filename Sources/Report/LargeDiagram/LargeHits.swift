import Model
import Network

/// What stands at a point of a large network: nodes through a grid, edges one after another.
public struct LargeHits: Sendable {
    private let plan: DiagramPlan
    private let positions: [Point]
    private let ink: StrokeInk
    /// Of a cell, in the layout's unit.
    private let side: Double
    private let origin: Point
    private let columns: Int
    private let rows: Int
    /// Where the nodes of each cell begin in `members`.
    private let firsts: [Int32]
    private let members: [Int32]
    /// At scale 1.
    private let largestRadius: Double
    /// Between neighbours where nodes stand, in the layout's unit.
    private let spacing: Double

    /// - Parameter positions: in the layout's unit, in the order of the network's nodes.
    public init(_ plan: DiagramPlan, positions: [Point]) {
        self.plan = plan
        // Whoever has no node has no place.
        let positions = Array(positions.prefix(plan.nodes.count))
        self.positions = positions
        ink = StrokeInk(plan, positions: positions)
        largestRadius = plan.nodes.reduce(0) { max($0, Double($1.radius)) }
        let (low, high) = positions.corners ?? (.zero, .zero)
        origin = low
        // About two nodes a cell, and never more cells than is worth while.
        let area = max((high.x - low.x) * (high.y - low.y), 1)
        let wide = max(high.x - low.x, high.y - low.y)
        side = max((2 * area / Double(max(positions.count, 1))).squareRoot(), wide / 2000, 1)
        columns = Int((high.x - low.x) / side) + 1
        rows = Int((high.y - low.y) / side) + 1
        var firsts = [Int32](repeating: 0, count: columns * rows + 1)
        var cells = [Int](repeating: -1, count: positions.count)
        for (place, point) in positions.enumerated() where point.x.isFinite && point.y.isFinite {
            let cell = Int((point.y - low.y) / side) * columns + Int((point.x - low.x) / side)
            cells[place] = cell
            firsts[cell + 1] += 1
        }
        for cell in 0..<columns * rows { firsts[cell + 1] += firsts[cell] }
        var next = firsts
        var members = [Int32](repeating: 0, count: Int(firsts[columns * rows]))
        for (place, cell) in cells.enumerated() where cell >= 0 {
            members[Int(next[cell])] = Int32(place)
            next[cell] += 1
        }
        self.firsts = firsts
        self.members = members
        let taken = (0..<columns * rows).count { firsts[$0] < firsts[$0 + 1] }
        spacing = side * (Double(taken) / Double(max(members.count, 1))).squareRoot()
    }

    /// What `point` of the canvas hits: a node first, then an edge, if strokes stand apart enough to be meant.
    public func test(_ point: Point, camera: DiagramCamera) -> DiagramHit? {
        let place = camera.toLayout(point)
        guard place.x.isFinite, place.y.isFinite else { return nil }
        if let node = node(at: place, camera) { return .node(plan.network.nodes[node].id) }
        guard StrokeFading(ink, camera: camera).leavesStrokesApart else { return nil }
        return edge(at: place, camera).map { .edge(plan.network.edges[$0].id) }
    }

    /// Places of the nodes on the canvas, the most important first, up to a number.
    public func seen(by camera: DiagramCamera, most: Int) -> [Int] {
        let low = camera.toLayout(.zero)
        let high = camera.toLayout(Point(camera.canvas.width, camera.canvas.height))
        var found: [Int] = []
        for (place, point) in positions.enumerated() where found.count < most {
            if point.x >= low.x, point.y >= low.y, point.x <= high.x, point.y <= high.y { found.append(place) }
        }
        return found
    }

    /// The node whose hit area reaches the point and whose outline is nearest; of several the topmost.
    private func node(at point: Point, _ camera: DiagramCamera) -> Int? {
        let (scale, zoom) = (camera.markScale, camera.zoom)
        let (most, least) = (reach(camera), leastReach(camera))
        let reach = max(largestRadius * scale + least, most) / zoom
        var best: (place: Int, distance: Double)?
        for row in cells(point.y - origin.y, reach, rows) {
            for column in cells(point.x - origin.x, reach, columns) {
                let cell = row * columns + column
                for member in members[Int(firsts[cell])..<Int(firsts[cell + 1])] {
                    let place = Int(member)
                    let radius = Double(plan.nodes[place].radius) * scale
                    let distance = positions[place].distance(to: point) * zoom - radius
                    guard distance <= max(least, most - radius) else { continue }
                    let outside = max(distance, 0)
                    if best.map({ (outside, -place) < ($0.distance, -$0.place) }) ?? true { best = (place, outside) }
                }
            }
        }
        return best?.place
    }

    /// How far from a node's centre a click still means it, in logical pixels: less where nodes stand close, so that there
    /// is ground left between them to be clicked.
    func reach(_ camera: DiagramCamera) -> Double {
        min(DiagramMetrics.hitDiameter / 2, Self.reachOfSpacing * spacing * camera.zoom)
    }

    /// Discs of this radius, in terms of the way to the next node, leave more than half of the ground free.
    private static let reachOfSpacing = 0.36
    /// Beyond the rim of a node, in logical pixels.
    func leastReach(_ camera: DiagramCamera) -> Double { min(1.5, 0.1 * spacing * camera.zoom) }

    private func cells(_ middle: Double, _ reach: Double, _ count: Int) -> Range<Int> {
        let first = ((middle - reach) / side).rounded(.down).clamped(to: 0...Double(count))
        let last = ((middle + reach) / side).rounded(.down).clamped(to: -1...Double(count - 1))
        return first <= last ? Int(first)..<Int(last) + 1 : 0..<0
    }

    /// Place of the topmost edge whose stroke the point is on.
    private func edge(at point: Point, _ camera: DiagramCamera) -> Int? {
        let (scale, zoom) = (camera.markScale, camera.zoom)
        let tolerance = DiagramHit.edgeTolerance / zoom
        for stroke in plan.strokes.reversed() where Int(max(stroke.one, stroke.other)) < positions.count {
            let (from, to) = (positions[Int(stroke.one)], positions[Int(stroke.other)])
            let aside = abs(Double(stroke.offset)) * scale / zoom
            let reach = Double(stroke.width) / 2 * scale / zoom + tolerance
            guard min(from.x, to.x) - reach - aside <= point.x, max(from.x, to.x) + reach + aside >= point.x,
                min(from.y, to.y) - reach - aside <= point.y, max(from.y, to.y) + reach + aside >= point.y
            else { continue }
            let long = from.distance(to: to)
            guard long > 0, long.isFinite else { continue }
            let shift = Point(from.y - to.y, to.x - from.x) * (Double(stroke.offset) * scale / zoom / long)
            if point.distance(toSegmentFrom: from + shift, to: to + shift) <= reach { return Int(stroke.edge) }
        }
        return nil
    }
}
