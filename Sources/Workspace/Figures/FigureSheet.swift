import Exchange
import Model
import Network

/// The figures of a network as a table for other programs, with one row an actor.
public enum FigureSheet {
    public static let columns = [
        "id", "name", "kind", "relations", "partners", "betweenness", "pageRank", "community", "communityName",
        "triads",
        "balancedTriads", "balance",
    ]

    public static func table(_ actors: [ActorFigures]) -> Table {
        Table(
            columns: columns,
            rows: actors.map { actor in
                [
                    .text(actor.id.rawValue), .text(actor.node.name), .text(Wording.kind(actor.node.kind)),
                    .integer(actor.node.relationCount), .integer(actor.degree), share(actor.betweenness),
                    share(actor.pageRank), .integer(actor.community), .text(actor.communityName),
                    .integer(actor.triadCount), .integer(actor.balancedTriadCount), share(actor.balance),
                ]
            })
    }

    /// Digits beyond the sixth say nothing, and may differ between machines.
    private static func share(_ value: Double?) -> JSON {
        value.map { .decimal(($0 * 1e6).rounded() / 1e6) } ?? .null
    }
}

extension FiguresState {
    /// The table as CSV, in its order on screen.
    public var csv: String { FigureSheet.table(rows).csv }
}
