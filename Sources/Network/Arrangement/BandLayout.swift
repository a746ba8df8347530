/// Nodes in bands, one below or beside the other; along a band everybody stands near to its partners.
struct BandLayout {
    /// Places of nodes in each band.
    let bands: [[Int]]
    /// Room that each node takes with its label.
    let room: [Size]
    let graph: FlatGraph
    /// Whether bands are columns; else they are rows.
    let areColumns: Bool
    /// Width by height of the room to fill.
    let aspect: Double

    /// Between two bands at least, in the layout's unit; their headings stand there.
    private static let gap = 64.0
    /// The same as a share of the longest line: where all is in view a heading can be read.
    private static let leastGap = 0.034
    /// Between two nodes of a line, beyond what they take.
    private static let mostSlack = 70.0
    /// Rounds after which neighbours in the network stand near each other.
    private static let rounds = 12

    /// Centres of the nodes, and for each band the room for its heading; nil for a band of nobody.
    func places() -> (positions: [Point], strips: [Rect?]) {
        var positions = [Point](repeating: .zero, count: room.count)
        let ranks = sorted()
        let longest = length()
        let gap = max(Self.gap, longest * Self.leastGap)
        var depth = 0.0
        // Where each band begins and ends, and how far its lines and those of all reach to either side.
        var extents: [(from: Double, to: Double)?] = []
        var reach = 1.0
        for band in bands {
            guard !band.isEmpty else {
                extents.append(nil)
                continue
            }
            let start = depth
            let order = band.sorted { (ranks[$0], $0) < (ranks[$1], $1) }
            let sum = order.reduce(0) { $0 + along($1) }
            let count = max(1, Int((sum / longest).rounded(.up)))
            // Neighbours in rank stand in lines next to each other, so that all lines run from end to end of the ranks.
            for line in 0..<count {
                let members = stride(from: line, to: order.count, by: count).map { order[$0] }
                let thickness = members.map(across).max() ?? 0
                let sum = members.reduce(0) { $0 + along($1) }
                // A short line spreads, since strokes need room between its nodes.
                let slack = max(0, min((longest - sum) / Double(max(1, members.count)), Self.mostSlack))
                var place = -(sum + slack * Double(members.count)) / 2
                reach = max(reach, -place)
                for node in members {
                    let way = place + (along(node) + slack) / 2
                    let off = depth + thickness / 2
                    positions[node] = areColumns ? Point(off, way) : Point(way, off)
                    place += along(node) + slack
                }
                depth += thickness
            }
            extents.append((start, depth))
            depth += gap
        }
        let middle = (depth - gap) / 2
        return (
            positions.map { areColumns ? Point($0.x - middle, $0.y) : Point($0.x, $0.y - middle) },
            extents.map { $0.map { strip($0.from - middle, $0.to - middle, reach: reach, gap: gap) } }
        )
    }

    /// Above a row, from end to end of the longest; above a column, as high as above all others.
    private func strip(_ from: Double, _ to: Double, reach: Double, gap: Double) -> Rect {
        let high = gap * 0.8
        return areColumns
            ? Rect(x: from - gap * 0.4, y: -reach - high, width: to - from + gap * 0.8, height: high)
            : Rect(x: -reach, y: from - high, width: 2 * reach, height: high)
    }

    private func along(_ node: Int) -> Double { areColumns ? room[node].height : room[node].width }
    private func across(_ node: Int) -> Double { areColumns ? room[node].width : room[node].height }

    /// How long lines may be so that the whole takes the aspect.
    private func length() -> Double {
        let area = room.reduce(0) { $0 + $1.width * $1.height }
        let ratio = areColumns ? 1 / aspect : aspect
        let shortest = room.indices.map(along).max() ?? 1
        var best = (length: max(shortest, 1), error: Double.infinity)
        // Bands that end with a line half full, and the gaps, take more than the area says.
        for step in 0..<24 {
            let length = max(shortest, (area * ratio).squareRoot() * (0.5 + Double(step) * 0.08))
            let gap = max(Self.gap, length * Self.leastGap)
            var (depth, widest) = (-gap, 1.0)
            for band in bands where !band.isEmpty {
                let sum = band.reduce(0) { $0 + along($1) }
                let lines = max(1, (sum / length).rounded(.up))
                depth += lines * (band.map(across).max() ?? 0) + gap
                widest = max(widest, sum / lines)
            }
            let share = widest / max(depth, 1) / ratio
            let error = max(share, 1 / share)
            if error < best.error { best = (length, error) }
        }
        return best.length
    }

    /// How far along its band each node stands, from 0 to 1: at the mean of its neighbours, as far as there is room.
    private func sorted() -> [Double] {
        var rank = [Double](repeating: 0.5, count: room.count)
        for band in bands { spread(band, &rank) }
        for _ in 0..<Self.rounds {
            for band in bands {
                var wish = [Int: Double](minimumCapacity: band.count)
                for node in band {
                    let neighbours = graph.neighbours(of: node)
                    let sum = neighbours.reduce(rank[node]) { $0 + rank[Int($1)] }
                    wish[node] = sum / Double(neighbours.count + 1)
                }
                spread(band.sorted { (wish[$0] ?? 0, $0) < (wish[$1] ?? 0, $1) }, &rank)
            }
        }
        return rank
    }

    private func spread(_ order: [Int], _ rank: inout [Double]) {
        for (place, node) in order.enumerated() { rank[node] = (Double(place) + 0.5) / Double(order.count) }
    }
}
