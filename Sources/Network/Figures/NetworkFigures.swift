import Model

/// What can be counted of a network: of each of its actors, and of the whole.
public struct NetworkFigures: Sendable, Hashable {
    /// In the order of the network's nodes.
    public let actors: [ActorFigures]
    public let edgeCount: Int
    public let communityCount: Int
    /// How much more is linked within the communities than chance would have it; at most 1.
    public let modularity: Double
    public let triadCount: Int
    public let balancedTriadCount: Int
    /// From how many actors betweenness was estimated; nil where it is exact.
    public let sampledActors: Int?

    public init(
        actors: [ActorFigures], edgeCount: Int, communityCount: Int, modularity: Double, triadCount: Int,
        balancedTriadCount: Int, sampledActors: Int?
    ) {
        self.actors = actors
        self.edgeCount = edgeCount
        self.communityCount = communityCount
        self.modularity = modularity
        self.triadCount = triadCount
        self.balancedTriadCount = balancedTriadCount
        self.sampledActors = sampledActors
    }

    public static let empty = NetworkFigures(
        actors: [], edgeCount: 0, communityCount: 0, modularity: 0, triadCount: 0, balancedTriadCount: 0,
        sampledActors: nil)

    /// Whether betweenness is counted, which takes longest.
    public var isComplete: Bool { actors.allSatisfy { $0.betweenness != nil } }

    /// The share of triads that are balanced; nil without any.
    public var balance: Double? { triadCount > 0 ? Double(balancedTriadCount) / Double(triadCount) : nil }
}

/// What is counted of one actor.
public struct ActorFigures: Sendable, Hashable, Identifiable {
    public let node: NetworkNode
    /// From 0 to 1: the share of shortest ways between two others that lead over it; nil while it is not counted.
    public let betweenness: Double?
    /// From 0 to 1; those of all actors sum to 1.
    public let pageRank: Double
    /// From 1 for the largest.
    public let community: Int
    public let communitySize: Int
    /// Whoever has most relations in the community gives it its name.
    public let communityName: String
    public let triadCount: Int
    public let balancedTriadCount: Int

    public init(
        node: NetworkNode, betweenness: Double?, pageRank: Double, community: Int, communitySize: Int,
        communityName: String, triadCount: Int, balancedTriadCount: Int
    ) {
        self.node = node
        self.betweenness = betweenness
        self.pageRank = pageRank
        self.community = community
        self.communitySize = communitySize
        self.communityName = communityName
        self.triadCount = triadCount
        self.balancedTriadCount = balancedTriadCount
    }

    public var id: Entity.ID { node.id }
    /// Freeman's degree: how many others it shares an edge with.
    public var degree: Int { node.partnerCount }
    /// The share of its triads that are balanced; nil where it is in none.
    public var balance: Double? { triadCount > 0 ? Double(balancedTriadCount) / Double(triadCount) : nil }
}
