/// In what order sectors follow one another around a disc: those with many links between them side by side.
struct SectorOrder {
    private(set) var around: [Int]

    /// Beyond so many, sectors follow by size; nobody sees which of thousands are neighbours.
    private static let most = 2000

    init(_ sectors: [[Int32]], places: [Int32: Int], groups: [Int32], graph: FlatGraph) {
        let count = sectors.count
        let bySize = sectors.indices.sorted { (sectors[$1].count, $0) < (sectors[$0].count, $1) }
        guard count > 3, count <= Self.most else {
            around = bySize
            return
        }
        var ties = [Float](repeating: 0, count: count * count)
        for (place, members) in sectors.enumerated() {
            for node in members {
                for other in graph.neighbours(of: Int(node)) {
                    guard let there = places[groups[Int(other)]], there != place else { continue }
                    let sizes = Float(members.count) * Float(sectors[there].count)
                    ties[place * count + there] += 1 / sizes.squareRoot()
                }
            }
        }
        around = Self.chain(ties, from: bySize[0], count: count)
    }

    /// Appends at either end whoever is tied most to the last few there.
    private static func chain(_ ties: [Float], from first: Int, count: Int) -> [Int] {
        var (left, right): ([Int], [Int]) = ([], [first])
        var isPlaced = [Bool](repeating: false, count: count)
        isPlaced[first] = true
        var pulls = [(0..<count).map { ties[first * count + $0] }, (0..<count).map { ties[first * count + $0] }]
        for _ in 1..<count {
            var best: (sector: Int, side: Int, pull: Float)?
            for sector in 0..<count where !isPlaced[sector] {
                for side in 0..<2 where best.map({ pulls[side][sector] > $0.pull }) ?? true {
                    best = (sector, side, pulls[side][sector])
                }
            }
            guard let (sector, side, _) = best else { break }
            isPlaced[sector] = true
            if side == 0 { left.append(sector) } else { right.append(sector) }
            for other in 0..<count {
                pulls[side][other] = pulls[side][other] / 2 + ties[sector * count + other]
            }
        }
        return left.reversed() + right
    }
}
