import Analytics
import Foundation
import Model
import Network

/// Times the figures of made-up networks, beside those of igraph alone.
///
/// usage: swift run -c release actant-benchmarks figures [NODES…]; prints seconds a line.
func benchmarkFigures(_ arguments: [String]) {
    let sizes = arguments.compactMap { Int($0) }.filter { $0 > 1 }
    for size in sizes.isEmpty ? [1_000, 10_000, 100_000] : sizes {
        let network = madeUpNetwork(size)
        let name = "\(size) nodes, \(network.edges.count) edges"
        let graph = timed("\(name): take the network in") { SignedGraph(network) }
        let communities = timed("\(name): communities") { Communities.leiden(LargeLayout.graph(of: network)) }
        timed("\(name): PageRank") { Centrality.pageRank(graph) }
        let triads = timed("\(name): triads") { Triads(graph) }
        timed("\(name): all but betweenness") { NetworkFigures.quick(network) }
        var gaps: [Double] = []
        var last = ContinuousClock.now
        let found = timed("\(name): betweenness") {
            Centrality.betweenness(graph) { _ in
                gaps.append(seconds(since: last))
                last = .now
                return true
            }
        }
        let finder = timed("\(name): make ready for chains") { PathFinder(network) }
        timed("\(name): five chains") {
            finder.paths(from: network.nodes[size / 3].id, to: network.nodes[size - 1].id)
        }
        print(
            "    modularity \(communities.modularity), \(triads.count) triads, "
                + "betweenness \(found?.sampled.map { "from \($0) sources" } ?? "exact"), "
                + "gives up within \(gaps.max() ?? 0) s")
    }
}

/// Communities of fifty with three in ten edges leading out; five edges an actor.
private func madeUpNetwork(_ count: Int) -> ActorNetwork {
    var generator = SeededGenerator(seed: 11)
    var degrees = [Int](repeating: 0, count: count)
    var pairs: Set<EdgeID> = []
    func id(_ number: Int) -> Entity.ID { Entity.ID("e\(number)") }
    for one in 0..<count {
        for _ in 0..<5 {
            let isOut = generator.unit() < 0.3
            let other = isOut ? generator.below(count) : min(count - 1, one / 50 * 50 + generator.below(50))
            guard other != one else { continue }
            let edge = EdgeID(first: id(min(one, other)), second: id(max(one, other)))
            guard pairs.insert(edge).inserted else { continue }
            degrees[one] += 1
            degrees[other] += 1
        }
    }
    func strand(_ count: Int) -> Strand {
        Strand(
            relations: (0..<count).map { Relation.ID("r\($0)") }, stated: 0, targetsFirst: true, targetsSecond: false,
            holdsTie: false)
    }
    let (some, none) = (strand(1), Strand.none)
    let edges = pairs.sorted().map { pair in
        let isFriendly = generator.unit() < 0.5
        return NetworkEdge(
            id: pair, cooperation: isFriendly ? some : none, conflict: isFriendly ? none : some, neutral: none,
            documentCount: 1)
    }
    let nodes = (0..<count).map { number in
        NetworkNode(
            id: id(number), label: "\(number)", name: "\(number)", kind: .entity(.person),
            relationCount: degrees[number],
            cooperation: 0, conflict: 0, partnerCount: degrees[number])
    }
    return ActorNetwork(nodes: nodes, edges: edges)
}

private func seconds(since start: ContinuousClock.Instant) -> Double {
    let parts = start.duration(to: .now).components
    return Double(parts.seconds) + Double(parts.attoseconds) / 1e18
}

@discardableResult
private func timed<Result>(_ name: String, _ body: () -> Result) -> Result {
    let start = ContinuousClock.now
    let result = body()
    print(String(format: "%9.4f s  %@", seconds(since: start), name))
    return result
}
