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

    init(_ context: ReportContext, _ composer: Composer, _ references: PageReferences, pageHeight: Double) {
        self.context = context
        self.composer = composer
        self.references = references
        self.pageHeight = pageHeight
        notes = SourceNotes(context)
    }

    func passages() -> [PageFlow.Passage] {
        let edges = StrongestEdges(context: context, composer: composer, notes: notes)
        let voices = VoicesSection(context: context, composer: composer, notes: notes)
        var blocks = titlePage()
        let conflict = edges.blocks(.conflict)
        let cooperation = edges.blocks(.cooperation)
        var body =
            conflict + (conflict.isEmpty || cooperation.isEmpty ? [] : [composer.rule(spaceBefore: 12)])
            + cooperation
        let spoken = voices.blocks()
        if !body.isEmpty, !spoken.isEmpty { body.append(composer.rule(spaceBefore: 12)) }
        body += spoken
        body += DocumentList(context: context, composer: composer).blocks(hasRule: !body.isEmpty)
        if let first = body.indices.first { body[first].startsPage = true }
        blocks += body
        guard !notes.isEmpty else { return [PageFlow.Passage(columns: 1, blocks: blocks)] }
        let column = composer.sized(PageFlow.columnWidth(2, of: composer.width))
        return [
            PageFlow.Passage(
                columns: 1,
                blocks: blocks + [composer.rule(spaceBefore: 12).kept(), SourceNotes.heading(composer)]),
            PageFlow.Passage(columns: 2, blocks: notes.blocks(column)),
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
        let legend = figure.legend()
        let tables = TitleTables(context: context, composer: composer, references: references).block()
        let fixed = (head + [legend, tables].compactMap { $0 }).reduce(0) { $0 + $1.spaceBefore + $1.height }
        // What the rest leaves, but never a sliver: a long table goes to the next page instead.
        let room = min(max(pageHeight - fixed - 12, 260), composer.width * 1.1)
        return head + [figure.diagram(height: figure.isEmpty ? 0 : room).spaced(8)]
            + [legend, tables].compactMap { $0 }
    }
}
