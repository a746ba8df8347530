import Drawing
import Model
import Network
import Translation

/// An article with its marks: words by kind, quotations with their speaker in the gutter, and what is known of its origin.
struct DocumentReport {
    let context: ReportContext
    let composer: Composer
    let document: Document

    func passages() -> [PageFlow.Passage] {
        let paragraphs = MarkedText(context: context, composer: composer, document: document).blocks()
        var blocks = header()
        if let key = MarkKey(context: context, composer: composer, document: document).block() { blocks.append(key) }
        blocks.append(composer.rule(spaceBefore: 7))
        blocks += paragraphs.isEmpty ? [composer.emptyState(translated("The article has no words."))] : paragraphs
        return [PageFlow.Passage(columns: 1, blocks: blocks)]
    }

    private func header() -> [Block] {
        let theme = composer.theme
        let published = document.published
        var origin = [document.publisher ?? translated("no outlet named"), document.author, document.place]
            .compactMap { $0 }.map(Wording.line)
        origin.append(published.date.map(\.long) ?? translated("no date found"))
        var lines = [
            translated(
                "{1}. Document {2} of the dossier “{3}”.", origin.joined(separator: ", "), context.letter(document.id),
                context.title)
        ]
        switch (published.basis, published.reason.map(Wording.line)) {
        case (.none, let reason?): lines.append(translated("Date: {1}", reason))
        case (.stated, let reason?): lines.append(translated("Date stated: {1}", reason))
        case (.inferred, let reason?): lines.append(translated("Date inferred: {1}", reason))
        default: break
        }
        let cited = document.citedSources.map(context.name)
        if !cited.isEmpty { lines.append(translated("Names as its sources: {1}", cited.joined(separator: ", "))) }
        lines.append(counts)
        lines.append("SHA-256 \(document.sha256), \(Wording.count(document.text.count, .character))")
        var title = composer.paragraph(
            [TextRun(Wording.line(document.title.display), theme.serif(18).bold())], lineHeight: 23)
        title.keepsWithNext = true
        title.section = Wording.line(document.title.display)
        return [title]
            + lines.enumerated().map { number, words in
                composer.paragraph([TextRun(words, composer.caption)], lineHeight: 11.5).spaced(number == 0 ? 4 : 1)
                    .kept()
            }
    }

    private var counts: String {
        let quotations = context.index.quotationsInDocument[document.id]?.count ?? 0
        let mentions = context.index.mentionsInDocument[document.id] ?? []
        let relations = context.index.dossier.relations.count { $0.document == document.id }
        let entities = Wording.count(Set(mentions.map(\.entity)).count, .entity)
        return [
            counted("{1} named in {n} passage", "{1} named in {n} passages", mentions.count, entities),
            Wording.count(quotations, .quotation), Wording.count(relations, .relation),
        ].joined(separator: ", ")
    }
}
