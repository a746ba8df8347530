import Analytics
import Network
import Testing

/// Figures of graphs that are small enough to reckon by hand.
@Suite struct CentralityTests {
    private static func graph(_ count: Int, _ links: [(Int32, Int32)]) -> SignedGraph {
        SignedGraph(count: count, links: links.map { SignedGraph.Link($0, $1) })
    }

    private static func shares(_ graph: SignedGraph) -> [Double] { Centrality.betweenness(graph)?.shares ?? [] }

    private func expect(_ found: [Double], _ expected: [Double]) {
        #expect(found.count == expected.count)
        for (one, other) in zip(found, expected) { #expect(abs(one - other) < 1e-9, "\(found), not \(expected)") }
    }

    /// In a row of five the middle lies between 4 of the 6 pairs of others, its neighbours between 3.
    @Test func betweennessOfARow() {
        expect(Self.shares(Self.graph(5, [(0, 1), (1, 2), (2, 3), (3, 4)])), [0, 0.5, 4.0 / 6, 0.5, 0])
    }

    @Test func whoeverIsBetweenAllOthersHasIt1() {
        expect(Self.shares(Self.graph(5, [(0, 1), (0, 2), (0, 3), (0, 4)])), [1, 0, 0, 0, 0])
    }

    /// In a ring of four each is one of two ways between its neighbours: half of one of three pairs.
    @Test func waysOfOneLengthShare() {
        expect(
            Self.shares(Self.graph(4, [(0, 1), (1, 2), (2, 3), (3, 0)])), Array(repeating: 1.0 / 6, count: 4))
    }

    @Test func partsThatDoNotHangTogetherHaveNoWays() {
        expect(Self.shares(Self.graph(5, [(0, 1), (1, 2), (3, 4)])), [0, 1.0 / 6, 0, 0, 0])
        expect(Self.shares(Self.graph(3, [])), [0, 0, 0])
        expect(Self.shares(Self.graph(0, [])), [])
    }

    /// Chunks and the whole come to the same, and nearly so do most places as a sample.
    @Test func samplesEstimate() throws {
        var generator = SeededGenerator(seed: 5)
        let links = (1..<400).flatMap { place in
            [(Int32(place), Int32(generator.below(place))), (Int32(place), Int32(generator.below(place)))]
        }
        let graph = Self.graph(400, links)
        var plan = Centrality.SamplePlan()
        plan.stepsAtOnce = 1
        let exact = try #require(Centrality.betweenness(graph, plan: plan))
        expect(exact.shares, Self.shares(graph))
        #expect(exact.sampled == nil)
        plan.mostSteps = 1
        plan.samples = 200
        let estimate = try #require(Centrality.betweenness(graph, plan: plan))
        #expect(estimate.sampled == 200)
        #expect(estimate == Centrality.betweenness(graph, plan: plan))
        let top = exact.shares.indices.max { exact.shares[$0] < exact.shares[$1] } ?? 0
        #expect(abs(estimate.shares[top] / exact.shares[top] - 1) < 0.3)
    }

    @Test func givesUpWhenTold() {
        var plan = Centrality.SamplePlan()
        plan.stepsAtOnce = 1
        var heard: [Double] = []
        let found = Centrality.betweenness(Self.graph(5, [(0, 1), (1, 2), (2, 3), (3, 4)]), plan: plan) {
            heard.append($0)
            return heard.count < 3
        }
        #expect(found == nil)
        #expect(heard == [0, 0.2, 0.4])
    }

    /// A star with two rays: the leaves have .05 + .425 c, the centre c = .05 + 1.7 of that.
    @Test func pageRankOfAStar() {
        let leaf = 0.07125 / 0.2775
        let found = Centrality.pageRank(Self.graph(3, [(0, 1), (0, 2)]))
        for (one, other) in zip(found, [0.05 + 1.7 * leaf, leaf, leaf]) { #expect(abs(one - other) < 1e-6) }
        #expect(Centrality.pageRank(Self.graph(4, [])) == [0.25, 0.25, 0.25, 0.25])
    }

    @Test func heavyLinksLeadMoreOften() {
        let graph = SignedGraph(
            count: 3, links: [SignedGraph.Link(0, 1, weight: 9), SignedGraph.Link(0, 2, weight: 1)])
        let found = Centrality.pageRank(graph)
        #expect(found[1] > 3 * found[2])
    }
}
