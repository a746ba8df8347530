import Drawing
import Model
import Network
import Translation

/// Draws a legend in one row (edges only), in rows of edges and of nodes, or upright.
public struct LegendPainter {
    public enum Arrangement: Sendable, Hashable { case oneRow, rows, upright }

    private let theme: Theme
    private let text: TextContext
    /// Size of the marks relative to ``DiagramMetrics``.
    private let scale: Double
    private static let fontSize = 11.5
    private static let rowHeight = 26.0
    private static let uprightRow = 20.0

    public init(theme: Theme, text: TextContext, scale: Double = 1) {
        self.theme = theme
        self.text = text
        self.scale = scale
    }

    /// Height that the legend takes at a width, in the canvas's unit.
    public func height(_ legend: Legend, _ arrangement: Arrangement, width: Double) -> Double {
        lay(legend, arrangement, width: width).height
    }

    public func draw(
        _ legend: Legend, _ arrangement: Arrangement, on canvas: Canvas, x: Double, y: Double, width: Double
    ) {
        for entry in lay(legend, arrangement, width: width).entries {
            entry.item.draw(canvas, x + entry.x, y + entry.y)
        }
    }

    // MARK: Arrangement

    /// A mark with its words; drawn from its left end at mid height.
    private struct Item {
        let width: Double
        let draw: (Canvas, Double, Double) -> Void
    }

    private typealias Entry = (item: Item, x: Double, y: Double)

    private func lay(
        _ legend: Legend, _ arrangement: Arrangement, width: Double
    ) -> (entries: [Entry], height: Double) {
        let edges = legend.edges.map { edge($0, legend) }
        let widths = legend.widths.map(stroke)
        let kinds = legend.kinds.map(kind) + (legend.hasNotes ? [note()] : [])
        let noun = Wording.noun(of: legend.projection)
        let sizes = legend.sizes.enumerated().map { size($1, noun, isLast: $0 == legend.sizes.count - 1) }
        switch arrangement {
        case .oneRow: return row(edges, widths, width: width)
        case .rows:
            let first = row(edges, widths, width: width)
            let second = row(kinds, sizes, width: width)
            return (
                first.entries + second.entries.map { ($0.item, $0.x, $0.y + first.height) },
                first.height + second.height
            )
        case .upright: return upright(edges + together(widths), kinds + together(sizes))
        }
    }

    /// Items from the left, and others flush with the right end; what does not fit goes on in further rows.
    private func row(_ items: [Item], _ flush: [Item], width: Double) -> (entries: [Entry], height: Double) {
        guard !items.isEmpty || !flush.isEmpty else { return ([], 0) }
        let (gap, high) = (12 * scale, Self.rowHeight * scale)
        var entries: [Entry] = []
        var (x, y) = (0.0, high / 2)
        for item in items {
            if x > 0, x + item.width > width {
                x = 0
                y += high
            }
            entries.append((item, x, y))
            x += item.width + gap
        }
        let flushGap = 8 * scale
        let total = flush.reduce(-flushGap) { $0 + $1.width + flushGap }
        if !flush.isEmpty, x > 0, x + total > width { y += high }
        var right = max(0, width - total)
        for item in flush {
            entries.append((item, right, y))
            right += item.width + flushGap
        }
        return (entries, y + high / 2)
    }

    private func together(_ items: [Item]) -> [Item] {
        guard !items.isEmpty else { return [] }
        let gap = 10 * scale
        return [
            Item(width: items.reduce(-gap) { $0 + $1.width + gap }) { canvas, x, y in
                var left = x
                for item in items {
                    item.draw(canvas, left, y)
                    left += item.width + gap
                }
            }
        ]
    }

    private func upright(_ edges: [Item], _ nodes: [Item]) -> (entries: [Entry], height: Double) {
        let high = Self.uprightRow * scale
        var entries: [Entry] = []
        var y = 0.0
        for (title, items) in [
            (translated("Edges: what the passages say"), edges),
            (translated("Nodes: kind, and size by evidence"), nodes),
        ] where !items.isEmpty {
            if y > 0 { y += high * 0.5 }
            for item in [heading(title)] + items {
                entries.append((item, 0, y + high / 2))
                y += high
            }
        }
        return (entries, y)
    }

