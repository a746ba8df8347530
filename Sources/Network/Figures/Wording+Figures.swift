import Translation

extension Wording {
    /// A share of one: "12.3%".
    public static func share(_ share: Double, digits: Int = 1) -> String {
        translated("{1}%", Translation.decimal(share * 100, digits: digits))
    }

    /// A figure of an actor as a cell shows it; empty where there is none.
    public static func figure(_ column: FigureColumn, of actor: ActorFigures) -> String {
        switch column {
        case .actor: actor.node.label
        case .relations: digits(actor.node.relationCount)
        case .degree: digits(actor.degree)
        case .betweenness: actor.betweenness.map { share($0) } ?? "…"
        case .pageRank: share(actor.pageRank)
        case .community: "\(digits(actor.community)) \(actor.communityName)"
        case .balance:
            actor.balance.map { translated("{1} of {2}", share($0, digits: 0), digits(actor.triadCount)) } ?? ""
        }
    }

    /// What holds for the whole network: communities with modularity, and the balance of its triads.
    public static func summary(_ figures: NetworkFigures) -> [String] {
        var parts = [
            counted(
                "{n} community, modularity {1}", "{n} communities, modularity {1}", figures.communityCount,
                Translation.decimal(figures.modularity, digits: 2))
        ]
        if let balance = figures.balance {
            parts.append(
                counted(
                    "{1} of {n} triad are balanced", "{1} of {n} triads are balanced", figures.triadCount,
                    share(balance, digits: 0)))
        } else {
            parts.append(translated("no triad with three signs"))
        }
        if let note = sampleNote(figures) { parts.append(note) }
        return parts
    }

    /// Says where betweenness is an estimate.
    public static func sampleNote(_ figures: NetworkFigures) -> String? {
        figures.sampledActors.map {
            counted(
                "betweenness estimated from {n} actor drawn at random (Brandes and Pich, 2007)",
                "betweenness estimated from {n} actors drawn at random (Brandes and Pich, 2007)", $0)
        }
    }

    /// An actor's figures for a screen reader.
    public static func description(_ actor: ActorFigures) -> String {
        ([actor.node.name, kind(actor.node.kind)]
            + FigureColumn.allCases.dropFirst().compactMap { column in
                let words = figure(column, of: actor)
                return words.isEmpty ? nil : translated("{1}: {2}", column.title, words)
            }).joined(separator: ", ")
    }
}
