import Translation

/// The figures of an actor, as columns of a table.
public enum FigureColumn: String, Sendable, Hashable, Codable, CaseIterable {
    case actor, relations, degree, betweenness, pageRank, community, balance

    /// As a heading.
    public var title: String {
        switch self {
        case .actor: translated("Actor")
        case .relations: translated("Relations")
        case .degree: translated("Partners")
        case .betweenness: translated("Betweenness")
        case .pageRank: inContext("figure", "PageRank")
        case .community: translated("Community")
        case .balance: translated("Balance")
        }
    }

    /// What it means and who says so, in one or two sentences.
    public var definition: String {
        switch self {
        case .actor: translated("Who stands in the network under this lens.")
        case .relations: translated("How many relations under this lens the actor is part of.")
        case .degree:
            translated(
                "Degree: with how many others the actor shares an edge "
                    + "(Freeman, “Centrality in social networks”, Social Networks 1, 1978).")
        case .betweenness:
            translated(
                "The share of the shortest ways between two others that lead over the actor, on average over all pairs, "
                    + "each edge one step long (Freeman, “A set of measures of centrality based on betweenness”, Sociometry 40, 1977)."
            )
        case .pageRank:
            translated(
                "The share of its time that a walk spends at the actor which goes along relations at random, and at each "
                    + "step begins anew anywhere with a chance of 15% (Brin and Page, “The anatomy of a large-scale "
                    + "hypertextual Web search engine”, Computer Networks 30, 1998).")
        case .community:
            translated(
                "Actors who share more edges with each other than with the rest, found by the Leiden algorithm (Traag, "
                    + "Waltman and van Eck, “From Louvain to Leiden”, Scientific Reports 9, 2019) by modularity (Newman "
                    + "and Girvan, Physical Review E 69, 2004); named after whoever has most relations in it.")
        case .balance:
            translated(
                "The share of the actor’s triads that are balanced: the product of their three signs is positive "
                    + "(Cartwright and Harary, “Structural balance”, Psychological Review 63, 1956). An edge is positive "
                    + "with more cooperation than conflict, negative with less; others belong to no triad.")
        }
    }
}

/// By which figure actors are sorted.
public struct FigureOrder: Sendable, Hashable {
    public var column: FigureColumn
    public var ascending: Bool

    public init(_ column: FigureColumn = .relations, ascending: Bool = false) {
        self.column = column
        self.ascending = ascending
    }

    /// Actors alike in the figure stay as they were, and who has none comes last both ways.
    public func sorted(_ actors: [ActorFigures]) -> [ActorFigures] {
        switch column {
        case .actor: sorted(actors) { $0.node.name }
        case .relations: sorted(actors) { $0.node.relationCount }
        case .degree: sorted(actors) { $0.degree }
        case .betweenness: sorted(actors) { $0.betweenness }
        case .pageRank: sorted(actors) { $0.pageRank }
        case .community: sorted(actors) { $0.community }
        case .balance: sorted(actors) { $0.balance }
        }
    }

    private func sorted<Key: Comparable>(_ actors: [ActorFigures], by key: (ActorFigures) -> Key?) -> [ActorFigures] {
        var keyed: [(key: Key, place: Int)] = []
        var rest: [Int] = []
        for (place, actor) in actors.enumerated() {
            if let key = key(actor) { keyed.append((key, place)) } else { rest.append(place) }
        }
        keyed.sort { left, right in
            left.key == right.key ? left.place < right.place : (left.key < right.key) == ascending
        }
        return (keyed.map(\.place) + rest).map { actors[$0] }
    }

    /// As the end of a sentence: "sorted by betweenness, the highest first".
    public var words: String {
        ascending
            ? translated("sorted by {1}, the lowest first", column.title)
            : translated("sorted by {1}, the highest first", column.title)
    }
}
