import Analytics
import Network
import TestSupport
import Testing

@Suite struct TriadTests {
    private static func triads(_ count: Int, _ links: [(Int32, Int32, Int8)]) -> Triads {
        Triads(SignedGraph(count: count, links: links.map { SignedGraph.Link($0, $1, sign: $2) }))
    }

    @Test(arguments: [(1, 1, 1, true), (1, -1, -1, true), (1, 1, -1, false), (-1, -1, -1, false)])
    func balanceIsTheProductOfTheSigns(one: Int8, two: Int8, three: Int8, isBalanced: Bool) {
        let found = Self.triads(3, [(0, 1, one), (1, 2, two), (0, 2, three)])
        #expect(found.count == 1)
        #expect(found.balanced == (isBalanced ? 1 : 0))
    }

    @Test func edgesWithoutASignMakeNoTriad() {
        #expect(Self.triads(3, [(0, 1, 1), (1, 2, 1), (0, 2, 0)]).count == 0)
    }

    /// Two camps of two that are hostile throughout: all four triads are balanced; a friendship across upsets two.
    @Test func campsAreBalanced() {
        let camps: [(Int32, Int32, Int8)] = [(0, 1, 1), (2, 3, 1), (0, 2, -1), (0, 3, -1), (1, 2, -1)]
        let balanced = Self.triads(4, camps + [(1, 3, -1)])
        #expect((balanced.count, balanced.balanced) == (4, 4))
        let upset = Self.triads(4, camps + [(1, 3, 1)])
        #expect((upset.count, upset.balanced) == (4, 2))
        #expect(upset.countAt == [3, 3, 3, 3])
        #expect(upset.balancedAt == [2, 1, 2, 1])
    }

    /// Every set of three looked at, as slow as can be.
    @Test func manyTriadsAreCountedAsOneByOne() {
        var generator = SeededGenerator(seed: 9)
        var signs: [[Int8]] = Array(repeating: Array(repeating: 0, count: 40), count: 40)
        var links: [(Int32, Int32, Int8)] = []
        for one in 0..<40 {
            for other in 0..<one where generator.unit() < 0.3 {
                let sign: Int8 = generator.unit() < 0.5 ? 1 : -1
                signs[one][other] = sign
                signs[other][one] = sign
                links.append((Int32(one), Int32(other), sign))
            }
        }
        var (count, balanced) = (0, 0)
        for one in 0..<40 {
            for two in 0..<one {
                for three in 0..<two {
                    let product = signs[one][two] * signs[two][three] * signs[one][three]
                    if product != 0 { count += 1 }
                    if product > 0 { balanced += 1 }
                }
            }
        }
        let found = Self.triads(40, links)
        #expect((found.count, found.balanced) == (count, balanced))
        #expect(found.countAt.reduce(0) { $0 + Int($1) } == 3 * count)
    }

    /// Russia and Armenia 1 : 1 has no sign; so nothing of the camps closes a triad with three signs.
    @Test func aNetworksEdgesTakeTheSignThatOutweighs() throws {
        let index = DossierBuilder().document("a")
            .entity("a", .state).entity("b", .state).entity("c", .state)
            .relation("a", "b", .cooperation).relation("a", "b", .cooperation).relation("b", "a", .conflict)
            .relation("b", "c", .conflict).relation("a", "c", .conflict).relation("a", "c", .neutral).index()
        let network = Projection(index).network(under: .everything)
        let triads = Triads(SignedGraph(network))
        #expect((triads.count, triads.balanced) == (1, 1))
        let figures = NetworkFigures.counted(network)
        #expect(figures.balance == 1)
        #expect(figures.actors.map(\.community) == [1, 1, 1])
        #expect(figures.actors.allSatisfy { $0.betweenness == 0 })
        #expect(abs(figures.actors.reduce(0) { $0 + $1.pageRank } - 1) < 1e-9)
    }
}
