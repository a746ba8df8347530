import Drawing
import Model
import Network
import Translation

/// The two short tables of the title page: main actors with both sums, and the documents.
struct TitleTables {
    let context: ReportContext
    let composer: Composer
    let references: PageReferences

    private static let gap = 22.0
    private static let actorLimit = 6
    private static let documentLimit = 6

    /// Nil where there is neither actor nor document.
    func block() -> Block? {
        let leftWidth = (composer.width - Self.gap) * 0.464
        let rightWidth = composer.width - Self.gap - leftWidth
        let actors = self.actors(composer.sized(leftWidth))
        let documents = self.documents(composer.sized(rightWidth))
        let height = max(actors.height, documents.height)
        guard height > 0 else { return nil }
        return Block(height: height, spaceBefore: 14) { canvas, x, y in
            actors.draw(canvas, x, y)
            documents.draw(canvas, x + leftWidth + Self.gap, y)
        }
    }

    /// The documents under the actors, for a narrow column; nil where there is neither.
    func stacked() -> Block? {
        let (actors, documents) = (self.actors(composer), self.documents(composer))
        guard actors.height + documents.height > 0 else { return nil }
        let gap = actors.height > 0 && documents.height > 0 ? Self.gap : 0
        return Block(height: actors.height + gap + documents.height) { canvas, x, y in
            actors.draw(canvas, x, y)
            documents.draw(canvas, x, y + actors.height + gap)
        }
    }

    private typealias Table = (height: Double, draw: (Canvas, Double, Double) -> Void)

    private func stacked(_ rows: [Row]) -> Table {
        let block = Block(rows: rows)
        return (block.height, { canvas, x, y in block.draw(on: canvas, x: x, y: y) })
    }

    private func head(_ words: String, _ composer: Composer, extra: @escaping (Canvas, Double, Double) -> Void) -> Row {
        let layout = composer.text.layout(words, composer.plain.bold())
        let (width, ink) = (composer.width, composer.theme.ink)
        return Row(height: 22) { canvas, x, y in
            layout.draw(on: canvas, x: x, y: y, color: ink)
            extra(canvas, x, y)
            canvas.rule(from: x, y + 16, to: x + width, y + 16, ink, LineStyle(width: 0.75))
        }
    }

    // MARK: Actors

    private func actors(_ composer: Composer) -> Table {
        let nodes = Array(context.network.nodes.prefix(Self.actorLimit))
        guard !nodes.isEmpty else { return stacked([]) }
        let theme = composer.theme
        let projection = context.network.projection
        // Where nothing is for or against, the bar tells of all.
        let isSigned = projection != .comention
        let axis = composer.width * 0.60
        let greatest =
            nodes.map { isSigned ? max($0.cooperation, $0.conflict) : $0.relationCount }.max() ?? 0
        let unit = min(composer.width * 0.19 / Double(max(greatest, 1)), 6)
        let captions = [Relation.Sign.cooperation, .conflict].map { Wording.sign($0, in: projection) }.map {
            composer.text.layout($0, theme.sans(7.8))
        }
        let header = head(translated("Main actors"), composer) { canvas, x, y in
            guard isSigned else { return }
            captions[0].draw(on: canvas, x: x + axis - captions[0].width - 4, y: y + 1.5, color: theme.cooperationText)
            captions[1].draw(on: canvas, x: x + axis + 4, y: y + 1.5, color: theme.conflictText)
        }
        return stacked([header] + nodes.map { actor($0, axis: axis, unit: unit, composer) })
    }

