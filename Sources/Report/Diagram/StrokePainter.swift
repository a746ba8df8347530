import Drawing
import Network

/// Draws one stroke with its ends: in the diagram, the legend, beside evidence and in headings.
public enum StrokePainter {
    /// The canvas's colour beside a stroke, so that strokes pass over one another.
    public static func drawCasing(_ stroke: StrokeGeometry, theme: Theme, on canvas: Canvas) {
        let (from, to) = stroke.line
        canvas.rule(
            from: from.x, from.y, to: to.x, to.y, theme.canvas.opacity(0.9),
            LineStyle(width: stroke.width + 2 * DiagramMetrics.casing * stroke.scale))
    }

    public static func draw(_ stroke: StrokeGeometry, theme: Theme, on canvas: Canvas) {
        draw(stroke, color: color(of: stroke.strand, theme), minimumWidth: theme.minimumStroke, on: canvas)
    }

    static func color(of strand: StrokeGeometry.Kind, _ theme: Theme) -> Color {
        switch strand {
        case .cooperation: theme.cooperation
        case .conflict: theme.conflict
        case .neutral: theme.tie
        }
    }

    static func draw(_ stroke: StrokeGeometry, color: Color, minimumWidth: Double, on canvas: Canvas) {
        let (from, to) = stroke.line
        let unit = stroke.width / stroke.scale
        var dash: [Double] = []
        if stroke.isDashed {
            let lengths =
                stroke.strand == .neutral && unit <= DiagramMetrics.neutralWidth
                ? (on: 3, off: 3) : DiagramMetrics.dash(width: unit)
            dash = [lengths.on * stroke.scale, lengths.off * stroke.scale]
        }
        canvas.rule(
            from: from.x, from.y, to: to.x, to.y, color,
            LineStyle(width: max(stroke.width, minimumWidth * stroke.scale), dash: dash))
        drawGlyphs(stroke, color: color, on: canvas)
    }

    /// The ends of a stroke alone.
    static func drawGlyphs(_ stroke: StrokeGeometry, color: Color, on canvas: Canvas) {
        if stroke.glyphAtFirst { drawGlyph(stroke, tip: stroke.from, from: stroke.to, color, on: canvas) }
        if stroke.glyphAtSecond { drawGlyph(stroke, tip: stroke.to, from: stroke.from, color, on: canvas) }
    }

    private static func drawGlyph(
        _ stroke: StrokeGeometry, tip: Point, from: Point, _ color: Color, on canvas: Canvas
    ) {
        let length = from.distance(to: tip)
        guard length > 0 else { return }
        let along = (tip - from) * (1 / length)
        let across = Point(-along.y, along.x)
        let unit = stroke.width / stroke.scale
        switch stroke.strand {
        case .cooperation, .neutral:
            let depth = DiagramMetrics.arrowLength(width: unit) * stroke.scale
            let half = DiagramMetrics.arrowHalfWidth(width: unit) * stroke.scale
            let barbs = tip - along * depth
            let notch = tip - along * (depth * 0.7)
            canvas.newPath()
            canvas.polygon([tip, barbs + across * half, notch, barbs - across * half].map { ($0.x, $0.y) })
            canvas.fill(color)
        case .conflict:
            let half = DiagramMetrics.crossbarHalfLength(width: unit) * stroke.scale
            let thickness = DiagramMetrics.crossbarThickness(width: unit) * stroke.scale
            let centre = tip - along * (thickness / 2)
            let (one, two) = (centre + across * half, centre - across * half)
            canvas.rule(from: one.x, one.y, to: two.x, two.y, color, LineStyle(width: thickness))
        }
    }

    /// A sample stroke from left to right, as legends and headings show it.
    static func sample(
        _ strand: StrokeGeometry.Kind, from x: Double, _ y: Double, length: Double, relations: Int = 4,
        isDashed: Bool = false, pointsBack: Bool = false, scale: Double = 1, in legend: Legend? = nil
    ) -> StrokeGeometry {
        let isThin = strand == .neutral && legend?.projection ?? .relations == .relations
        let width = isThin ? DiagramMetrics.neutralWidth : DiagramMetrics.strokeWidth(relations: relations)
        let isDirected = legend?.isDirected ?? true
        let hasGlyph = strand == .conflict || (isDirected && !isThin)
        return StrokeGeometry(
            strand: strand, from: Point(x, y), to: Point(x + length, y), width: width * scale,
            glyphAtFirst: hasGlyph && (pointsBack || !isDirected),
            glyphAtSecond: hasGlyph && !(pointsBack && isDirected),
            isDashed: isDashed, scale: scale)
    }
}
