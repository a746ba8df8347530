import Drawing
import Model
import Network
import Translation

/// The pairs with most conflict or most cooperation, with their relations as squares and the passages that stand for them.
struct StrongestEdges {
    let context: ReportContext
    let composer: Composer
    let notes: SourceNotes

    enum Side { case conflict, cooperation, neutral }

    private static let limit = 5
    /// A single relation is not a strong edge, unless there is nothing stronger.
    private static let least = 2

    func blocks(_ side: Side) -> [Block] {
        let edges = strongest(side)
        guard !edges.isEmpty else { return [] }
        var blocks = [composer.heading(title(side))]
        if side == .conflict || strongest(.conflict).isEmpty {
            blocks.append(composer.captionBlock(caption).kept().spaced(2))
        }
        for (place, edge) in edges.enumerated() {
            blocks.append(StrandHeading(context: context, composer: composer).block(edge, strand(edge, side), side))
            blocks += EvidenceChoice(context.index)
                .choose(place < 2 ? 3 : 2, from: strand(edge, side).grounds)
                .map { EvidenceRow(context: context, composer: composer, notes: notes).block($0) }
        }
        return blocks
    }

    private func strand(_ edge: NetworkEdge, _ side: Side) -> Strand {
        switch side {
        case .conflict: edge.conflict
        case .cooperation: edge.cooperation
        case .neutral: edge.neutral
        }
    }

    private var projection: Lens.Projection { context.network.projection }

    /// The signs that the projection has, the strongest first in print.
    var sides: [Side] { projection == .comention ? [.neutral] : [.conflict, .cooperation] }

    private func title(_ side: Side) -> String {
        switch (projection, side) {
        case (.relations, .conflict): translated("Strongest conflict")
        case (.relations, .cooperation): translated("Strongest cooperation")
        case (_, .conflict): translated("Strongest edges: {1}", Wording.sign(.conflict, in: projection))
        case (_, .cooperation): translated("Strongest edges: {1}", Wording.sign(.cooperation, in: projection))
        case (_, .neutral): translated("Strongest edges: {1}", Wording.sign(.neutral, in: projection))
        }
    }

    private var caption: String {
        projection == .relations
            ? translated(
                "By number of relations. A filled square is stated by an article, an outlined one is claimed "
                    + "by somebody it quotes. Numbers lead to the source notes.")
            : translated(
                "{1}, by number of what the edges rest on. Numbers lead to the source notes.",
                Wording.projection(projection))
    }

    private func strongest(_ side: Side) -> [NetworkEdge] {
        let edges = context.network.edges.filter { !strand($0, side).isEmpty }.sorted { left, right in
            let (one, other) = (strand(left, side).count, strand(right, side).count)
            return one != other ? one > other : left.id < right.id
        }
        let strong = edges.filter { strand($0, side).count >= Self.least }
        return Array((strong.isEmpty ? edges : strong).prefix(side == .cooperation ? Self.limit - 1 : Self.limit))
    }
}
