internal import CIgraph
import Network

/// How central places of a graph are.
public enum Centrality {
    /// PageRank (Brin and Page, 1998): the share of its time that a walk spends at each place which follows links by
    /// their weight, and at each step begins anew anywhere with a chance of 15 %.
    ///
    /// Where igraph fails, for want of memory, all places share alike.
    public static func pageRank(_ graph: SignedGraph) -> [Double] {
        let alike = [Double](repeating: 1 / Double(max(graph.count, 1)), count: graph.count)
        guard graph.count > 0, !graph.links.isEmpty else { return alike }
        var ranks = alike
        let weights = graph.links.map(\.weight)
        let error = Igraph.turn.withLock { _ in
            ci_pagerank(Int32(graph.count), graph.ends, Int64(weights.count), weights, 0.85, &ranks)
        }
        return error == 0 ? ranks : alike
    }

    /// Betweenness (Freeman, 1977): on which share of the shortest ways between two others each place lies.
    public struct Betweenness: Sendable, Hashable {
        /// From 0, on none, to 1, on all of them.
        public let shares: [Double]
        /// From how many places ways were followed, where not from all of them: the shares are then estimates
        /// (Brandes and Pich, 2007).
        public let sampled: Int?
    }

    /// Counts the shortest ways between all pairs; in a large graph those from a sample of places.
    ///
    /// Takes long: `progress` hears the part that is done, and says whether to go on; nil where it did not. Same graph, same
    /// sample.
    public static func betweenness(
        _ graph: SignedGraph, plan: SamplePlan = SamplePlan(), progress: (Double) -> Bool = { _ in true }
    ) -> Betweenness? {
        let count = graph.count
        guard count > 2, !graph.links.isEmpty else {
            return Betweenness(shares: Array(repeating: 0, count: count), sampled: nil)
        }
        let ends = graph.ends
        let sources = plan.sources(of: graph)
        var sums = [Double](repeating: 0, count: count)
        var done = 0
        while done < sources.count {
            guard progress(Double(done) / Double(sources.count)) else { return nil }
            let some = Array(sources[done..<min(done + plan.sourcesAtOnce(in: graph), sources.count)])
            let error = Igraph.turn.withLock { _ in
                ci_betweenness(Int32(count), ends, Int64(graph.links.count), some, Int32(some.count), &sums)
            }
            guard error == 0 else { return nil }
            done += some.count
        }
        // Each pair of others was met from both of its ends, or as often as the sample did.
        let pairs = Double(count - 1) * Double(count - 2)
        let scale = Double(count) / Double(sources.count) / pairs
        return Betweenness(shares: sums.map { $0 * scale }, sampled: sources.count < count ? sources.count : nil)
    }

    /// How much work betweenness may be.
    public struct SamplePlan: Sendable, Hashable {
        /// Steps along links that counting from all places may take; about eight seconds.
        public var mostSteps = 700_000_000
        /// Places that ways are followed from where that would be more.
        public var samples = 256
        /// Steps until the next chance to give up; about a tenth of a second, some tenths in a large graph.
        public var stepsAtOnce = 8_000_000

        public init() {}

        private func steps(of graph: SignedGraph) -> Int { graph.count + graph.links.count }

        func sources(of graph: SignedGraph) -> [Int32] {
            let all = (0..<Int32(graph.count)).map { $0 }
            guard graph.count > samples, graph.count * steps(of: graph) > mostSteps else { return all }
            var generator = SeededGenerator(seed: 1)
            return Array(all.shuffled(using: &generator).prefix(max(1, samples)))
        }

        func sourcesAtOnce(in graph: SignedGraph) -> Int { max(1, stepsAtOnce / max(1, steps(of: graph))) }
    }
}
