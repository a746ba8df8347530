import Drawing
import Network

/// Draws the strokes of an overlaid comparison: the line says whose account it is, the end what is told.
enum OverlayStrokes {
    static func color(of teller: ComparisonOverlay.Teller, _ theme: Theme) -> Color {
        switch teller {
        case .first: theme.accountA
        case .second: theme.accountB
        case .both: theme.accountBoth
        }
    }

    static func drawCasing(_ stroke: ComparisonOverlay.Stroke, theme: Theme, on canvas: Canvas) {
        let scale = stroke.geometry.scale
        rule(
            stroke.geometry, width: drawnWidth(stroke) + 2 * DiagramMetrics.casing * scale,
            theme.canvas.opacity(0.9), on: canvas)
    }

    static func draw(_ stroke: ComparisonOverlay.Stroke, theme: Theme, on canvas: Canvas) {
        let color = color(of: stroke.teller, theme)
        let geometry = stroke.geometry
        let scale = geometry.scale
        let least = theme.minimumStroke * scale
        switch stroke.teller {
        case .first: StrokePainter.draw(geometry, color: color, minimumWidth: theme.minimumStroke, on: canvas)
        case .second, .both:
            // A wide line whose inside is taken out leaves two.
            rule(geometry, width: drawnWidth(stroke), color, on: canvas)
            rule(
                geometry, width: drawnWidth(stroke) - 2 * ComparisonOverlay.lineWidth * scale, theme.canvas, on: canvas)
            if stroke.teller == .both { rule(geometry, width: max(geometry.width, least), color, on: canvas) }
            StrokePainter.drawGlyphs(geometry, color: color, on: canvas)
        }
    }

    static func drawnWidth(_ stroke: ComparisonOverlay.Stroke) -> Double {
        let scale = stroke.geometry.scale
        return ComparisonOverlay.drawnWidth(stroke.geometry.width / scale, stroke.teller) * scale
    }

    private static func rule(_ stroke: StrokeGeometry, width: Double, _ color: Color, on canvas: Canvas) {
        let (from, to) = stroke.line
        canvas.rule(from: from.x, from.y, to: to.x, to.y, color, LineStyle(width: width))
    }

    /// A ring with a cross: the side that denies has it in its own way, a full one for the solid side and an empty one for the
    /// hollow side; where both have a part in it there are two rings.
    static func drawDispute(
        _ dispute: ComparisonOverlay.Dispute, at place: Point, scale: Double, theme: Theme, on canvas: Canvas
    ) {
        let radius = ComparisonOverlay.disputeRadius * scale
        let color: Color =
            switch dispute {
            case .firstDenies: theme.accountA
            case .secondDenies: theme.accountB
            case .opposed: theme.accountBoth
            }
        func disc(_ radius: Double, _ color: Color) {
            canvas.newPath()
            canvas.circle(place.x, place.y, radius: radius)
            canvas.fill(color)
        }
        disc(radius + 1.5 * scale, theme.canvas)
        disc(radius, color)
        if dispute != .firstDenies { disc(radius - 1.4 * scale, theme.canvas) }
        if dispute == .opposed {
            disc(radius - 2.4 * scale, color)
            disc(radius - 3.4 * scale, theme.canvas)
        }
        let arm = radius * (dispute == .opposed ? 0.3 : 0.38)
        let ink = dispute == .firstDenies ? theme.canvas : color
        for turn in [1.0, -1.0] {
            canvas.rule(
                from: place.x - arm, place.y - arm * turn, to: place.x + arm, place.y + arm * turn, ink,
                LineStyle(width: 1.7 * scale))
        }
    }
}
