import Drawing
import Model
import Network
import Translation

/// A stroke's end, the pair it joins, its relations as squares and what they sum: on one line where there is room, else on
/// three.
struct StrandHeading {
    let context: ReportContext
    let composer: Composer

    private static let indent = 26.0
    private static let lineHeight = 14.0
    private static let squaresPerLine = 45

    func block(_ edge: NetworkEdge, _ strand: Strand, _ side: StrongestEdges.Side) -> Block {
        let theme = composer.theme
        let width = composer.width - Self.indent
        let name = composer.text.layout(
            Wording.pair(context.label(edge.id.first), context.label(edge.id.second)),
            theme.sans(Composer.Size.pair).bold(),
            ParagraphStyle(width: width, lineHeight: Self.lineHeight, maximumLines: 6))
        let caption = composer.text.layout(
            sums(strand), composer.caption, ParagraphStyle(lineHeight: Self.lineHeight))
        var squares = UnitSquares()
        let room = width - name.width - caption.width - 18
        let isOneLine =
            name.lineCount == 1 && squares.width(strand.count) <= room && strand.count <= squares.perRow
        if !isOneLine { squares.perRow = Self.squaresPerLine }
        let under = name.height + squares.height(strand.count) + 4
        let (color, kind): (Color, StrokeGeometry.Kind) =
            switch side {
            case .conflict: (theme.conflict, .conflict)
            case .cooperation: (theme.cooperation, .cooperation)
            case .neutral: (theme.tie, .neutral)
            }
        let set = squares
        return Block(
            height: isOneLine ? 16 : under + Self.lineHeight + 2, spaceBefore: 9, keepsWithNext: true
        ) { canvas, x, y in
            let sample = StrokePainter.sample(
                kind, from: x, y + 7, length: 19, relations: 4, scale: 0.75, in: Legend(context.network))
            StrokePainter.draw(sample, theme: theme, on: canvas)
            let left = x + Self.indent
            name.draw(on: canvas, x: left, y: y, color: theme.ink)
            let start = isOneLine ? left + name.width + 7 : left
            let top = isOneLine ? y + 7 - set.side / 2 : y + name.height + 2
            set.draw(stated: strand.stated, claimed: strand.claimed, color: color, on: canvas, x: start, y: top)
            let end = isOneLine ? start + set.width(strand.count) + 9 : left
            caption.draw(on: canvas, x: end, y: isOneLine ? y + 0.4 : y + under, color: theme.ink2)
        }
    }

    /// "26 relations, 9 stated, 17 claimed; 5 of 5 documents".
    private func sums(_ strand: Strand) -> String {
        let words = GroundWords(context.index)
        let documents = Set(strand.grounds.compactMap(words.document)).count
        let noun = Wording.noun(of: context.network.projection)
        guard noun == .relation else {
            // What is quoted and where names stand nobody claims.
            return counted(
                "{1}; {2} of {n} document", "{1}; {2} of {n} documents", context.documents.count,
                Wording.count(strand.count, noun), Wording.digits(documents))
        }
        return counted(
            "{1}, {2}; {3} of {n} document", "{1}, {2}; {3} of {n} documents", context.documents.count,
            Wording.count(strand.count, .relation), Wording.tally(stated: strand.stated, claimed: strand.claimed),
            Wording.digits(documents))
    }
}
