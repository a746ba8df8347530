import Drawing
import Model
import Network
import Translation

/// What the marks of an article mean; only those that are in it.
struct MarkKey {
    let context: ReportContext
    let composer: Composer
    let document: Document

    private typealias Item = (width: Double, draw: (Canvas, Double, Double) -> Void)
    private static let lineHeight = 15.0

    /// Nil where nothing is marked.
    func block() -> Block? {
        let items = kinds() + forms() + bars()
        guard !items.isEmpty else { return nil }
        var places: [(item: Item, x: Double, line: Double)] = []
        var (x, line) = (0.0, 0.0)
        for item in items {
            if x > 0, x + item.width > composer.width { (x, line) = (0, line + 1) }
            places.append((item, x, line))
            x += item.width + 10
        }
        return Block(height: (line + 1) * Self.lineHeight, spaceBefore: 7, keepsWithNext: true) { canvas, x, y in
            for place in places { place.item.draw(canvas, x + place.x, y + place.line * Self.lineHeight) }
        }
    }

    private var mentions: [Mention] { context.index.mentionsInDocument[document.id] ?? [] }

    private func label(_ words: String) -> TextLayout {
        composer.text.layout(
            words, composer.theme.sans(Composer.Size.caption), ParagraphStyle(lineHeight: Self.lineHeight))
    }

    /// The kinds whose names are tinted, as words that wear their own mark.
    private func kinds() -> [Item] {
        let present = Set(mentions.filter(\.form.isNaming).compactMap { context.index.entity[$0.entity]?.kind })
        return Entity.Kind.allCases.filter(present.contains).map { kind in
            let layout = label(Wording.kind(kind))
            let (style, ink) = (composer.theme.style(of: kind), composer.theme.ink)
            return (
                layout.width + 2,
                { canvas, x, y in
                    canvas.newPath()
                    canvas.rectangle(x, y + 1.6, layout.width + 2, Self.lineHeight - 3.4)
                    canvas.fill(style.tint)
                    layout.draw(on: canvas, x: x + 1, y: y, color: ink)
                    let level = y + layout.baseline + 2.4
                    canvas.rule(from: x, level, to: x + layout.width + 2, level, style.deep, LineStyle(width: 1))
                }
            )
        }
    }

    private func forms() -> [Item] {
        guard mentions.contains(where: { !$0.form.isNaming }) else { return [] }
        let layout = label(translated("role, description or pronoun"))
        let theme = composer.theme
        return [
            (
                layout.width,
                { canvas, x, y in
                    layout.draw(on: canvas, x: x, y: y, color: theme.ink)
                    let level = y + layout.baseline + 2.4
                    canvas.rule(
                        from: x, level, to: x + layout.width, level, theme.ink2,
                        LineStyle(width: 1.1, dash: [0, 2.4], cap: .round))
                }
            )
        ]
    }

    private func bars() -> [Item] {
        let kinds = Set((context.index.quotationsInDocument[document.id] ?? []).map { $0.kind == .indirect })
        let color = composer.theme.ink2
        let ink = composer.theme.ink
        return [
            (false, translated("direct or mixed speech"), LineStyle(width: 2)),
            (true, translated("indirect speech"), LineStyle(width: 2, dash: [2, 2])),
        ]
        .filter { kinds.contains($0.0) }.map { _, words, style in
            let layout = label(words)
            return (
                layout.width + 8,
                { canvas, x, y in
                    canvas.rule(from: x + 1, y + 2, to: x + 1, y + Self.lineHeight - 2, color, style)
                    layout.draw(on: canvas, x: x + 8, y: y, color: ink)
                }
            )
        }
    }
}
