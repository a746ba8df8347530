import Drawing
import Model
import Network
import Translation

/// The figures of the network's actors: a table under its headings on every page, and what the figures mean.
struct FiguresReport {
    let context: ReportContext
    let composer: Composer
    let pageHeight: Double

    private static let rowHeight = 15.6
    private static let headHeight = 22.0

    func passages() -> [PageFlow.Passage] {
        let titles = TitleBlocks(context: context, composer: composer)
        let (figures, order) = (context.figures.figures, context.figures.order)
        let head = [
            titles.title(translated("Figures"), section: translated("Figures")),
            titles.subtitle("\(context.title): \(Wording.summary(figures).joined(separator: "; "))"),
            titles.lens(nil, remark: order.words),
        ]
        guard !figures.actors.isEmpty else {
            let empty = composer.emptyState(translated("Nothing is left under this lens."))
            return [PageFlow.Passage(columns: 1, blocks: head + [empty])]
        }
        return [
            PageFlow.Passage(columns: 1, blocks: head + table(order.sorted(figures.actors), under: head) + meanings())
        ]
    }

    // MARK: Table

    private func table(_ actors: [ActorFigures], under head: [Block]) -> [Block] {
        let used = head.reduce(0) { $0 + $1.spaceBefore + $1.height }
        var room = Int((pageHeight - used - 12 - Self.headHeight) / Self.rowHeight)
        var blocks: [Block] = []
        var rest = actors[...]
        while !rest.isEmpty {
            let count = max(1, min(room, rest.count))
            var heading = header()
            heading.startsPage = !blocks.isEmpty
            heading.spaceBefore = blocks.isEmpty ? 12 : 0
            blocks.append(heading)
            blocks += rest.prefix(count).map(row)
            rest = rest.dropFirst(count)
            room = Int((pageHeight - Self.headHeight) / Self.rowHeight)
        }
        return blocks
    }

    /// Right edges of the columns of numbers, and left edges of those of words, by the width of the page.
    private func edge(_ column: FigureColumn) -> Double {
        let part: Double =
            switch column {
            case .actor: 0
            case .relations: 0.36
            case .degree: 0.44
            case .betweenness: 0.56
            case .pageRank: 0.645
            case .community: 0.67
            case .balance: 1
            }
        return part * composer.width
    }

    private func isNumber(_ column: FigureColumn) -> Bool { column != .actor && column != .community }

    private func width(_ column: FigureColumn) -> Double {
        switch column {
        case .actor: edge(.relations) - 60
        case .community: edge(.balance) - edge(.community) - 66
        default: 76
        }
    }

    private func layout(_ words: String, _ column: FigureColumn, _ style: TextStyle) -> TextLayout {
        composer.text.layout(
            words, style,
            ParagraphStyle(
                width: width(column) - (column == .actor ? 16 : 0), alignment: isNumber(column) ? .right : .left,
                lineHeight: Self.rowHeight, maximumLines: 1))
    }

    private func left(_ column: FigureColumn) -> Double {
        isNumber(column) ? edge(column) - width(column) : edge(column)
    }

    private func header() -> Block {
        let (theme, width) = (composer.theme, composer.width)
        let titles = FigureColumn.allCases.map { column in
            (left(column), layout(column.title, column, theme.sans(7.8).bold()))
        }
        return Block(height: Self.headHeight, keepsWithNext: true) { canvas, x, y in
            for (left, title) in titles { title.draw(on: canvas, x: x + left, y: y + 2, color: theme.ink) }
            canvas.rule(from: x, y + 18.5, to: x + width, y + 18.5, theme.ink, LineStyle(width: 0.75))
        }
    }

    private func row(_ actor: ActorFigures) -> Block {
        let (theme, width) = (composer.theme, composer.width)
        let cells = FigureColumn.allCases.map { column in
            (
                left(column) + (column == .actor ? 16 : 0),
                layout(
                    Wording.line(Wording.figure(column, of: actor)), column,
                    isNumber(column) ? composer.plain.tabular() : composer.plain)
            )
        }
        let kind = actor.node.kind
        return Block(height: Self.rowHeight) { canvas, x, y in
            let style = theme.style(of: kind)
            NodeShapes.draw(
                kind, at: x + 5, y + 7.8, radius: 4.7, outline: 1, fill: style.tint, stroke: style.deep, on: canvas)
            for (left, cell) in cells { cell.draw(on: canvas, x: x + left, y: y, color: theme.ink) }
            canvas.rule(
                from: x, y + Self.rowHeight, to: x + width, y + Self.rowHeight, theme.hairline, LineStyle(width: 0.5))
        }
    }

    // MARK: Meanings

    private func meanings() -> [Block] {
        [composer.smallHeading(translated("What the figures mean"))]
            + FigureColumn.allCases.dropFirst().map { column in
                composer.paragraph(
                    [
                        TextRun(column.title + "  ", composer.caption.bold()),
                        TextRun(column.definition, composer.caption),
                    ], lineHeight: 11.5
                ).spaced(4)
            }
    }
}
