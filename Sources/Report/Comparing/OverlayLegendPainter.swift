import Drawing
import Model
import Network
import Translation

/// Draws what the marks of an overlaid comparison mean, in as many rows as it takes; only marks that are there.
public struct OverlayLegendPainter {
    private let theme: Theme
    private let text: TextContext
    /// Size of the marks relative to ``DiagramMetrics``.
    private let scale: Double
    private static let fontSize = 11.5
    private static let rowHeight = 24.0

    public init(theme: Theme, text: TextContext, scale: Double = 1) {
        self.theme = theme
        self.text = text
        self.scale = scale
    }

    /// - Returns: the height that it takes at a width, in the canvas's unit.
    public func height(_ overlay: ComparisonOverlay, _ index: DossierIndex, width: Double) -> Double {
        lay(overlay, index, width: width).height
    }

    public func draw(
        _ overlay: ComparisonOverlay, _ index: DossierIndex, on canvas: Canvas, x: Double, y: Double, width: Double
    ) {
        for entry in lay(overlay, index, width: width).entries { entry.draw(canvas, x, y) }
    }

    /// A mark with its words; drawn from its left end at mid height.
    private struct Item {
        let width: Double
        let draw: (Canvas, Double, Double) -> Void
    }

    private struct Entry {
        let item: Item
        let x: Double
        let y: Double

        func draw(_ canvas: Canvas, _ left: Double, _ top: Double) { item.draw(canvas, left + x, top + y) }
    }

    private func lay(_ overlay: ComparisonOverlay, _ index: DossierIndex, width: Double) -> (
        entries: [Entry], height: Double
    ) {
        let items =
            overlay.tellers.map { teller in
                item(Self.words(teller, overlay, index), markWidth: 30, width) { canvas, x, y in
                    draw(teller, x, y, on: canvas)
                }
            }
            + overlay.disputes.map { dispute in
                item(Self.words(dispute), markWidth: 2 * ComparisonOverlay.disputeRadius, width) { canvas, x, y in
                    OverlayStrokes.drawDispute(
                        dispute, at: Point(x + ComparisonOverlay.disputeRadius * scale, y), scale: scale, theme: theme,
                        on: canvas)
                }
            }
            + overlay.kinds.map { kind in
                item(Self.words(kind, overlay), markWidth: 28, width) { canvas, x, y in
                    let isTie = kind == .neutral && overlay.comparison.union.projection == .relations
                    let isDirected = overlay.comparison.union.isDirected
                    let stroke = StrokeGeometry(
                        strand: kind, from: Point(x, y), to: Point(x + 28 * scale, y),
                        width: (isTie ? DiagramMetrics.neutralWidth : DiagramMetrics.strokeWidth(relations: 2)) * scale,
                        glyphAtFirst: false, glyphAtSecond: kind == .conflict || (isDirected && !isTie),
                        isDashed: false, scale: scale)
                    StrokePainter.draw(stroke, color: theme.ink2, minimumWidth: theme.minimumStroke, on: canvas)
                }
            }
        return row(items, width: width)
    }

    private func row(_ items: [Item], width: Double) -> (entries: [Entry], height: Double) {
        guard !items.isEmpty else { return ([], 0) }
        let (gap, high) = (14 * scale, Self.rowHeight * scale)
        var entries: [Entry] = []
        var (x, y) = (0.0, high / 2)
        for item in items {
            if x > 0, x + item.width > width {
                x = 0
                y += high
            }
            entries.append(Entry(item: item, x: x, y: y))
            x += item.width + gap
        }
        return (entries, y + high / 2)
    }

    /// Words that are longer than the legend is wide are cut.
    private func item(
        _ words: String, markWidth: Double, _ room: Double, draw: @escaping (Canvas, Double, Double) -> Void
    ) -> Item {
        let mark = markWidth * scale
        let gap = 7 * scale
        let style = theme.sans(Self.fontSize * scale)
        let natural = text.layout(words, style)
        let most = max(room - mark - gap, 1)
        let layout =
            natural.width <= most
            ? natural : text.layout(words, style, ParagraphStyle(width: most, maximumLines: 1))
        let ink = theme.ink
        return Item(width: mark + gap + min(natural.width, most)) { canvas, x, y in
            draw(canvas, x, y)
            layout.draw(on: canvas, x: x + mark + gap, y: y - layout.lineHeight / 2, color: ink)
        }
    }

    // MARK: Words and samples

    private static func words(_ teller: ComparisonOverlay.Teller, _ overlay: ComparisonOverlay, _ index: DossierIndex)
        -> String
    {
        let (first, second) = (overlay.comparison.first, overlay.comparison.second)
        return switch teller {
        case .first: translated("only {1}", Wording.line(Wording.difference(of: first, from: second, index)))
        case .second: translated("only {1}", Wording.line(Wording.difference(of: second, from: first, index)))
        case .both: translated("told by both")
        }
    }

    private static func words(_ dispute: ComparisonOverlay.Dispute) -> String {
        switch dispute {
        case .firstDenies: translated("contested: the left account denies it")
        case .secondDenies: translated("contested: the right account denies it")
        case .opposed: translated("contested: each side tells it otherwise")
        }
    }

    private static func words(_ kind: StrokeGeometry.Kind, _ overlay: ComparisonOverlay) -> String {
        let projection = overlay.comparison.union.projection
        return switch kind {
        case .cooperation: Wording.sign(.cooperation, in: projection)
        case .conflict: Wording.sign(.conflict, in: projection)
        case .neutral:
            projection == .relations ? translated("tie or neutral") : Wording.sign(.neutral, in: projection)
        }
    }

    private func draw(_ teller: ComparisonOverlay.Teller, _ x: Double, _ y: Double, on canvas: Canvas) {
        OverlaySample.draw(teller, from: Point(x, y), length: 30 * scale, scale: scale, theme: theme, on: canvas)
    }
}

/// A stroke of a teller without ends, as legends and headings show it.
public enum OverlaySample {
    public static func draw(
        _ teller: ComparisonOverlay.Teller, from start: Point, length: Double, scale: Double, theme: Theme,
        on canvas: Canvas
    ) {
        let width = DiagramMetrics.strokeWidth(relations: 3) * scale
        let geometry = StrokeGeometry(
            strand: .neutral, from: start, to: Point(start.x + length, start.y), width: width, glyphAtFirst: false,
            glyphAtSecond: false, isDashed: false, scale: scale)
        OverlayStrokes.draw(ComparisonOverlay.Stroke(geometry: geometry, teller: teller), theme: theme, on: canvas)
    }
}
