import Network
import Testing

/// Layout of large networks: the same picture everywhere, and a sane one of whatever it is given.
@Suite struct ScaleLayoutTests {
    private static func ring(_ count: Int, chords: Int = 0) -> FlatGraph {
        let ring = (0..<count).map { FlatGraph.Link(Int32($0), Int32(($0 + 1) % count)) }
        let across = (0..<chords).map { FlatGraph.Link(Int32($0 * 7 % count), Int32(($0 * 31 + 5) % count)) }
        return FlatGraph(count: count, links: ring + across)
    }

    private static func isSane(_ layout: ScaleLayout) -> Bool {
        layout.positions.count == 2 * layout.graph.count && layout.positions.allSatisfy(\.isFinite)
    }

    private static func ticked(_ graph: FlatGraph, _ ticks: Int, threads: Int = 2, seed: UInt64 = 1) -> ScaleLayout {
        var layout = ScaleLayout(graph: graph, seed: seed, threads: threads)
        for _ in 0..<ticks { layout.tick() }
        return layout
    }

    @Test func threadsDoNotChangeThePicture() {
        let graph = Self.ring(3000, chords: 4000)
        let one = Self.ticked(graph, 20, threads: 1)
        #expect(one.positions == Self.ticked(graph, 20, threads: 2).positions)
        #expect(one.positions == Self.ticked(graph, 20, threads: 5).positions)
        #expect(one.positions != Self.ticked(graph, 20, seed: 2).positions)
    }

    /// The tree of boxes against the sum over all pairs.
    @Test func theTreeTellsTheForcesWithinAFewPerCent() {
        let graph = Self.ring(500, chords: 300)
        var exact = ScaleLayout(graph: graph)
        exact.forces.theta = 0
        var quick = ScaleLayout(graph: graph)
        exact.tick()
        quick.tick()
        let start = ScaleLayout(graph: graph).positions
        var (error, way) = (0.0, 0.0)
        for index in start.indices {
            error += Double(abs(exact.positions[index] - quick.positions[index]))
            way += Double(abs(exact.positions[index] - start[index]))
        }
        #expect(error < 0.03 * way)
    }

    @Test func whoIsLinkedStandsTogether() {
        let half = 40
        let links = (0..<half).flatMap { one in
            (0..<one).flatMap { other in
                [
                    FlatGraph.Link(Int32(one), Int32(other)),
                    FlatGraph.Link(Int32(half + one), Int32(half + other)),
                ]
            }
        }
        let layout = ScaleLayout.settled(
            FlatGraph(count: 2 * half, links: links + [FlatGraph.Link(0, Int32(half))]))
        func distance(_ one: Int, _ other: Int) -> Float {
            let x = layout.positions[2 * one] - layout.positions[2 * other]
            let y = layout.positions[2 * one + 1] - layout.positions[2 * other + 1]
            return (x * x + y * y).squareRoot()
        }
        var (inside, across) = (Float(0), Float(0))
        for one in 1..<half {
            inside += distance(one, one - 1) + distance(half + one, half + one - 1)
            across += 2 * distance(one, half + one)
        }
        #expect(inside < across / 2)
    }

    @Test func degenerateNetworksSettle() {
        let star = FlatGraph(count: 50_001, links: (1...50_000).map { FlatGraph.Link(0, Int32($0)) })
        let clique = FlatGraph(
            count: 120, links: (0..<120).flatMap { one in (0..<one).map { FlatGraph.Link(Int32(one), Int32($0)) } })
        let graphs = [
            FlatGraph(count: 0, links: []), FlatGraph(count: 1, links: [FlatGraph.Link(0, 0)]),
            FlatGraph(count: 2, links: []), FlatGraph(count: 2, links: [FlatGraph.Link(0, 1)]),
            FlatGraph(count: 10_000, links: []), clique,
        ]
        for graph in graphs {
            let layout = ScaleLayout.settled(graph)
            #expect(layout.isSettled)
            #expect(Self.isSane(layout))
        }
        #expect(Self.isSane(Self.ticked(star, 10)))
    }

    @Test func linksThatLeadNowhereAreLeftOut() {
        let graph = FlatGraph(
            count: 3,
            links: [
                FlatGraph.Link(0, 1), FlatGraph.Link(1, 1), FlatGraph.Link(-1, 2), FlatGraph.Link(2, 3),
                FlatGraph.Link(1, 2, weight: .nan), FlatGraph.Link(0, 2, weight: -1),
            ])
        #expect(graph.linkCount == 1)
        #expect(graph.degree(1) == 1)
    }

    @Test func savedPlacesMayBeMissingOrNoNumbers() {
        let graph = Self.ring(6)
        let layout = ScaleLayout(graph: graph, positions: [0, 0, .nan, 3, 10, .infinity, 10, 10, 1e30])
        #expect(Self.isSane(layout))
        #expect(layout.positions[0] == 0 && layout.positions[6] == 10)
    }

