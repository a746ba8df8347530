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
        let roles = ActorRole.roles(of: entity, index: context.index)
        guard !roles.isEmpty else { return [] }
        return [
            composer.smallHeading(translated("Roles"), remark: translated("dated by the passages that show them"))
                .titled(translated("Roles"))
        ] + roles.map(role)
    }

    private func role(_ role: ActorRole) -> Block {
        let theme = composer.theme
        let indent = 82.0
        var runs = [
            TextRun(Wording.line(role.title), composer.plain.bold()), TextRun(Wording.tail(role.place), composer.plain),
        ]
        for evidence in role.evidence {
            let outlet = Wording.line(evidence.byline)
            let place =
                context.paragraph(of: evidence.anchor).map { ", " + translated("paragraph {1}", "\($0)") } ?? ""
            runs.append(
                TextRun("   \(context.letter(evidence.anchor.document)), \(outlet)\(place): ", composer.caption))
            runs.append(TextRun(Wording.line(evidence.words), theme.serif(8.6)))
        }
        let date = composer.text.layout(
            role.dates, composer.plain.colored(theme.ink2).tabular(),
            ParagraphStyle(width: indent - 8, lineHeight: 12.9, maximumLines: 3))
        let main = composer.text.layout(
            runs, ParagraphStyle(width: composer.width - indent, lineHeight: 12.9))
        return composer.beside(main, at: indent, sideHeight: date.height) { canvas, x, y in
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
        let title = documentTitle(document, width: composer.width - barWidth - 12)
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

    /// Letter, title and origin; the origin on a line of its own where it would be parted.
    private func documentTitle(_ document: Document, width: Double) -> TextLayout {
        let theme = composer.theme
        let date = document.published.date.map { ", \($0.short)" } ?? ""
        let origin = Wording.line(document.byline) + date + (document.published.basis == .inferred ? "*" : "")
        func layout(joint: String) -> TextLayout {
            composer.text.layout(
                [
                    TextRun("\(context.letter(document.id))  ", theme.sans(9).bold()),
                    TextRun(Wording.line(document.title.display), theme.serif(Composer.Size.body)),
                    TextRun(joint + origin, composer.caption),
                ], ParagraphStyle(width: width, lineHeight: 13))
        }
        let inOne = layout(joint: "  ")
        return inOne.lineCount == 1 ? inOne : layout(joint: "\n")
    }
}