    private func actor(_ node: NetworkNode, axis: Double, unit: Double, _ composer: Composer) -> Row {
        let theme = composer.theme
        let name = composer.text.layout(
            Wording.line(node.label), composer.plain,
            ParagraphStyle(
                width: max(axis - unit * Double(node.cooperation) - 24, 40), lineHeight: 15.6, maximumLines: 1))
        let isSigned = context.network.projection != .comention
        let sums = composer.text.layout(
            isSigned ? "\(node.cooperation) / \(node.conflict)" : Wording.digits(node.relationCount),
            composer.plain.tabular(),
            ParagraphStyle(width: 60, alignment: .right, lineHeight: 15.6))
        let (width, kind) = (composer.width, node.kind)
        return Row(height: 15.6) { canvas, x, y in
            let style = theme.style(of: kind)
            NodeShapes.draw(
                kind, at: x + 5, y + 7.8, radius: 4.7, outline: 1, fill: style.tint, stroke: style.deep, on: canvas)
            name.draw(on: canvas, x: x + 17, y: y, color: theme.ink)
            let left = unit * Double(node.cooperation)
            canvas.newPath()
            canvas.rectangle(x + axis - left, y + 4.4, left, 6.8)
            canvas.fill(theme.cooperation)
            canvas.rectangle(x + axis, y + 4.4, unit * Double(node.conflict), 6.8)
            canvas.fill(theme.conflict)
            if !isSigned {
                canvas.rectangle(x + axis, y + 4.4, unit * Double(node.relationCount), 6.8)
                canvas.fill(theme.tie)
            }
            canvas.rule(from: x + axis, y + 3, to: x + axis, y + 12.6, theme.ink, LineStyle(width: 0.6))
            sums.draw(on: canvas, x: x + width - 60, y: y, color: theme.ink)
        }
    }

    // MARK: Documents

    private func documents(_ composer: Composer) -> Table {
        let all = context.documents
        guard !all.isEmpty else { return stacked([]) }
        let shown = all.count <= Self.documentLimit ? all : Array(all.prefix(Self.documentLimit - 1))
        var rows = [head(translated("Documents"), composer) { _, _, _ in }]
        let counts = context.groundCounts
        rows += shown.map { document($0, counts, composer) }
        if shown.count < all.count {
            let more = Wording.digits(all.count - shown.count)
            rows.append(
                reference(
                    composer, translated("and {1} more", more), { translated("and {1} more, on page {2}", more, $0) }))
        }
        if shown.contains(where: { $0.published.basis == .inferred }) {
            rows.append(
                reference(
                    composer, translated("* date inferred; how"),
                    { translated("* date inferred; how, on page {1}", $0) }))
        }
        return stacked(rows)
    }

    private func document(_ document: Document, _ counts: [Document.ID: Int], _ composer: Composer) -> Row {
        let (theme, indent) = (composer.theme, 15.0)
        let line = ParagraphStyle(width: composer.width - indent, lineHeight: 12, maximumLines: 1)
        let letter = composer.text.layout(
            context.letter(document.id), theme.sans(8.5).bold(), ParagraphStyle(lineHeight: 12))
        let title = composer.text.layout(Wording.line(document.title.display), theme.serif(9.2), line)
        let quotations = context.quotations.count { $0.document == document.id }
        var words = Wording.line(document.byline)
        if let date = document.published.date {
            words += ", \(date.long)\(document.published.basis == .inferred ? "*" : "")"
        }
        let noun = Wording.noun(of: context.network.projection)
        let grounds = noun == .quotation ? nil : Wording.count(counts[document.id] ?? 0, noun)
        words += "; " + [grounds, Wording.count(quotations, .quotation)].compactMap { $0 }.joined(separator: ", ")
        let origin = composer.text.layout(words, composer.caption, line)
        return Row(height: 25.6) { canvas, x, y in
            letter.draw(on: canvas, x: x, y: y + 1, color: theme.ink)
            title.draw(on: canvas, x: x + indent, y: y, color: theme.ink)
            origin.draw(on: canvas, x: x + indent, y: y + 10.8, color: theme.ink2)
        }
    }

    /// Words with the number of the page where the documents are described, known when all pages are set.
    private func reference(
        _ composer: Composer, _ words: String, _ onPage: @escaping (_ page: String) -> String
    ) -> Row {
        let references = self.references
        return Row(height: 12) { canvas, x, y in
            let page = references.page(of: DocumentList.anchor).map(Wording.digits)
            composer.text.layout(page.map(onPage) ?? words, composer.caption)
                .draw(on: canvas, x: x, y: y, color: composer.theme.ink2)
        }
    }
}
