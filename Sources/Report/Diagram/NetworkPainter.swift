import Drawing
import Model
import Network

/// Draws a network: on screen, on paper and into pictures, all with the same marks.
///
/// It keeps the labels it has set, so one painter should draw all frames of a view.
public final class NetworkPainter {
    public var theme: Theme
    /// Pixels a unit of the screen that is drawn on; labels are then kept as images, which is several times faster. Nil
    /// for paper and vector pictures.
    public var pixelScale: Double?
    private let text: TextContext
    let labels: LabelCache

    public init(theme: Theme, text: TextContext = TextContext(), pixelScale: Double? = nil) {
        self.theme = theme
        self.text = text
        self.pixelScale = pixelScale
        labels = LabelCache(text)
    }

    /// Width and height of one line of a label, as the placement of labels asks for them.
    public func measure(_ words: String, _ size: Double, _ isBold: Bool) -> Size {
        Size(labels.layout(words, size, isBold, theme.sans).width, size * Self.labelLeading)
    }

    /// From baseline to baseline of a label, in its font size.
    static let labelLeading = 1.22

    /// Draws edges, nodes and labels; the ground is the caller's to paint in ``Theme/canvas``.
    public func draw(_ frame: DiagramFrame, on canvas: Canvas) {
        labels.beginPicture()
        drawEdges(frame, on: canvas)
        NodePainter(theme: theme).draw(frame, on: canvas)
        let badge = frame.selectedEdge.flatMap { EdgeBadge($0, in: frame, theme: theme, text: text) }
        let painter = LabelPainter(theme: theme, cache: labels, pixelScale: pixelScale)
        for heading in frame.headings { painter.draw(heading, of: frame, on: canvas) }
        for label in frame.labels where !(badge?.box.intersects(label.box) ?? false) {
            painter.draw(label, of: frame, on: canvas)
        }
        badge?.draw(on: canvas)
        NodePainter(theme: theme).drawFocus(frame, on: canvas)
    }

    /// Where the badge with a selected edge's sums stands, so that labels can keep off it.
    public func badgeBox(_ frame: DiagramFrame) -> Rect? {
        frame.selectedEdge.flatMap { EdgeBadge($0, in: frame, theme: theme, text: text)?.box }
    }

    // MARK: Edges

    private func drawEdges(_ frame: DiagramFrame, on canvas: Canvas) {
        var faded: [[StrokeGeometry]] = []
        var full: [[StrokeGeometry]] = []
        for edge in frame.edgesInDrawingOrder where edge.id != frame.emphasis.edge {
            let strokes = EdgeStrokes.of(edge, in: frame)
            guard strokes.contains(where: frame.shows) else { continue }
            if frame.isFaded(edge.id) { faded.append(strokes) } else { full.append(strokes) }
        }
        if !faded.isEmpty {
            canvas.group(alpha: 0.45) { for strokes in faded { draw(strokes, on: canvas) } }
        }
        for strokes in full { draw(strokes, on: canvas) }
        for edge in frame.network.edges where frame.emphasis.chain.contains(edge.id) {
            drawSelected(EdgeStrokes.of(edge, in: frame), on: canvas)
        }
        if let hovered = frame.emphasis.hoveredEdge, hovered != frame.emphasis.edge {
            let strokes = frame.strokes(of: hovered)
            drawBand(strokes, margin: 8, color: theme.selectedRow, on: canvas)
            draw(strokes, on: canvas)
        }
        if let selected = frame.emphasis.edge {
            drawSelected(frame.strokes(of: selected), on: canvas)
        }
    }

    private func drawSelected(_ strokes: [StrokeGeometry], on canvas: Canvas) {
        if let band = theme.selectionBand {
            drawBand(strokes, margin: DiagramMetrics.bandMargin, color: band, on: canvas)
        }
        for stroke in strokes { StrokePainter.draw(heavier(stroke), theme: theme, on: canvas) }
    }

    /// On paper there is no yellow: what is selected is heavier.
    private func heavier(_ stroke: StrokeGeometry) -> StrokeGeometry {
        guard theme.selectionBand == nil else { return stroke }
        return StrokeGeometry(
            strand: stroke.strand, from: stroke.from, to: stroke.to, width: stroke.width + 1.5 * stroke.scale,
            glyphAtFirst: stroke.glyphAtFirst, glyphAtSecond: stroke.glyphAtSecond, isDashed: stroke.isDashed,
            scale: stroke.scale)
    }

    private func draw(_ strokes: [StrokeGeometry], on canvas: Canvas) {
        for stroke in strokes { StrokePainter.drawCasing(stroke, theme: theme, on: canvas) }
        for stroke in strokes { StrokePainter.draw(stroke, theme: theme, on: canvas) }
    }

    private func drawBand(_ strokes: [StrokeGeometry], margin: Double, color: Color, on canvas: Canvas) {
        guard let first = strokes.first, let last = strokes.last else { return }
        let gaps = DiagramMetrics.strokeGap * first.scale * Double(strokes.count - 1)
        let width = strokes.reduce(gaps) { $0 + $1.width } + margin * first.scale
        let from = (first.from + last.from) * 0.5
        let to = (first.to + last.to) * 0.5
        canvas.rule(from: from.x, from.y, to: to.x, to.y, color, LineStyle(width: width, cap: .round))
    }
}

extension Double {
    func clamped(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}

extension DiagramFrame {
    var selectedEdge: NetworkEdge? {
        guard let id = emphasis.edge else { return nil }
        return network.edges.first { $0.id == id }
    }

    func strokes(of id: EdgeID) -> [StrokeGeometry] {
        network.edges.first { $0.id == id }.map { EdgeStrokes.of($0, in: self) } ?? []
    }

    /// While something is selected all other edges step back.
    func isFaded(_ edge: EdgeID) -> Bool {
        if let selected = emphasis.edge { return edge != selected }
        if !emphasis.chain.isEmpty { return !emphasis.chain.contains(edge) }
        guard !emphasis.entities.isEmpty else { return false }
        return !emphasis.entities.contains(edge.first) && !emphasis.entities.contains(edge.second)
    }

    /// Whether some of a stroke may lie on the canvas.
    func shows(_ stroke: StrokeGeometry) -> Bool {
        let margin = stroke.width + 20 * scale
        return max(stroke.from.x, stroke.to.x) > -margin && min(stroke.from.x, stroke.to.x) < canvas.width + margin
            && max(stroke.from.y, stroke.to.y) > -margin && min(stroke.from.y, stroke.to.y) < canvas.height + margin
    }
}
