import Model

/// Two networks as one.
enum NetworkUnion {
    typealias Pair = (id: EdgeID, first: NetworkEdge?, second: NetworkEdge?)

    /// Every pair that either joins, in the order of identifiers.
    static func pairs(_ one: ActorNetwork, _ other: ActorNetwork) -> [Pair] {
        var pairs: [EdgeID: Pair] = [:]
        for edge in one.edges { pairs[edge.id] = (edge.id, edge, nil) }
        for edge in other.edges { pairs[edge.id, default: (edge.id, nil, nil)].second = edge }
        return pairs.values.sorted { $0.id < $1.id }
    }

    static func network(of pairs: [Pair], _ one: ActorNetwork, _ other: ActorNetwork) -> ActorNetwork {
        let edges = pairs.map { pair -> NetworkEdge in
            guard let first = pair.first else { return pair.second ?? empty(pair.id) }
            guard let second = pair.second else { return first }
            return NetworkEdge(
                id: pair.id, cooperation: both(first.cooperation, second.cooperation),
                conflict: both(first.conflict, second.conflict), neutral: both(first.neutral, second.neutral),
                documentCount: max(first.documentCount, second.documentCount), weight: first.weight + second.weight)
        }.sorted { $0.relationCount != $1.relationCount ? $0.relationCount > $1.relationCount : $0.id < $1.id }
        return ActorNetwork(
            nodes: nodes(edges, one, other), edges: edges, projection: one.projection,
            normalization: one.normalization)
    }

    private static func empty(_ id: EdgeID) -> NetworkEdge {
        NetworkEdge(id: id, cooperation: .none, conflict: .none, neutral: .none, documentCount: 0)
    }

    /// What both rest on counts once.
    private static func both(_ one: Strand, _ other: Strand) -> Strand {
        let known = Set(one.grounds)
        let added = other.grounds.filter { !known.contains($0) }
        let stated = one.stated + other.stated
        let grounds = Array(one.grounds) + added
        return Strand(
            GroundList(grounds),
            StrandSum(
                count: grounds.count, stated: min(stated, grounds.count), marks: one.sum.marks.union(other.sum.marks),
                heaviness: Double(max(one.sum.heaviness, other.sum.heaviness, Float(grounds.count)))))
    }

    private static func nodes(
        _ edges: [NetworkEdge], _ one: ActorNetwork, _ other: ActorNetwork
    ) -> [NetworkNode] {
        var found: [Entity.ID: NetworkNode] = [:]
        for node in one.nodes + other.nodes where found[node.id] == nil { found[node.id] = node }
        var sums: [Entity.ID: (grounds: Int, cooperation: Int, conflict: Int, partners: Int)] = [:]
        for edge in edges {
            for end in [edge.id.first, edge.id.second] {
                var sum = sums[end] ?? (0, 0, 0, 0)
                sum.grounds += edge.relationCount
                sum.cooperation += edge.cooperation.count
                sum.conflict += edge.conflict.count
                sum.partners += 1
                sums[end] = sum
            }
        }
        return found.values.map { node in
            let sum = sums[node.id] ?? (0, 0, 0, 0)
            return NetworkNode(
                id: node.id, label: node.label, name: node.name, kind: node.kind, relationCount: sum.grounds,
                cooperation: sum.cooperation, conflict: sum.conflict, partnerCount: sum.partners,
                strongestConflict: node.strongestConflict, strongestCooperation: node.strongestCooperation)
        }.sorted { left, right in
            left.relationCount != right.relationCount
                ? left.relationCount > right.relationCount : (left.name, left.id) < (right.name, right.id)
        }
    }
}
