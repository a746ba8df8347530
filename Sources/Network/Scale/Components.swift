/// The parts of a graph that hang together, and how central each node is in its own.
struct Components {
    /// Nodes of each part; the largest first.
    let parts: [[Int32]]
    /// Mean number of links from a node to a sample of its part.
    let remoteness: [Float]

    /// Nodes from which ways are counted; more hardly change who is central.
    private static let samples = 16

    init(_ graph: FlatGraph) {
        var reached = Reached(count: graph.count)
        var parts: [[Int32]] = []
        for node in 0..<graph.count where reached.round[node] == 0 {
            parts.append(reached.spread(from: Int32(node), in: graph, round: 1))
        }
        // Equal parts stay in the order of their first nodes.
        parts = parts.enumerated().sorted { ($1.element.count, $0.offset) < ($0.element.count, $1.offset) }
            .map(\.element)
        var sums = [Int32](repeating: 0, count: graph.count)
        var counts = [Float](repeating: 1, count: graph.count)
        var round: Int32 = 1
        for part in parts where part.count > 2 {
            let samples = min(Self.samples, part.count)
            for sample in 0..<samples {
                round += 1
                let start = part[(sample * part.count + part.count / 2) / samples]
                for node in reached.spread(from: start, in: graph, round: round) {
                    sums[Int(node)] += reached.way[Int(node)]
                }
            }
            for node in part { counts[Int(node)] = Float(samples) }
        }
        self.parts = parts
        remoteness = zip(sums, counts).map { Float($0) / $1 }
    }

    /// A search outwards from a node.
    private struct Reached {
        /// The last search that came by.
        var round: [Int32]
        /// Links from where the search began.
        var way: [Int32]

        init(count: Int) {
            round = Array(repeating: 0, count: count)
            way = round
        }

        /// All that hangs together with a node, nearest first.
        mutating func spread(from start: Int32, in graph: FlatGraph, round current: Int32) -> [Int32] {
            var found = [start]
            round[Int(start)] = current
            way[Int(start)] = 0
            var next = 0
            while next < found.count {
                let node = Int(found[next])
                next += 1
                for link in Int(graph.offsets[node])..<Int(graph.offsets[node + 1]) {
                    let other = Int(graph.neighbours[link])
                    guard round[other] != current else { continue }
                    round[other] = current
                    way[other] = way[node] + 1
                    found.append(Int32(other))
                }
            }
            return found
        }
    }
}
