/// Where the nodes of a large network stand before the first tick.
struct StartPlaces {
    let graph: FlatGraph
    /// x and y of each place in turn; may end early or hold what is no number.
    let given: [Float]

    /// Beyond this, single-precision arithmetic loses sight of a node's surroundings.
    static let farthest: Float = 1e7

    /// Finite places of all nodes, no two of them on one spot.
    func filled(_ generator: inout SeededGenerator) -> [Float] {
        let side = Float(1000) * max(1, Float(graph.count) / 10_000).squareRoot()
        var places = (0..<2 * graph.count).map { _ in Float(generator.signedUnit()) * side / 2 }
        guard !given.isEmpty else { return places }
        var isKnown = (0..<graph.count).map(isGiven)
        for node in 0..<graph.count where isKnown[node] {
            places[2 * node] = given[2 * node]
            places[2 * node + 1] = given[2 * node + 1]
        }
        let spacing = spread(places, isKnown)
        for node in 0..<graph.count where !isKnown[node] {
            place(node, in: &places, isKnown, spacing, &generator)
            isKnown[node] = true
        }
        part(&places, by: spacing / 100, &generator)
        return places
    }

    private func isGiven(_ node: Int) -> Bool {
        guard 2 * node + 1 < given.count else { return false }
        // No number fails this as well.
        return abs(given[2 * node]) <= Self.farthest && abs(given[2 * node + 1]) <= Self.farthest
    }

    /// About the distance of two neighbours in the picture.
    private func spread(_ places: [Float], _ isKnown: [Bool]) -> Float {
        var (low, high, count) = (Float.infinity, -Float.infinity, 0)
        for node in 0..<graph.count where isKnown[node] {
            low = min(low, places[2 * node], places[2 * node + 1])
            high = max(high, places[2 * node], places[2 * node + 1])
            count += 1
        }
        return count > 1 && high > low ? (high - low) / Float(count).squareRoot() : 10
    }

    private func place(
        _ node: Int, in places: inout [Float], _ isKnown: [Bool], _ spacing: Float, _ generator: inout SeededGenerator
    ) {
        let known = graph.neighbours(of: node).filter { isKnown[Int($0)] }
        guard !known.isEmpty else { return }
        for axis in 0..<2 {
            let sum = known.reduce(Float(0)) { $0 + places[2 * Int($1) + axis] }
            places[2 * node + axis] = sum / Float(known.count) + Float(generator.signedUnit()) * spacing
        }
    }

    /// Moves nodes off one another that stand on the same spot, which no force could tell apart.
    private func part(_ places: inout [Float], by distance: Float, _ generator: inout SeededGenerator) {
        var taken = Set<SIMD2<Float>>(minimumCapacity: graph.count)
        for node in 0..<graph.count {
            var spot = SIMD2(places[2 * node], places[2 * node + 1])
            // The step grows until the numbers are coarse enough to hold it.
            var step = distance
            while !taken.insert(spot).inserted {
                spot += SIMD2(Float(generator.signedUnit()), Float(generator.signedUnit())) * step
                step *= 2
            }
            places[2 * node] = spot.x
            places[2 * node + 1] = spot.y
        }
    }
}
