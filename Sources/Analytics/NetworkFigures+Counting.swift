import Model
import Network

extension NetworkFigures {
    /// Counts all but betweenness, which takes most of the time.
    public static func quick(_ network: ActorNetwork) -> NetworkFigures {
        let graph = SignedGraph(network)
        // The same groups as the layout's.
        let communities = Communities.leiden(LargeLayout.graph(of: network))
        let named = CommunityNames(communities, of: network)
        let ranks = Centrality.pageRank(graph)
        let triads = Triads(graph)
        let actors = network.nodes.indices.map { place in
            let community = named.community(of: place)
            return ActorFigures(
                node: network.nodes[place], betweenness: nil, pageRank: ranks[place], community: community.number,
                communitySize: community.size, communityName: community.name,
                triadCount: Int(triads.countAt[place]), balancedTriadCount: Int(triads.balancedAt[place]))
        }
        return NetworkFigures(
            actors: actors, edgeCount: network.edges.count, communityCount: named.count,
            modularity: communities.modularity, triadCount: triads.count, balancedTriadCount: triads.balanced,
            sampledActors: nil)
    }

    /// The same figures with the betweenness of the network that they were counted of.
    ///
    /// `progress` hears the part that is done, and says whether to go on; nil where it did not.
    public func withBetweenness(
        of network: ActorNetwork, plan: Centrality.SamplePlan = .init(), progress: (Double) -> Bool = { _ in true }
    ) -> NetworkFigures? {
        guard let found = Centrality.betweenness(SignedGraph(network), plan: plan, progress: progress) else {
            return nil
        }
        let actors = zip(actors, found.shares).map { actor, share in
            ActorFigures(
                node: actor.node, betweenness: share, pageRank: actor.pageRank, community: actor.community,
                communitySize: actor.communitySize, communityName: actor.communityName, triadCount: actor.triadCount,
                balancedTriadCount: actor.balancedTriadCount)
        }
        return NetworkFigures(
            actors: actors, edgeCount: edgeCount, communityCount: communityCount, modularity: modularity,
            triadCount: triadCount, balancedTriadCount: balancedTriadCount, sampledActors: found.sampled)
    }

    /// All of it, however long it takes; without betweenness where igraph fails, for want of memory.
    public static func counted(_ network: ActorNetwork) -> NetworkFigures {
        let quick = quick(network)
        return quick.withBetweenness(of: network) ?? quick
    }
}

/// Communities numbered from the largest, each named after its first node, which has most relations.
private struct CommunityNames {
    private var numbers: [Int32: Int] = [:]
    private var sizes: [Int32: Int] = [:]
    private var names: [Int32: String] = [:]
    private let groups: [Int32]

    init(_ communities: Communities, of network: ActorNetwork) {
        groups = communities.groups
        var order: [Int32] = []
        for (place, group) in groups.enumerated() {
            if sizes[group] == nil {
                order.append(group)
                names[group] = network.nodes[place].label
            }
            sizes[group, default: 0] += 1
        }
        // Equal ones stay in the order of their first nodes.
        let sorted = order.enumerated().sorted { left, right in
            let (one, other) = (sizes[left.element] ?? 0, sizes[right.element] ?? 0)
            return one != other ? one > other : left.offset < right.offset
        }
        for (number, entry) in sorted.enumerated() { numbers[entry.element] = number + 1 }
    }

    var count: Int { numbers.count }

    func community(of place: Int) -> (number: Int, size: Int, name: String) {
        let group = groups[place]
        return (numbers[group] ?? 0, sizes[group] ?? 0, names[group] ?? "")
    }
}
