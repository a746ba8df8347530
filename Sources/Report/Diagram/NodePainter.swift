import Drawing
import Model
import Network

/// Draws the nodes of a frame with what is selected, hovered, focused and pinned.
struct NodePainter {
    let theme: Theme

    func draw(_ frame: DiagramFrame, on canvas: Canvas) {
        for place in frame.nodesInDrawingOrder {
            let node = frame.network.nodes[place]
            let centre = frame.positions[place]
            let radius = frame.radius(place)
            let reach = radius * 1.3 + 12 * frame.scale
            guard centre.x > -reach, centre.y > -reach, centre.x < frame.canvas.width + reach,
                centre.y < frame.canvas.height + reach
            else { continue }
            drawAura(node, centre, radius, frame, on: canvas)
            let style = theme.style(of: node.kind)
            let outline = max(DiagramMetrics.outline(radius: radius / frame.scale), theme.minimumStroke) * frame.scale
            NodeShapes.draw(
                node.kind, at: centre.x, centre.y, radius: radius, outline: outline, fill: style.tint,
                stroke: style.deep, on: canvas)
            if frame.emphasis.noted.contains(node.id) {
                Self.drawNote(
                    at: Point(centre.x + radius * 0.8, centre.y + radius * 0.8), frame.scale, theme, on: canvas)
            }
            if frame.emphasis.pinned.contains(node.id) { drawPin(centre, radius, frame.scale, on: canvas) }
        }
    }

    /// The marker's ring around what is selected, a thin one around what is pointed at.
    private func drawAura(
        _ node: NetworkNode, _ centre: Point, _ radius: Double, _ frame: DiagramFrame, on canvas: Canvas
    ) {
        func ring(_ distance: Double, _ color: Color) {
            NodeShapes.drawAura(
                node.kind, at: centre.x, centre.y, radius: radius, distance: distance * frame.scale, color: color,
                on: canvas)
        }
        if frame.isRinged(node.id) {
            ring(6.5, theme.selectionRing)
            ring(4.7, theme.selectionBand ?? theme.canvas)
        } else if frame.emphasis.hoveredNode == node.id {
            ring(4.6, theme.ink2)
            ring(3.2, theme.canvas)
        }
    }

    /// The outline of what has the keyboard, over everything else: 2 px, 2 px off.
    func drawFocus(_ frame: DiagramFrame, on canvas: Canvas) {
        guard let place = frame.emphasis.focused.flatMap(frame.place) else { return }
        let centre = frame.positions[place]
        let half = frame.radius(place) * 1.15 + (frame.isRinged(frame.network.nodes[place].id) ? 9 : 4) * frame.scale
        canvas.newPath()
        canvas.roundedRectangle(centre.x - half, centre.y - half, 2 * half, 2 * half, radius: 6 * frame.scale)
        canvas.stroke(theme.focus, width: 2)
    }

    /// A written sheet at the lower right of the node, never too small to be seen.
    static func drawNote(at place: Point, _ scale: Double, _ theme: Theme, on canvas: Canvas) {
        let scale = max(scale, 0.7)
        let (width, height) = (7.0 * scale, 8.5 * scale)
        let (left, top) = (place.x - width / 2, place.y - height / 2)
        canvas.newPath()
        canvas.rectangle(left - 1.2 * scale, top - 1.2 * scale, width + 2.4 * scale, height + 2.4 * scale)
        canvas.fill(theme.canvas)
        canvas.newPath()
        canvas.rectangle(left, top, width, height)
        canvas.stroke(theme.ink, width: 1.1 * scale)
        for line in 1...3 {
            let y = top + height * Double(line) / 4
            canvas.rule(
                from: left + 1.6 * scale, y, to: left + (line == 3 ? 4 : 5.4) * scale, y, theme.ink,
                LineStyle(width: 0.9 * scale))
        }
    }

    /// A pin stuck into the upper right of the node.
    private func drawPin(_ centre: Point, _ radius: Double, _ scale: Double, on canvas: Canvas) {
        let foot = Point(centre.x + radius * 0.55, centre.y - radius * 0.55)
        let head = Point(foot.x + 4 * scale, foot.y - 5 * scale)
        for (color, extra) in [(theme.canvas, 2.0), (theme.ink, 0.0)] {
            canvas.rule(
                from: foot.x, foot.y, to: head.x, head.y, color,
                LineStyle(width: (1.3 + extra) * scale, cap: .round))
            canvas.newPath()
            canvas.circle(head.x, head.y, radius: (2.6 + extra / 2) * scale)
            canvas.fill(color)
        }
    }
}