    @Test func nodesOnOneSpotPart() {
        let graph = FlatGraph(count: 2, links: [FlatGraph.Link(0, 1)])
        var layout = ScaleLayout(graph: graph, positions: [5, 5, 5, 5])
        for _ in 0..<50 { layout.tick() }
        #expect(Self.isSane(layout))
        #expect(layout.positions[0] != layout.positions[2] || layout.positions[1] != layout.positions[3])
        let many = ScaleLayout(graph: Self.ring(2000), positions: Array(repeating: 1, count: 4000))
        #expect(Set((0..<2000).map { SIMD2(many.positions[2 * $0], many.positions[2 * $0 + 1]) }).count == 2000)
    }

    @Test func aHeldNodeStaysAndOnlyItsSurroundingsMove() {
        var layout = ScaleLayout.settled(Self.ring(400, chords: 100))
        let before = layout.positions
        layout.hold(7, x: before[14] + 20, y: before[15])
        layout.reheat(around: 7, reach: 60)
        while !layout.isSettled { layout.tick() }
        #expect(layout.positions[14] == before[14] + 20)
        var moved = 0
        for node in 0..<400 where node != 7 {
            let x = before[2 * node] - before[14] - 20
            let y = before[2 * node + 1] - before[15]
            let isNear = (x * x + y * y).squareRoot() < 60
            let hasMoved = layout.positions[2 * node] != before[2 * node]
            if hasMoved { moved += 1 }
            #expect(isNear || !hasMoved)
        }
        #expect(moved > 0)
    }

    /// Twelve groups of fifty, each linked within itself and a little with the others.
    private static let groups: FlatGraph = {
        var links: [FlatGraph.Link] = []
        for node in 0..<600 {
            let first = node / 50 * 50
            for step in [1, 3, 7, 12] {
                links.append(FlatGraph.Link(Int32(node), Int32(first + (node - first + step) % 50)))
            }
            links.append(FlatGraph.Link(Int32(node), Int32(node * 7919 % 600)))
        }
        return FlatGraph(count: 600, links: links)
    }()

    @Test func communitiesAreBlobsOfTheirOwn() {
        let layout = ScaleLayout.picture(Self.groups, groups: (0..<600).map { Int32($0 / 50) })
        let spots = (0..<600).map { SIMD2(layout.positions[2 * $0], layout.positions[2 * $0 + 1]) }
        var own = 0
        for node in 0..<600 {
            let ways: [(way: Float, other: Int)] = spots.enumerated().map { other, spot in
                let way = spot - spots[node]
                return ((way * way).sum(), other)
            }
            let nearest = ways.sorted { $0.way < $1.way }.prefix(6).filter { $0.other != node }
            own += nearest.count { $0.other / 50 == node / 50 }
        }
        #expect(own > 2250)
    }

    /// Groups of three and nothing between them.
    private static let triples: FlatGraph = {
        var links: [FlatGraph.Link] = []
        for node in 0..<60_000 where node % 3 > 0 { links.append(FlatGraph.Link(Int32(node - 1), Int32(node))) }
        return FlatGraph(count: 60_000, links: links)
    }()

    @Test func thousandsOfSmallPartsArePlacedAtOnce() {
        let layout = ScaleLayout.picture(Self.triples, groups: (0..<60_000).map { Int32($0 / 3) })
        #expect(Self.isSane(layout))
    }

    @Test func thePictureOfAnyNetworkIsSane() {
        let star = FlatGraph(count: 50_001, links: (1...50_000).map { FlatGraph.Link(0, Int32($0)) })
        let pairs = FlatGraph(count: 1000, links: (0..<500).map { FlatGraph.Link(Int32(2 * $0), Int32(2 * $0 + 1)) })
        let graphs = [
            FlatGraph(count: 0, links: []), FlatGraph(count: 1, links: []), FlatGraph(count: 2, links: []),
            FlatGraph(count: 10_000, links: []), star, pairs, Self.ring(5000),
        ]
        for graph in graphs {
            let layout = ScaleLayout.picture(graph, groups: (0..<graph.count).map { Int32($0 / 50) })
            #expect(layout.isSettled)
            #expect(Self.isSane(layout))
            let spots = (0..<graph.count).map { SIMD2(layout.positions[2 * $0], layout.positions[2 * $0 + 1]) }
            #expect(Set(spots).count == graph.count)
            let reach = spots.map { ($0 * $0).sum().squareRoot() }.max() ?? 0
            #expect(reach <= 60 * Float(graph.count).squareRoot() + 60)
        }
    }

    @Test func thePictureIsTheSameEveryTime() {
        let graph = Self.ring(2000, chords: 900)
        let groups = (0..<2000).map { Int32($0 / 100) }
        #expect(
            ScaleLayout.picture(graph, groups: groups).positions
                == ScaleLayout.picture(graph, groups: groups).positions)
    }
}
