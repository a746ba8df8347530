import Model

/// Finds how two actors of a network are connected: the shortest chains, and among those of one length the best proven.
///
/// A chain is as good as the sum over its edges of one by the number of relations is small.
public struct PathFinder: Sendable {
    private let network: ActorNetwork
    private let places: [Entity.ID: Int32]
    /// For each place where its links begin, and at the end their number.
    private let offsets: [Int32]
    private let links: [Link]

    private struct Link: Sendable {
        let other: Int32
        let edge: Int32
        let cost: Float
    }

    public init(_ network: ActorNetwork) {
        self.network = network
        let places = Dictionary(
            network.nodes.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        let ends = network.edges.map { (places[$0.id.first], places[$0.id.second]) }
        var offsets = [Int32](repeating: 0, count: network.nodes.count + 1)
        for case (let one?, let other?) in ends {
            offsets[Int(one) + 1] += 1
            offsets[Int(other) + 1] += 1
        }
        for place in network.nodes.indices { offsets[place + 1] += offsets[place] }
        var next = offsets
        var links = [Link](repeating: Link(other: 0, edge: 0, cost: 0), count: Int(offsets.last ?? 0))
        for (edge, pair) in ends.enumerated() {
            guard case (let one?, let other?) = pair else { continue }
            let cost = 1 / Float(max(network.edges[edge].relationCount, 1))
            for (from, to) in [(one, other), (other, one)] {
                links[Int(next[Int(from)])] = Link(other: to, edge: Int32(edge), cost: cost)
                next[Int(from)] += 1
            }
        }
        self.places = places
        self.offsets = offsets
        self.links = links
    }

    /// The `limit` best chains without a loop, the best first (Yen, 1971); none where nothing connects the two.
    public func paths(from start: Entity.ID, to end: Entity.ID, limit: Int = 5) -> [ActorPath] {
        guard start != end, let first = places[start], let last = places[end], limit > 0,
            let best = shortest(from: first, to: last, without: [], barred: [])
        else { return [] }
        var found = [best]
        var candidates: [Chain] = []
        while found.count < limit, let latest = found.last {
            // Leave the latest chain at each of its places in turn.
            for place in 0..<latest.places.count - 1 {
                let root = Array(latest.places[...place])
                let taken = found.filter { $0.places.starts(with: root) }.map { $0.edges[place] }
                guard
                    let rest = shortest(
                        from: root[place], to: last, without: Set(taken), barred: Set(root.dropLast()))
                else { continue }
                let edges = Array(latest.edges[..<place]) + rest.edges
                let cost = latest.edges[..<place].reduce(rest.cost) { $0 + self.cost($1) }
                let chain = Chain(places: root.dropLast() + rest.places, edges: edges, cost: cost)
                if !candidates.contains(where: { $0.places == chain.places }) { candidates.append(chain) }
            }
            guard let next = candidates.indices.min(by: { candidates[$0] < candidates[$1] }) else { break }
            found.append(candidates.remove(at: next))
        }
        return found.map { chain in
            ActorPath(
                actors: chain.places.map { network.nodes[Int($0)].id },
                edges: chain.edges.map { network.edges[Int($0)].id })
        }
    }

    private func cost(_ edge: Int32) -> Float { 1 / Float(max(network.edges[Int(edge)].relationCount, 1)) }

    /// The chain with the fewest steps, of those the cheapest; level by level, so that costs are final when they are used.
    private func shortest(
        from start: Int32, to end: Int32, without edges: Set<Int32>, barred: Set<Int32>
    ) -> Chain? {
        var level = [Int32](repeating: -1, count: network.nodes.count)
        var cost = [Float](repeating: 0, count: network.nodes.count)
        var back = [Link?](repeating: nil, count: network.nodes.count)
        for place in barred { level[Int(place)] = .max }
        level[Int(start)] = 0
        var frontier = [start]
        var depth: Int32 = 0
        while !frontier.isEmpty, level[Int(end)] < 0 {
            depth += 1
            var next: [Int32] = []
            for place in frontier {
                for link in links[Int(offsets[Int(place)])..<Int(offsets[Int(place) + 1])] {
                    let other = Int(link.other)
                    let isNew = level[other] < 0
                    guard isNew || level[other] == depth, edges.isEmpty || !edges.contains(link.edge) else { continue }
                    let sum = cost[Int(place)] + link.cost
                    guard isNew || sum < cost[other] else { continue }
                    if isNew { next.append(link.other) }
                    level[other] = depth
                    cost[other] = sum
                    back[other] = Link(other: place, edge: link.edge, cost: link.cost)
                }
            }
            frontier = next
        }
        guard level[Int(end)] > 0 else { return nil }
        var places = [end]
        var ways: [Int32] = []
        while let last = places.last, let step = back[Int(last)] {
            ways.append(step.edge)
            places.append(step.other)
        }
        return Chain(places: places.reversed(), edges: ways.reversed(), cost: cost[Int(end)])
    }

    private struct Chain: Comparable {
        let places: [Int32]
        let edges: [Int32]
        let cost: Float

        static func < (left: Chain, right: Chain) -> Bool {
            if left.edges.count != right.edges.count { return left.edges.count < right.edges.count }
            if left.cost != right.cost { return left.cost < right.cost }
            return left.places.lexicographicallyPrecedes(right.places)
        }
    }
}
