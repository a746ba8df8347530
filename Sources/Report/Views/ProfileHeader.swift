import Drawing
import Model
import Network
import Translation

/// The shape, the name, how often it is named, and its sums under the lens.
struct ProfileHeader {
    let context: ReportContext
    let composer: Composer
    let entity: Entity

    func block() -> Block {
        let theme = composer.theme
        let indent = 46.0
        let style = theme.style(of: entity.kind)
        let name = composer.text.layout(
            context.name(entity.id), theme.sans(20).bold(),
            ParagraphStyle(width: composer.width - indent, lineHeight: 24, maximumLines: 12))
        let caption = composer.text.layout(
            subtitle, theme.sans(9.5).colored(theme.ink2),
            ParagraphStyle(width: composer.width - indent, lineHeight: 13, maximumLines: 12))
        let sums = composer.text.layout(
            sumRuns, ParagraphStyle(width: composer.width - indent, lineHeight: 16))
        let height = max(name.height + caption.height + sums.height + 4, 44)
        let kind = entity.kind
        var block = Block(height: height, keepsWithNext: true) { canvas, x, y in
            NodeShapes.draw(
                kind, at: x + 18, y + 19, radius: 15, outline: 1.5, fill: style.tint, stroke: style.deep, on: canvas)
            name.draw(on: canvas, x: x + indent, y: y, color: theme.ink)
            caption.draw(on: canvas, x: x + indent, y: y + name.height, color: theme.ink2)
            sums.draw(on: canvas, x: x + indent, y: y + name.height + caption.height + 3, color: theme.ink)
        }
        block.section = context.name(entity.id)
        return block
    }

    /// "Person, mentioned 30 times in 4 of 5 documents; part of Russia".
    private var subtitle: String {
        let mentions = (context.index.mentionsOfEntity[entity.id] ?? [])
        let ids = Set(context.documents.map(\.id))
        let heard = mentions.filter { ids.contains($0.anchor.document) }
        let documents = Set(heard.map(\.anchor.document)).count
        return Wording.caption(
            of: entity, times: heard.count, documents: documents, heard: ids.count,
            shortName: context.shortName(entity.id), whole: entity.partOf.map(context.name))
    }

    private var sumRuns: [TextRun] {
        let theme = composer.theme
        let edges = context.network.edges.filter { $0.id.contains(entity.id) }
        func sum(_ count: Int, _ words: String, _ color: Color) -> [TextRun] {
            [
                TextRun(String(count), theme.sans(12).bold().colored(color)),
                TextRun(" \(words)    ", theme.sans(9.5).colored(theme.ink2)),
            ]
        }
        let projection = context.network.projection
        func words(_ sign: Relation.Sign) -> String { Wording.sign(sign, in: projection) }
        let neutral = projection == .relations ? translated("neutral or ties") : words(.neutral)
        let signed =
            projection == .comention
            ? []
            : sum(edges.reduce(0) { $0 + $1.cooperation.count }, words(.cooperation), theme.cooperationText)
                + sum(edges.reduce(0) { $0 + $1.conflict.count }, words(.conflict), theme.conflictText)
        return signed + sum(edges.reduce(0) { $0 + $1.neutral.count }, neutral, theme.ink)
            + [
                TextRun(
                    counted("with {n} partner", "with {n} partners", edges.count),
                    theme.sans(9.5).colored(theme.ink2))
            ]
    }
}
