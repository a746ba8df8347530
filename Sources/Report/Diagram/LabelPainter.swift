import Drawing
import Network

/// Draws placed labels with a halo, and keeps what it has set.
struct LabelPainter {
    let theme: Theme
    let cache: LabelCache
    let pixelScale: Double?

    func draw(_ label: PlacedLabel, of frame: DiagramFrame, on canvas: Canvas) {
        guard label.box.intersects(Rect(x: 0, y: 0, width: frame.canvas.width, height: frame.canvas.height)) else {
            return
        }
        let isStrong = frame.isRinged(label.node) || frame.emphasis.hoveredNode == label.node
        let alpha = isStrong || frame.emphasis.focused == label.node ? 1 : frame.labelOpacity
        guard alpha > 0 else { return }
        let placedAt = frame.labelScale ?? frame.scale
        let key = LabelCache.Key(
            lines: label.lines, size: label.size, isBold: label.isBold, alignment: label.alignment,
            width: label.box.width, height: label.box.height, halo: DiagramMetrics.labelHalo * placedAt,
            color: label.isLeaf && !isStrong ? theme.ink3 : theme.ink, ground: theme.canvas, family: theme.sans,
            pixelScale: pixelScale ?? 0)
        draw(key, x: label.box.x, y: label.box.y, factor: frame.scale / placedAt, alpha: alpha, on: canvas)
    }

    func draw(_ heading: PlacedHeading, of frame: DiagramFrame, on canvas: Canvas) {
        guard heading.opacity > 0,
            heading.box.intersects(Rect(x: 0, y: 0, width: frame.canvas.width, height: frame.canvas.height))
        else { return }
        let key = LabelCache.Key(
            lines: heading.lines, size: heading.size, isBold: heading.isBold,
            alignment: heading.isCentred ? .centre : .left,
            width: heading.box.width, height: heading.box.height, halo: heading.size * Self.headingHalo,
            color: heading.isBold ? theme.ink2 : theme.ink, ground: theme.canvas,
            family: theme.sans,
            pixelScale: pixelScale ?? 0)
        drawPlate(heading, on: canvas)
        draw(key, x: heading.box.x, y: heading.box.y, factor: 1, alpha: heading.opacity, on: canvas)
        guard heading.isFocused else { return }
        let box = heading.box.inset(by: -6)
        canvas.newPath()
        canvas.roundedRectangle(box.x, box.y, box.width, box.height, radius: 6)
        canvas.stroke(theme.focus, width: 2)
    }

    /// The ground of a heading that is pointed at.
    private func drawPlate(_ heading: PlacedHeading, on canvas: Canvas) {
        guard heading.isPointedAt else { return }
        let box = heading.box.inset(by: -5)
        canvas.newPath()
        canvas.roundedRectangle(box.x, box.y, box.width, box.height, radius: 6)
        canvas.fill(theme.selectedRow)
    }

    /// Of a heading, in its font size.
    private static let headingHalo = 0.36

    /// - Parameter factor: how much larger the label is than it was set.
    private func draw(
        _ key: LabelCache.Key, x: Double, y: Double, factor: Double, alpha: Double, on canvas: Canvas
    ) {
        if let pixelScale,
            let image = cache.image(key, pixelScale, draw: { paint(key, x: key.margin, y: key.margin, on: $0) })
        {
            let margin = key.margin * factor
            canvas.draw(image, x: x - margin, y: y - margin, factor: factor, alpha: alpha)
        } else if alpha < 1 {
            canvas.group(alpha: alpha) { paint(key, x: x, y: y, on: canvas) }
        } else {
            paint(key, x: x, y: y, on: canvas)
        }
    }

    private func paint(_ label: LabelCache.Key, x: Double, y: Double, on canvas: Canvas) {
        let leading = label.height / Double(max(label.lines.count, 1))
        let lines = label.lines.enumerated().map { number, words in
            let layout = cache.layout(words, label.size, label.isBold, label.family)
            let room = label.width - layout.width
            let shift =
                switch label.alignment {
                case .left: 0.0
                case .centre: room / 2
                case .right: room
                }
            return (layout, x + shift, y + leading * Double(number) + (leading - layout.lineHeight) / 2)
        }
        for (layout, left, top) in lines {
            layout.drawHalo(on: canvas, x: left, y: top, color: label.ground, width: label.halo)
        }
        for (layout, left, top) in lines { layout.draw(on: canvas, x: left, y: top, color: label.color) }
    }
}
