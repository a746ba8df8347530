import Drawing
import Model
import Network

/// The shapes by kind, and the topics', in the diagram, in lists, in legends and on paper.
public enum NodeShapes {
    /// Draws the shape of `kind` about a centre, filled and outlined.
    ///
    /// - Parameters:
    ///   - radius: Of the node, in the canvas's unit.
    ///   - outline: Width of the outline; nil for what goes with the radius.
    public static func draw(
        _ kind: Entity.Kind, at x: Double, _ y: Double, radius: Double, outline: Double? = nil, fill: Color,
        stroke: Color, on canvas: Canvas
    ) {
        let width = outline ?? DiagramMetrics.outline(radius: radius)
        if kind == .group {
            // The outline of three circles together: what lies inside another circle is painted over.
            trefoil(x, y, radius, shrunkBy: 0, canvas)
            canvas.stroke(stroke, width: width)
            trefoil(x, y, radius, shrunkBy: width / 2, canvas)
            canvas.fill(fill)
            return
        }
        path(kind, x, y, radius, canvas)
        canvas.fill(fill, keepsPath: true)
        canvas.stroke(stroke, LineStyle(width: width, join: .round))
        if kind == .agreement { fold(x, y, radius, width, stroke, canvas) }
    }

    /// Draws the shape of a node of the diagram.
    public static func draw(
        _ kind: NodeKind, at x: Double, _ y: Double, radius: Double, outline: Double? = nil, fill: Color,
        stroke: Color, on canvas: Canvas
    ) {
        if let kind = kind.entity {
            return draw(kind, at: x, y, radius: radius, outline: outline, fill: fill, stroke: stroke, on: canvas)
        }
        lozenge(x, y, radius, canvas)
        canvas.fill(fill, keepsPath: true)
        canvas.stroke(
            stroke, LineStyle(width: outline ?? DiagramMetrics.outline(radius: radius), join: .round))
    }

    /// Draws the shape of a node of the diagram in the colours of its kind.
    public static func draw(
        _ kind: NodeKind, at x: Double, _ y: Double, radius: Double, theme: Theme, on canvas: Canvas
    ) {
        let style = theme.style(of: kind)
        draw(
            kind, at: x, y, radius: radius,
            outline: max(DiagramMetrics.outline(radius: radius), theme.minimumStroke), fill: style.tint,
            stroke: style.deep, on: canvas)
    }

    /// A line around the shape of a node, reaching `distance` beyond it.
    static func drawAura(
        _ kind: NodeKind, at x: Double, _ y: Double, radius: Double, distance: Double, color: Color,
        on canvas: Canvas
    ) {
        if let kind = kind.entity {
            return drawAura(kind, at: x, y, radius: radius, distance: distance, color: color, on: canvas)
        }
        lozenge(x, y, radius, canvas)
        canvas.stroke(color, LineStyle(width: 2 * distance, join: .round))
    }

    private static func lozenge(_ x: Double, _ y: Double, _ r: Double, _ canvas: Canvas) {
        let reach = 1.15 * r
        canvas.newPath()
        canvas.polygon([(x, y - reach), (x + reach, y), (x, y + reach), (x - reach, y)].map { (x: $0.0, y: $0.1) })
    }

    /// Draws the shape in the colours of its kind.
    public static func draw(
        _ kind: Entity.Kind, at x: Double, _ y: Double, radius: Double, theme: Theme, on canvas: Canvas
    ) {
        let style = theme.style(of: kind)
        draw(
            kind, at: x, y, radius: radius,
            outline: max(DiagramMetrics.outline(radius: radius), theme.minimumStroke), fill: style.tint,
            stroke: style.deep, on: canvas)
    }

    /// A line around the shape, reaching `distance` beyond it.
    static func drawAura(
        _ kind: Entity.Kind, at x: Double, _ y: Double, radius: Double, distance: Double, color: Color,
        on canvas: Canvas
    ) {
        path(kind, x, y, radius, canvas)
        canvas.stroke(color, LineStyle(width: 2 * distance, join: .round))
    }

    private static func path(_ kind: Entity.Kind, _ x: Double, _ y: Double, _ r: Double, _ canvas: Canvas) {
        func points(_ list: [(Double, Double)]) -> [(x: Double, y: Double)] {
            list.map { (x: x + $0.0 * r, y: y + $0.1 * r) }
        }
        canvas.newPath()
        switch kind {
        case .person: canvas.circle(x, y, radius: r)
        case .state: canvas.roundedRectangle(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r, radius: 0.2 * r)
        case .organization:
            canvas.polygon(
                points([(1.08, 0), (0.54, 0.935), (-0.54, 0.935), (-1.08, 0), (-0.54, -0.935), (0.54, -0.935)]))
        case .body:
            canvas.polygon(
                points([
                    (0, -1.08), (1.08, -0.16), (0.84, -0.16), (0.84, 0.9), (-0.84, 0.9), (-0.84, -0.16),
                    (-1.08, -0.16),
                ]))
        case .group: trefoil(x, y, r, shrunkBy: 0, canvas)
        case .medium:
            canvas.polygon(
                points([
                    (-1.08, -0.8), (1.08, -0.8), (1.08, 0.55), (-0.2, 0.55), (-0.75, 1.1), (-0.7, 0.55),
                    (-1.08, 0.55),
                ]))
        case .place: pin(x, y, r, canvas)
        case .agreement:
            canvas.polygon(points([(-0.76, -1), (0.3, -1), (0.76, -0.54), (0.76, 1), (-0.76, 1)]))
        case .event: star(x, y, r, canvas)
        }
    }

    private static func trefoil(
        _ x: Double, _ y: Double, _ r: Double, shrunkBy inset: Double, _ canvas: Canvas
    ) {
        for (dx, dy) in [(0, -0.5), (0.53, 0.38), (-0.53, 0.38)] {
            canvas.circle(x + dx * r, y + dy * r, radius: max(0.56 * r - inset, 0.1))
        }
    }

    private static func pin(_ x: Double, _ y: Double, _ r: Double, _ canvas: Canvas) {
        let open = 0.39
        canvas.arc(x, y - 0.3 * r, radius: 0.82 * r, from: .pi - open, to: open)
        canvas.line(x, y + 1.15 * r)
        canvas.close()
    }

    private static func star(_ x: Double, _ y: Double, _ r: Double, _ canvas: Canvas) {
        let (tip, waist) = (1.2 * r, 0.2 * r)
        canvas.move(x, y - tip)
        canvas.curve(x + waist * 0.8, y - waist, x + waist, y - waist * 0.8, to: x + tip, y)
        canvas.curve(x + waist, y + waist * 0.8, x + waist * 0.8, y + waist, to: x, y + tip)
        canvas.curve(x - waist * 0.8, y + waist, x - waist, y + waist * 0.8, to: x - tip, y)
        canvas.curve(x - waist, y - waist * 0.8, x - waist * 0.8, y - waist, to: x, y - tip)
        canvas.close()
    }

    /// The turned corner of a page.
    private static func fold(
        _ x: Double, _ y: Double, _ r: Double, _ width: Double, _ color: Color, _ canvas: Canvas
    ) {
        canvas.newPath()
        canvas.move(x + 0.3 * r, y - r)
        canvas.line(x + 0.3 * r, y - 0.54 * r)
        canvas.line(x + 0.76 * r, y - 0.54 * r)
        canvas.stroke(color, LineStyle(width: min(width, 1.2), join: .round))
    }
}
