/// Pushes nodes off one another until their marks stand clear, each no farther than it must go.
struct NodeClearance: Sendable {
    /// Half of what each node takes up, with half the room that is kept between two.
    let reach: [Float]

    /// One pass; returns the farthest way that a node went.
    ///
    /// - Parameters:
    ///   - places: x and y of each node in turn.
    ///   - isHeld: nodes that stay where they are.
    func pass(_ places: inout [Float], isHeld: [Bool]) -> Float {
        guard let grid = NodeGrid(places, cell: 2 * typicalReach) else { return 0 }
        var farthest: Float = 0
        for node in reach.indices {
            // The larger of two looks for the smaller, so that none needs to look farther than twice its own reach.
            grid.visit(x: places[2 * node], y: places[2 * node + 1], within: 2 * reach[node]) { other in
                guard (reach[other], other) < (reach[node], node), !(isHeld[node] && isHeld[other]) else { return }
                farthest = max(farthest, part(node, other, &places, isHeld))
            }
        }
        return farthest
    }

    private var typicalReach: Float {
        max(1, reach.reduce(0, +) / Float(max(1, reach.count)))
    }

    private func part(_ one: Int, _ other: Int, _ places: inout [Float], _ isHeld: [Bool]) -> Float {
        var way = SIMD2(places[2 * other] - places[2 * one], places[2 * other + 1] - places[2 * one + 1])
        var distance = (way * way).sum().squareRoot()
        let overlap = reach[one] + reach[other] - distance
        guard overlap > 0 else { return 0 }
        if distance < 1e-3 {
            // On one spot any way apart is as good, as long as it is not the same for all.
            let angle = Trigonometry.direction(Double(other) * 2.399963)
            (way, distance) = (SIMD2(Float(angle.x), Float(angle.y)), 1)
        }
        way *= overlap / distance
        let (mass, otherMass) = (reach[one] * reach[one], reach[other] * reach[other])
        let share = isHeld[one] ? 1 : isHeld[other] ? 0 : mass / (mass + otherMass)
        places[2 * other] += way.x * share
        places[2 * other + 1] += way.y * share
        places[2 * one] -= way.x * (1 - share)
        places[2 * one + 1] -= way.y * (1 - share)
        return overlap
    }
}

/// Nodes by the square of the plane that they stand in.
struct NodeGrid {
    private let cell: Float
    private let left: Float
    private let top: Float
    private let columns: Int
    private let rows: Int
    private let starts: [Int32]
    private let members: [Int32]

    /// Nil where there are no nodes. Squares grow where nodes lie so far apart that most would be empty.
    init?(_ places: [Float], cell: Float) {
        let count = places.count / 2
        guard count > 0 else { return nil }
        var (low, high) = (SIMD2(places[0], places[1]), SIMD2(places[0], places[1]))
        for node in 0..<count {
            let spot = SIMD2(places[2 * node], places[2 * node + 1])
            low = pointwiseMin(low, spot)
            high = pointwiseMax(high, spot)
        }
        let extent = high - low
        let least = (extent.x / Float(4 * count + 16) * (extent.y + cell)).squareRoot()
        let size = max(cell, least, max(extent.x, extent.y) / Float(4 * count + 16))
        (left, top, self.cell) = (low.x, low.y, size)
        columns = Int(extent.x / size) + 1
        rows = Int(extent.y / size) + 1
        var starts = [Int32](repeating: 0, count: columns * rows + 1)
        var cells = [Int32](repeating: 0, count: count)
        for node in 0..<count {
            let column = min(columns - 1, Int((places[2 * node] - low.x) / size))
            let row = min(rows - 1, Int((places[2 * node + 1] - low.y) / size))
            cells[node] = Int32(row * columns + column)
            starts[Int(cells[node]) + 1] += 1
        }
        for place in 0..<columns * rows { starts[place + 1] += starts[place] }
        var next = starts
        var members = [Int32](repeating: 0, count: count)
        for node in 0..<count {
            members[Int(next[Int(cells[node])])] = Int32(node)
            next[Int(cells[node])] += 1
        }
        (self.starts, self.members) = (starts, members)
    }

    /// All in the squares that touch the surroundings of a place.
    func visit(x: Float, y: Float, within reach: Float, _ visitor: (Int) -> Void) {
        let first = (column: clamp(x - reach - left, columns), row: clamp(y - reach - top, rows))
        let last = (column: clamp(x + reach - left, columns), row: clamp(y + reach - top, rows))
        for row in first.row...last.row {
            for column in first.column...last.column {
                let place = row * columns + column
                for member in starts[place]..<starts[place + 1] { visitor(Int(members[Int(member)])) }
            }
        }
    }

    private func clamp(_ way: Float, _ count: Int) -> Int { Int(min(max(way / cell, 0), Float(count - 1))) }
}
