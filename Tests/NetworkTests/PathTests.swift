import Model
import Network
import TestSupport
import Testing

@Suite struct PathTests {
    /// a–b–c and a–d–c, the latter proven by more relations; a–e–f–c is longer; x–y stand apart.
    private static var dossier: DossierBuilder {
        var builder = DossierBuilder().document("a")
        for id in ["a", "b", "c", "d", "e", "f", "x", "y"] { builder = builder.entity(Entity.ID(id)) }
        for (one, other) in [
            ("a", "b"), ("b", "c"), ("a", "d"), ("a", "d"), ("d", "c"), ("d", "c"), ("a", "e"), ("e", "f"), ("f", "c"),
            ("x", "y"),
        ] { builder = builder.relation(Entity.ID(one), Entity.ID(other)) }
        return builder
    }

    private static func chains(_ start: Entity.ID, _ end: Entity.ID, limit: Int = 5) -> [String] {
        let network = Projection(dossier.index()).network(under: .everything)
        return PathFinder(network).paths(from: start, to: end, limit: limit)
            .map { $0.actors.map(\.rawValue).joined() }
    }

    @Test func theShortestAndBestProvenComesFirst() {
        #expect(Self.chains("a", "c") == ["adc", "abc", "aefc"])
        #expect(Self.chains("c", "a") == ["cda", "cba", "cfea"])
        #expect(Self.chains("a", "c", limit: 1) == ["adc"])
        #expect(Self.chains("a", "b") == ["ab", "adcb", "aefcb"])
    }

    @Test func nothingConnectsWhoStandApart() {
        #expect(Self.chains("a", "x").isEmpty)
        #expect(Self.chains("a", "a").isEmpty)
        #expect(Self.chains("a", "nobody").isEmpty)
    }

    @Test func edgesOfAChainAreThoseOfTheNetwork() throws {
        let index = Self.dossier.index()
        let network = Projection(index).network(under: .everything)
        let path = try #require(PathFinder(network).paths(from: "c", to: "a").first)
        #expect(path.edges == [EdgeID(first: "c", second: "d"), EdgeID(first: "a", second: "d")])
        #expect(path == ActorPath(["c", "d", "a"], index: index))
        #expect(ActorPath(["c"], index: index) == nil && ActorPath(["c", "c"], index: index) == nil)
    }

    /// Every chain without a loop, tried one after the other.
    @Test func yensChainsAreThoseOfTryingAll() {
        let network = Projection(Samples.crowd(9, seed: 3).index()).network(under: .everything)
        let edges = Dictionary(uniqueKeysWithValues: network.edges.map { ($0.id, $0) })
        var all: [[Entity.ID]] = []
        func extend(_ chain: [Entity.ID], to end: Entity.ID) {
            guard let last = chain.last, last != end else { return all.append(chain) }
            for next in DiagramNavigation.neighbours(of: last, in: network) where !chain.contains(next) {
                extend(chain + [next], to: end)
            }
        }
        extend(["e7"], to: "e8")
        func cost(_ chain: [Entity.ID]) -> Double {
            zip(chain, chain.dropFirst()).reduce(0) { sum, pair in
                let edge = edges[EdgeID(first: pair.0, second: pair.1)] ?? edges[EdgeID(first: pair.1, second: pair.0)]
                return sum + 1 / Double(edge?.relationCount ?? 1)
            }
        }
        let sorted = all.sorted { ($0.count, cost($0)) < ($1.count, cost($1)) }
        let found = PathFinder(network).paths(from: "e7", to: "e8", limit: 12).map(\.actors)
        #expect(found.count == min(12, all.count) && Set(found).count == found.count)
        for (one, other) in zip(found, sorted) {
            #expect(one.count == other.count && abs(cost(one) - cost(other)) < 1e-5)
        }
    }
}
