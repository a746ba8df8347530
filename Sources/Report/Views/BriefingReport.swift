import Drawing
import Model
import Network
import Translation

/// The whole briefing: network, main actors, strongest conflict and cooperation, who says what, documents, notes.
struct BriefingReport {
    let context: ReportContext
    let composer: Composer
    let references: PageReferences
    let pageHeight: Double
    let notes: SourceNotes
    /// A sheet that lies has room for two columns, and for the tables beside the diagram.
    private let isWide: Bool
    /// Of one column.
    private let column: Composer

    init(_ context: ReportContext, _ composer: Composer, _ references: PageReferences, pageHeight: Double) {
        self.context = context
        self.composer = composer
        self.references = references
        self.pageHeight = pageHeight
        notes = SourceNotes(context)
        isWide = composer.width > pageHeight
        column = composer.sized(PageFlow.columnWidth(isWide ? 2 : 1, of: composer.width))
    }

    func passages() -> [PageFlow.Passage] {
        let edges = StrongestEdges(context: context, composer: column, notes: notes)
        let voices = VoicesSection(context: context, composer: column, notes: notes)
        var body: [Block] = []
        for side in edges.sides.map(edges.blocks) where !side.isEmpty {
            if !body.isEmpty { body.append(column.rule(spaceBefore: 12)) }
            body += side
        }
        let spoken = voices.blocks()
        if !body.isEmpty, !spoken.isEmpty { body.append(column.rule(spaceBefore: 12)) }
        body += spoken
        body += DocumentList(context: context, composer: column).blocks(hasRule: !body.isEmpty)
        if let first = body.indices.first { body[first].startsPage = true }
        let before = [
            PageFlow.Passage(columns: 1, blocks: titlePage()), PageFlow.Passage(columns: isWide ? 2 : 1, blocks: body),
        ]
        guard !notes.isEmpty else { return before }
        let narrow = composer.sized(PageFlow.columnWidth(isWide ? 3 : 2, of: composer.width))
        return before + [
            PageFlow.Passage(
                columns: 1, blocks: [composer.rule(spaceBefore: 12).kept(), SourceNotes.heading(composer)]),
            PageFlow.Passage(columns: isWide ? 3 : 2, blocks: notes.blocks(narrow)),
        ]
    }

    // MARK: Title page

    private func titlePage() -> [Block] {
        let titles = TitleBlocks(context: context, composer: composer)
        let figure = NetworkFigure(context: context, composer: composer)
        let head = [
            titles.title(context.title, section: translated("Network")), titles.subtitle(titles.dossierSubtitle),
            titles.lens(),
        ]
        if isWide, !figure.isEmpty { return head + [picture(under: head)] }
        let legend = figure.legend()
        let tables = TitleTables(context: context, composer: composer, references: references).block()
        let fixed = (head + [legend, tables].compactMap { $0 }).reduce(0) { $0 + $1.spaceBefore + $1.height }
        // What the rest leaves, but never a sliver: a long table goes to the next page instead.
        let room = min(max(pageHeight - fixed - 12, 260), composer.width * 1.1)
        return head + [figure.diagram(height: figure.isEmpty ? 0 : room).spaced(8)]
            + [legend, tables].compactMap { $0 }
    }

    /// The diagram over its legend, and the tables at its right.
    private func picture(under head: [Block]) -> Block {
        let gap = 24.0
        let left = composer.sized(((composer.width - gap) * 0.68).rounded())
        let right = composer.sized(composer.width - gap - left.width)
        let figure = NetworkFigure(context: context, composer: left)
        let legend = figure.legend(spaceBefore: 0)
        let tables = TitleTables(context: context, composer: right, references: references).stacked()
        let used = head.reduce(0) { $0 + $1.spaceBefore + $1.height }
        let height = max(pageHeight - used - 14, 260, tables?.height ?? 0)
        let diagram = figure.diagram(height: height - (legend.map { $0.height + 6 } ?? 0))
        let start = left.width + gap
        return Block(height: height, spaceBefore: 10) { canvas, x, y in
            diagram.draw(on: canvas, x: x, y: y)
            legend?.draw(on: canvas, x: x, y: y + height - (legend?.height ?? 0))
            tables?.draw(on: canvas, x: x + start, y: y)
        }
    }
}
