/// Actors of a network that have more to do with each other than with all others.
public struct Community: Sendable, Hashable {
    /// Places of its members in the network, ascending.
    public let members: [Int32]
    /// Places of the members with most relations in it, the first of which has most; never empty.
    public let main: [Int32]

    /// Fewer are no community that is worth a name.
    private static let fewest = 4
    /// More names nobody reads.
    private static let most = 60
    private static let mostMain = 3
    /// What a further main actor must have of the first one's relations.
    private static let leastShare = 0.25

    /// The communities of a network that are worth a name, the largest first.
    ///
    /// - Parameter groups: the group of each node.
    public static func named(in network: ActorNetwork, groups: [Int32]) -> [Community] {
        guard groups.count == network.nodes.count else { return [] }
        var members: [Int32: [Int32]] = [:]
        for (place, group) in groups.enumerated() { members[group, default: []].append(Int32(place)) }
        let inner = relationsWithin(groups, of: network)
        let kept = members.sorted { (-$0.value.count, $0.key) < (-$1.value.count, $1.key) }.lazy
            .filter { $0.value.count >= fewest }.prefix(most)
        return kept.compactMap { _, places in
            let ranked = places.filter { inner[Int($0)] > 0 }.sorted { (-inner[Int($0)], $0) < (-inner[Int($1)], $1) }
            guard let first = ranked.first else { return nil }
            let least = Double(inner[Int(first)]) * leastShare
            return Community(
                members: places, main: ranked.prefix(mostMain).filter { Double(inner[Int($0)]) >= least })
        }
    }

    /// For each node how many relations it has with its own group.
    private static func relationsWithin(_ groups: [Int32], of network: ActorNetwork) -> [Int] {
        let places = Dictionary(
            network.nodes.indices.map { (network.nodes[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        var sums = [Int](repeating: 0, count: network.nodes.count)
        for edge in network.edges {
            guard let one = places[edge.id.first], let other = places[edge.id.second], groups[one] == groups[other]
            else { continue }
            sums[one] += edge.relationCount
            sums[other] += edge.relationCount
        }
        return sums
    }
}
