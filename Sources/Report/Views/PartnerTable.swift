import Drawing
import Model
import Network
import Translation

/// The partners of an entity by strength: both sums as countable squares left and right of a line, and one passage each.
struct PartnerTable {
    let context: ReportContext
    let composer: Composer
    let notes: SourceNotes
    let entity: Entity.ID

    private let columns: Columns

    init(context: ReportContext, composer: Composer, notes: SourceNotes, entity: Entity.ID) {
        self.context = context
        self.composer = composer
        self.notes = notes
        self.entity = entity
        columns = Columns(context.network.edges.filter { $0.id.contains(entity) }, width: composer.width)
    }

    /// Where the columns stand: as wide as the greatest sums need, so that the passages get the rest.
    private struct Columns {
        let squares = UnitSquares(side: 5.6, gap: 1.4, rowGap: 2, perRow: 10)
        let rings = UnitSquares(side: 4.6, gap: 1.2, rowGap: 2.4, perRow: 6)
        let nameWidth: Double
        /// The line between cooperation and conflict.
        let axis: Double
        let ringsRight: Double
        let passageLeft: Double

        init(_ edges: [NetworkEdge], width: Double) {
            func most(_ strand: KeyPath<NetworkEdge, Strand>, _ limit: Int) -> Int {
                min(edges.map { $0[keyPath: strand].count }.max() ?? 0, limit)
            }
            nameWidth = width * 0.2
            // The words over the columns need their room too.
            axis = nameWidth + max(squares.width(most(\.cooperation, 10)), 44) + 5
            let conflictRight = axis + 5 + max(squares.width(most(\.conflict, 10)), 34)
            ringsRight = conflictRight + 6 + max(rings.width(most(\.neutral, 6)), 28)
            passageLeft = ringsRight + 10
        }
    }

    private var projection: Lens.Projection { context.network.projection }
    private var squares: UnitSquares { columns.squares }
    private var rings: UnitSquares { columns.rings }
    private var nameWidth: Double { columns.nameWidth }
    private var axis: Double { columns.axis }
    private var ringsRight: Double { columns.ringsRight }
    private var passageLeft: Double { columns.passageLeft }

    func blocks() -> [Block] {
        let edges = context.network.partnerEdges(of: entity)
        guard !edges.isEmpty else {
            return [composer.emptyState(translated("No edge of it is left under this lens."))]
        }
        return heading() + [header()] + edges.enumerated().map { row($1, isFirst: $0 == 0) }
    }

    /// Which projection the table is of, unless it is the usual one.
    private func heading() -> [Block] {
        guard projection != .relations else { return [] }
        return [
            composer.smallHeading(Wording.projection(projection), remark: Wording.meaning(projection)).kept()
        ]
    }

    private func header() -> Block {
        let theme = composer.theme
        let title = composer.text.layout(
            projection == .relations ? translated("Relations") : translated("Partners"), composer.plain.bold(),
            ParagraphStyle(lineHeight: 13))
        func caption(_ words: String, _ color: Color, bold: Bool = false) -> TextLayout {
            let style = theme.sans(7.8).colored(color)
            return composer.text.layout(words, bold ? style.bold() : style, ParagraphStyle(lineHeight: 13))
        }
        let isSigned = projection != .comention
        let cooperation = caption(
            isSigned ? Wording.sign(.cooperation, in: projection) : "", theme.cooperationText, bold: true)
        let conflict = caption(isSigned ? Wording.sign(.conflict, in: projection) : "", theme.conflictText, bold: true)
        let neutral = caption(translated("neutral"), theme.ink2)
        // Only relations are claimed by somebody.
        let hasKey = projection == .relations
        let claimedWord = translated("claimed")
        let key = caption(hasKey ? translated("stated") + "      " + claimedWord : "", theme.ink2)
        let passage = composer.text.layout(
            translated("a passage; number of its source note"), theme.sans(7.8).colored(theme.ink2),
            ParagraphStyle(
                width: max(composer.width - passageLeft - key.width - 14, 1), lineHeight: 13, maximumLines: 1))
        let (axis, right, left, width) = (self.axis, ringsRight, passageLeft, composer.width)
        let sign = UnitSquares(side: 5.6)
        var block = Block(height: 18, spaceBefore: 14, keepsWithNext: true) { canvas, x, y in
            title.draw(on: canvas, x: x, y: y, color: theme.ink)
            cooperation.draw(on: canvas, x: x + axis - 5 - cooperation.width, y: y, color: theme.ink)
            conflict.draw(on: canvas, x: x + axis + 5, y: y, color: theme.ink)
            neutral.draw(on: canvas, x: x + right - neutral.width, y: y, color: theme.ink)
            passage.draw(on: canvas, x: x + left, y: y, color: theme.ink)
            let end = x + width - key.width
            canvas.rule(from: x, y + 15.5, to: x + width, y + 15.5, theme.ink, LineStyle(width: 0.75))
            guard hasKey else { return }
            key.draw(on: canvas, x: end, y: y, color: theme.ink)
            sign.draw(stated: 1, claimed: 0, color: theme.ink2, on: canvas, x: end - 8, y: y + 3.8)
            let claimed = end + key.width - composer.text.width(claimedWord, theme.sans(7.8)) - 8
            sign.draw(stated: 0, claimed: 1, color: theme.ink2, on: canvas, x: claimed, y: y + 3.8)
        }
        block.section = Wording.projection(projection)
        return block
    }

