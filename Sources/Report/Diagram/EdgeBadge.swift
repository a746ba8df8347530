import Drawing
import Network

/// The two sums of a selected edge on a small plate beside its middle.
struct EdgeBadge {
    let box: Rect
    private let edge: NetworkEdge
    private let theme: Theme
    private let scale: Double
    private let cooperation: TextLayout?
    private let conflict: TextLayout?
    private let neutral: TextLayout?

    /// Nil where the edge is not drawn.
    init?(_ edge: NetworkEdge, in frame: DiagramFrame, theme: Theme, text: TextContext) {
        let strokes = EdgeStrokes.of(edge, in: frame)
        guard let first = strokes.first, let last = strokes.last else { return nil }
        self.edge = edge
        self.theme = theme
        let scale = frame.scale.clamped(to: 0.8...1.6)
        self.scale = scale
        func sum(_ strand: Strand, _ color: Color) -> TextLayout? {
            strand.isEmpty
                ? nil : text.layout(String(strand.count), theme.sans(12.5 * scale).bold().colored(color).tabular())
        }
        cooperation = sum(edge.cooperation, theme.cooperationText)
        conflict = sum(edge.conflict, theme.conflictText)
        neutral = cooperation == nil && conflict == nil ? sum(edge.neutral, theme.ink2) : nil
        let sums = [cooperation, conflict, neutral].compactMap { $0 }
        let width = sums.reduce(0) { $0 + $1.width + 26 * scale } + 12 * scale
        let size = Size(width, 22 * scale)
        box = Self.place(
            size, from: (first.from + last.from) * 0.5, to: (first.to + last.to) * 0.5, in: frame, scale: scale)
    }

    /// The place nearest the middle that covers no node, none of the strokes and no label; else as few labels as can be.
    private static func place(_ size: Size, from: Point, to: Point, in frame: DiagramFrame, scale: Double) -> Rect {
        let length = max(from.distance(to: to), 1)
        let along = (to - from) * (1 / length)
        let across = Point(-along.y, along.x)
        // Half the plate's extent across the edge, so that it stands clear of the band.
        let half = abs(across.x) * size.width / 2 + abs(across.y) * size.height / 2
        var best: (box: Rect, labels: Int)?
        var fallback: Rect?
        for share in [0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8] {
            for side in [-1.0, 1.0] {
                for extra in [16.0, 34.0] {
                    let centre = from + along * (length * share) + across * (side * (half + extra * scale))
                    let box = Rect(
                        x: centre.x - size.width / 2, y: centre.y - size.height / 2, width: size.width,
                        height: size.height)
                    if fallback == nil { fallback = box }
                    guard isFree(box, in: frame) else { continue }
                    let labels = frame.labels.count { $0.box.intersects(box) }
                    if labels == 0 { return box }
                    if best.map({ labels < $0.labels }) ?? true { best = (box, labels) }
                }
            }
        }
        return best?.box ?? fallback ?? Rect(x: from.x, y: from.y, width: size.width, height: size.height)
    }

    private static func isFree(_ box: Rect, in frame: DiagramFrame) -> Bool {
        guard box.x >= 0, box.y >= 0, box.maxX <= frame.canvas.width, box.maxY <= frame.canvas.height else {
            return false
        }
        return !frame.positions.indices.contains { place in
            let reach = frame.radius(place) * 1.1 + 4
            let centre = frame.positions[place]
            return box.intersects(
                Rect(x: centre.x - reach, y: centre.y - reach, width: 2 * reach, height: 2 * reach))
        }
    }

    func draw(on canvas: Canvas) {
        canvas.newPath()
        canvas.roundedRectangle(box.x, box.y, box.width, box.height, radius: box.height / 2)
        canvas.fill(theme.canvas, keepsPath: true)
        canvas.stroke(theme.selectionRing, width: 1.5 * scale)
        var x = box.x + 10 * scale
        let middle = box.y + box.height / 2
        func number(_ layout: TextLayout) {
            layout.draw(on: canvas, x: x, y: middle - layout.lineHeight / 2, color: theme.ink)
            x += layout.width
        }
        func glyph(_ strand: StrokeGeometry.Kind, back: Bool) {
            x += 5 * scale
            let stroke = StrokePainter.sample(
                strand, from: x, middle, length: 14 * scale, relations: 2, pointsBack: back, scale: scale)
            StrokePainter.draw(stroke, theme: theme, on: canvas)
            x += 19 * scale
        }
        if let cooperation {
            number(cooperation)
            glyph(.cooperation, back: false)
        }
        if let conflict {
            glyph(.conflict, back: true)
            number(conflict)
        }
        if let neutral {
            number(neutral)
            glyph(.neutral, back: false)
        }
    }
}
