import Drawing
import Model
import Network
import Translation

/// One entity: its partners with both sums, one passage each; its roles, what it says, what is said of it, where it is
/// named; numbered sources.
struct ProfileReport {
    let context: ReportContext
    let composer: Composer
    let entity: Entity
    let notes: SourceNotes

    init(_ context: ReportContext, _ composer: Composer, _ entity: Entity) {
        self.context = context
        self.composer = composer
        self.entity = entity
        notes = SourceNotes(context)
    }

    func passages() -> [PageFlow.Passage] {
        var blocks = [
            ProfileHeader(context: context, composer: composer, entity: entity).block(),
            TitleBlocks(context: context, composer: composer).lens(),
        ]
        blocks += PartnerTable(context: context, composer: composer, notes: notes, entity: entity.id).blocks()
        blocks += roles()
        blocks += spoken(
            translated("Says"), context.quotations.filter { $0.speaker == entity.id || $0.voicedBy == entity.id },
            namesSpeaker: false)
        blocks += spoken(
            translated("Is spoken of"),
            context.quotations.filter { $0.about.contains(entity.id) && $0.speaker != entity.id },
            namesSpeaker: true)
        blocks += documents()
        guard !notes.isEmpty else { return [PageFlow.Passage(columns: 1, blocks: blocks)] }
        let column = composer.sized(PageFlow.columnWidth(2, of: composer.width))
        return [
            PageFlow.Passage(columns: 1, blocks: blocks + [SourceNotes.heading(composer)]),
            PageFlow.Passage(columns: 2, blocks: notes.blocks(column)),
        ]
    }

    // MARK: Roles

    private func roles() -> [Block] {
        let affiliations = entity.affiliations.sorted { left, right in
            // What is undated comes first.
            guard let one = left.asOf, let other = right.asOf else { return left.asOf == nil && right.asOf != nil }
            return one < other
        }
        guard !affiliations.isEmpty else { return [] }
        return [
            composer.smallHeading(translated("Roles"), remark: translated("dated by the passage that shows them"))
                .titled(translated("Roles"))
        ]
            + affiliations.map(role)
    }

    private func role(_ affiliation: Affiliation) -> Block {
        let theme = composer.theme
        let indent = 62.0
        var runs = [
            TextRun(Wording.line(affiliation.role), composer.plain.bold()),
            TextRun(translated(" of {1}", context.name(affiliation.organization)), composer.plain),
        ]
        if !affiliation.accreditedTo.isEmpty {
            let hosts = affiliation.accreditedTo.map(context.name).joined(separator: ", ")
            runs.append(TextRun(translated(", accredited to {1}", hosts), composer.plain))
        }
        for anchor in affiliation.evidence.prefix(2) {
            let outlet = Wording.line(context.index.document[anchor.document]?.byline ?? "")
            let place = context.paragraph(of: anchor).map { ", " + translated("paragraph {1}", "\($0)") } ?? ""
            runs.append(TextRun("   \(context.letter(anchor.document)), \(outlet)\(place): ", composer.caption))
            runs.append(TextRun(Wording.line(anchor.exact), theme.serif(8.6)))
        }
        let date = composer.text.layout(
            affiliation.asOf.map(\.short) ?? Wording.undated,
            composer.plain.colored(theme.ink2).tabular(), ParagraphStyle(lineHeight: 12.9))
        let main = composer.text.layout(
            runs, ParagraphStyle(width: composer.width - indent, lineHeight: 12.9))
        return composer.beside(main, at: indent, sideHeight: 12.9) { canvas, x, y in
            date.draw(on: canvas, x: x, y: y, color: theme.ink2)
        }.spaced(3)
    }

    // MARK: Words

    private func spoken(_ title: String, _ quotations: [Quotation], namesSpeaker: Bool) -> [Block] {
        guard !quotations.isEmpty else { return [] }
        let heading = composer.smallHeading(title, remark: Wording.count(quotations.count, .quotation)).titled(title)
        return [heading]
            + quotations.map {
                QuotationBlock(context: context, composer: composer).block($0, namesSpeaker: namesSpeaker)
            }
    }

    // MARK: Documents

    private func documents() -> [Block] {
        let mentions = Dictionary(grouping: context.index.mentionsOfEntity[entity.id] ?? [], by: \.anchor.document)
        let named = context.documents.filter { mentions[$0.id] != nil }
        guard !named.isEmpty else { return [] }
        let heading = composer.smallHeading(
            translated("Documents"),
            remark: translated("and how often each names {1}", context.shortName(entity.id)))
        return [heading.titled(translated("Documents"), anchor: DocumentList.anchor)]
            + named.map { document($0, mentions: mentions[$0.id]?.count ?? 0) }
    }

    private func document(_ document: Document, mentions: Int) -> Block {
        let theme = composer.theme
        let bars = UnitSquares(side: 3.2, gap: 1, perRow: 40)
        let barWidth = bars.width(40) + 34
        let title = composer.text.layout(
            [
                TextRun("\(context.letter(document.id))  ", theme.sans(9).bold()),
                TextRun(Wording.line(document.title.display), theme.serif(Composer.Size.body)),
                TextRun(
                    "  \(Wording.line(document.byline))"
                        + (document.published.date.map { ", \($0.short)" } ?? "")
                        + (document.published.basis == .inferred ? "*" : ""), composer.caption),
            ], ParagraphStyle(width: composer.width - barWidth - 12, lineHeight: 13))
        let count = composer.text.layout(
            String(mentions), composer.plain.tabular(), ParagraphStyle(width: 30, alignment: .right, lineHeight: 13))
        let color = theme.style(of: entity.kind).deep
        let width = composer.width
        let height = max(title.height, bars.height(mentions) + 6)
        return Block(height: height + 2, spaceBefore: 2) { canvas, x, y in
            title.draw(on: canvas, x: x, y: y, color: theme.ink)
            bars.draw(
                stated: mentions, claimed: 0, color: color, on: canvas, x: x + width - barWidth, y: y + 4.9)
            count.draw(on: canvas, x: x + width - 30, y: y, color: theme.ink2)
        }
    }
}