    private func row(_ edge: NetworkEdge, isFirst: Bool) -> Block {
        let partner = edge.id.other(than: entity)
        let theme = composer.theme
        let name = composer.text.layout(
            context.label(partner), composer.plain,
            ParagraphStyle(width: nameWidth - 20, lineHeight: 12.4, maximumLines: 20))
        let said = GroundWords(context.index)
        let ground = EvidenceChoice(context.index).choose(1, from: edge.strongestStrand.grounds).first
        let number = ground.map(notes.number)
        let words = ground.map { Wording.cut(Wording.line(said.passage($0)), to: 200) } ?? ""
        let width = composer.width - passageLeft
        let passage = composer.text.layout(
            [TextRun(words, theme.serif(9))] + (number.map { [composer.reference($0)] } ?? []),
            ParagraphStyle(width: width, lineHeight: 12.2))
        let caption = composer.text.layout(
            ground.map { "\(Wording.line(said.attribution($0))); \(outlet(said.document($0)))" } ?? "",
            composer.caption,
            ParagraphStyle(width: width, lineHeight: 10.6, maximumLines: 6))
        let sums = [edge.cooperation.count, edge.conflict.count].map(squares.height).max() ?? 0
        let sideHeight = max(name.height, sums + 6, rings.height(edge.neutral.count) + 6)
        let height = max(sideHeight, passage.height + caption.height) + 6
        let (left, full) = (passageLeft, composer.width)
        let block = Block(height: height, spaceBefore: isFirst ? 1 : 0) { canvas, x, y in
            side(edge, partner, name, height: height - 6, on: canvas, x: x, y: y + 3)
            passage.draw(on: canvas, x: x + left, y: y + 2, color: theme.ink)
            caption.draw(on: canvas, x: x + left, y: y + 2 + passage.height, color: theme.ink2)
            canvas.rule(from: x, y + height, to: x + full, y + height, theme.hairline, LineStyle(width: 0.5))
        }
        return block
    }

    private func outlet(_ document: Document.ID?) -> String {
        Wording.line(document.flatMap { context.index.document[$0] }?.byline ?? Wording.noDocument)
    }

    private func side(
        _ edge: NetworkEdge, _ partner: Entity.ID, _ name: TextLayout, height: Double, on canvas: Canvas, x: Double,
        y: Double
    ) {
        let theme = composer.theme
        let kind = context.index.entity[partner].map { NodeKind.entity($0.kind) } ?? .topic
        let style = theme.style(of: kind)
        NodeShapes.draw(
            kind, at: x + 5, y + 6.2, radius: 4.7, outline: 1, fill: style.tint, stroke: style.deep, on: canvas)
        name.draw(on: canvas, x: x + 16, y: y, color: theme.ink)
        let top = y + 3.4
        canvas.rule(from: x + axis, y, to: x + axis, y + height, theme.tie, LineStyle(width: 0.75))
        squares.draw(
            stated: edge.cooperation.stated, claimed: edge.cooperation.claimed, color: theme.cooperation,
            growsLeft: true, on: canvas, x: x + axis - 3, y: top)
        squares.draw(
            stated: edge.conflict.stated, claimed: edge.conflict.claimed, color: theme.conflict, on: canvas,
            x: x + axis + 3, y: top)
        rings.drawRings(edge.neutral.count, color: theme.ink2, on: canvas, right: x + ringsRight, y: top + 0.5)
        func figure(_ count: Int, _ color: Color, right: Double?, left: Double = 0) {
            guard count > UnitSquares.limit else { return }
            let layout = composer.text.layout(Wording.digits(count), composer.plain.bold().tabular())
            layout.draw(on: canvas, x: right.map { $0 - layout.width } ?? left, y: y, color: color)
        }
        figure(edge.cooperation.count, theme.cooperationText, right: x + axis - 3)
        figure(edge.conflict.count, theme.conflictText, right: nil, left: x + axis + 3)
        figure(edge.neutral.count, theme.ink2, right: x + ringsRight)
    }
}
