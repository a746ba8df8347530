import Drawing
import Model
import Network
import Translation

/// The pairs with most conflict or most cooperation, with their relations as squares and the passages that stand for them.
struct StrongestEdges {
    let context: ReportContext
    let composer: Composer
    let notes: SourceNotes

    enum Side { case conflict, cooperation }

    private static let limit = 5
    /// A single relation is not a strong edge, unless there is nothing stronger.
    private static let least = 2

    func blocks(_ side: Side) -> [Block] {
        let edges = strongest(side)
        guard !edges.isEmpty else { return [] }
        let title = side == .conflict ? translated("Strongest conflict") : translated("Strongest cooperation")
        var blocks = [composer.heading(title)]
        if side == .conflict || strongest(.conflict).isEmpty {
            blocks.append(
                composer.captionBlock(
                    translated(
                        "By number of relations. A filled square is stated by an article, an outlined one is claimed "
                            + "by somebody it quotes. Numbers lead to the source notes.")
                ).kept().spaced(2))
        }
        for (place, edge) in edges.enumerated() {
            blocks.append(StrandHeading(context: context, composer: composer).block(edge, strand(edge, side), side))
            blocks += EvidenceChoice(context.index)
                .choose(place < 2 ? 3 : 2, from: strand(edge, side).relations)
                .map { EvidenceRow(context: context, composer: composer, notes: notes).block($0) }
        }
        return blocks
    }

    private func strand(_ edge: NetworkEdge, _ side: Side) -> Strand {
        side == .conflict ? edge.conflict : edge.cooperation
    }

    private func strongest(_ side: Side) -> [NetworkEdge] {
        let edges = context.told.edges.filter { !strand($0, side).isEmpty }.sorted { left, right in
            let (one, other) = (strand(left, side).count, strand(right, side).count)
            return one != other ? one > other : left.id < right.id
        }
        let strong = edges.filter { strand($0, side).count >= Self.least }
        return Array((strong.isEmpty ? edges : strong).prefix(side == .conflict ? Self.limit : Self.limit - 1))
    }
}
