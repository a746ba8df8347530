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
        let key = LabelCache.Key(
            lines: label.lines, size: label.size, isBold: label.isBold, alignment: label.alignment,
            width: label.box.width, height: label.box.height, halo: DiagramMetrics.labelHalo * frame.scale,
            color: label.isLeaf && !isStrong ? theme.ink3 : theme.ink, ground: theme.canvas, family: theme.sans,
            pixelScale: pixelScale ?? 0)
        if let pixelScale,
            let image = cache.image(key, pixelScale, draw: { paint(key, x: key.margin, y: key.margin, on: $0) })
        {
            canvas.draw(image, x: label.box.x - key.margin, y: label.box.y - key.margin)
        } else {
            paint(key, x: label.box.x, y: label.box.y, on: canvas)
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