    // MARK: Items

    private func label(_ words: String, _ style: TextStyle? = nil) -> TextLayout {
        text.layout(words, style ?? theme.sans(Self.fontSize * scale).tabular())
    }

    private func item(_ words: String, markWidth: Double, draw: @escaping (Canvas, Double, Double) -> Void) -> Item {
        let layout = label(words)
        let (gap, ink) = (7 * scale, theme.ink)
        return Item(width: markWidth + gap + layout.width) { canvas, x, y in
            draw(canvas, x, y)
            layout.draw(on: canvas, x: x + markWidth + gap, y: y - layout.lineHeight / 2, color: ink)
        }
    }

    private func heading(_ words: String) -> Item {
        let layout = label(words, theme.sans(11.5 * scale).bold().colored(theme.ink2))
        let ink = theme.ink2
        return Item(width: layout.width) { canvas, x, y in
            layout.draw(on: canvas, x: x, y: y - layout.lineHeight / 2, color: ink)
        }
    }

    private func edge(_ mark: Legend.EdgeMark, _ legend: Legend) -> Item {
        let (theme, scale) = (self.theme, self.scale)
        let length = 28 * scale
        func strokes(_ x: Double, _ y: Double) -> [StrokeGeometry] {
            func sample(_ strand: StrokeGeometry.Kind, _ dy: Double = 0, isDashed: Bool = false) -> StrokeGeometry {
                StrokePainter.sample(
                    strand, from: x, y + dy * scale, length: length, relations: 3, isDashed: isDashed, scale: scale,
                    in: legend)
            }
            return switch mark {
            case .cooperation: [sample(.cooperation)]
            case .conflict: [sample(.conflict)]
            case .both: [sample(.cooperation, -2.6), sample(.conflict, 2.6)]
            case .claimed: [sample(legend.claimedSample, isDashed: true)]
            case .tie: [sample(.neutral)]
            }
        }
        return item(legend.words(of: mark), markWidth: length) { canvas, x, y in
            for stroke in strokes(x, y) { StrokePainter.draw(stroke, theme: theme, on: canvas) }
        }
    }

    private func stroke(_ sample: Legend.Width) -> Item {
        let width = DiagramMetrics.strokeWidth(heaviness: sample.heaviness) * scale
        let (length, ink) = (18 * scale, theme.ink2)
        return item(sample.words, markWidth: length) { canvas, x, y in
            canvas.rule(from: x, y, to: x + length, y, ink, LineStyle(width: width))
        }
    }

    private func kind(_ kind: NodeKind) -> Item {
        let (theme, radius) = (self.theme, 6.3 * scale)
        let outline = DiagramMetrics.outline(radius: 6.3) * scale
        let name = kind.entity.map { Wording.label($0) } ?? Wording.capitalized(Wording.kind(kind))
        return item(name, markWidth: 2 * radius) { canvas, x, y in
            let style = theme.style(of: kind)
            NodeShapes.draw(
                kind, at: x + radius, y, radius: radius, outline: outline, fill: style.tint, stroke: style.deep,
                on: canvas)
        }
    }

    private func note() -> Item {
        let (theme, scale) = (self.theme, self.scale)
        return item(Wording.withNote, markWidth: 8 * scale) { canvas, x, y in
            NodePainter.drawNote(at: Point(x + 4 * scale, y), scale, theme, on: canvas)
        }
    }

    private func size(_ relations: Int, _ noun: Wording.Noun, isLast: Bool) -> Item {
        let radius = DiagramMetrics.radius(relations: relations) * scale
        let (ink, width) = (theme.ink, 1.2 * scale)
        return item(isLast ? Wording.count(relations, noun) : Wording.digits(relations), markWidth: 2 * radius) {
            canvas, x, y in
            canvas.newPath()
            canvas.circle(x + radius, y, radius: radius)
            canvas.stroke(ink, width: width)
        }
    }
}
