import Drawing
import Model
import Network

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
        let title = side == .conflict ? "Strongest conflict" : "Strongest cooperation"
        var blocks = [composer.heading(title)]
        if side == .conflict || strongest(.conflict).isEmpty {
            blocks.append(
                composer.captionBlock(
                    "By number of relations. A filled square is stated by an article, an outlined one is claimed by "
                        + "somebody it quotes. Numbers lead to the source notes."
                ).kept().spaced(2))
        }
        for (place, edge) in edges.enumerated() {
            blocks.append(heading(edge, side))
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
        let edges = context.network.edges.filter { !strand($0, side).isEmpty }.sorted { left, right in
            let (one, other) = (strand(left, side).count, strand(right, side).count)
            return one != other ? one > other : left.id < right.id
        }
        let strong = edges.filter { strand($0, side).count >= Self.least }
        return Array((strong.isEmpty ? edges : strong).prefix(side == .conflict ? Self.limit : Self.limit - 1))
    }

    /// The stroke's end, the pair, its squares and what they sum.
    private func heading(_ edge: NetworkEdge, _ side: Side) -> Block {
        let theme = composer.theme
        let strand = strand(edge, side)
        let color = side == .conflict ? theme.conflict : theme.cooperation
        let indent = 26.0
        let name = composer.text.layout(
            "\(context.shortName(edge.id.first)) and \(context.shortName(edge.id.second))",
            theme.sans(Composer.Size.pair).bold(),
            ParagraphStyle(width: composer.width - indent, lineHeight: 14, maximumLines: 2))
        let total = Set(strand.relations.compactMap { context.index.relation[$0]?.document }).count
        let caption = composer.text.layout(
            "\(Wording.count(strand.count, "relation")), \(strand.stated) stated, \(strand.claimed) claimed; "
                + "\(total) of \(context.documents.count) documents", composer.caption, ParagraphStyle(lineHeight: 14))
        var squares = UnitSquares()
        // What does not stand on the pair's line goes under it.
        let besideName = composer.width - indent - name.width - caption.width - 18
        let fits = name.lineCount == 1 && squares.width(strand.count) <= besideName && strand.count <= squares.perRow
        squares.perRow = fits ? squares.perRow : 45
        let squaresHeight = squares.height(strand.count)
        let height = fits ? 16 : name.height + squaresHeight + 8
        let stroke: StrokeGeometry.Kind = side == .conflict ? .conflict : .cooperation
        var block = Block(height: height, spaceBefore: 9, keepsWithNext: true) { canvas, x, y in
            let sample = StrokePainter.sample(stroke, from: x, y + 7, length: 19, relations: 4, scale: 0.75)
            StrokePainter.draw(sample, theme: theme, on: canvas)
            name.draw(on: canvas, x: x + indent, y: y, color: theme.ink)
            let left = fits ? x + indent + name.width + 7 : x + indent
            let top = fits ? y + 7 - squares.side / 2 : y + name.height + 3
            squares.draw(stated: strand.stated, claimed: strand.claimed, color: color, on: canvas, x: left, y: top)
            let captionLeft = fits ? left + squares.width(strand.count) + 9 : x + indent + name.width + 9
            let captionTop = fits || name.lineCount == 1 ? y + 0.4 : y + name.height - 14
            caption.draw(
                on: canvas, x: min(captionLeft, x + composer.width - caption.width), y: captionTop, color: theme.ink2)
        }
        block.leastHead = 1
        return block
    }
}
