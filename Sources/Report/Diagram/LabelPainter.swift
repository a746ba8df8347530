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

/// Labels that were set before, as lines and as images.
final class LabelCache {
    /// All that a label's looks depend on.
    struct Key: Hashable {
        let lines: [String]
        let size: Double
        let isBold: Bool
        let alignment: PlacedLabel.Alignment
        let width: Double
        let height: Double
        let halo: Double
        let color: Color
        let ground: Color
        let family: String
        let pixelScale: Double

        /// Room around the label's box for the halo and for letters that reach beyond their line.
        var margin: Double { (halo + size * 0.4).rounded(.up) }
    }

    private struct LineKey: Hashable {
        let words: String
        let size: Double
        let isBold: Bool
        let family: String
    }

    private let text: TextContext
    private var layouts: [LineKey: TextLayout] = [:]
    private var images: [Key: Raster] = [:]
    /// Zooming sets every label in many sizes; beyond this many all are dropped.
    private static let limit = 3000

    init(_ text: TextContext) { self.text = text }

    func layout(_ words: String, _ size: Double, _ isBold: Bool, _ family: String) -> TextLayout {
        let key = LineKey(words: words, size: size, isBold: isBold, family: family)
        if let known = layouts[key] { return known }
        if layouts.count >= Self.limit { layouts.removeAll(keepingCapacity: true) }
        let style = TextStyle(family: family, size: size, weight: isBold ? .bold : .regular)
        let made = text.layout(words, style, ParagraphStyle(maximumLines: 1))
        layouts[key] = made
        return made
    }

    /// Nil where there is no room for the image.
    func image(_ key: Key, _ pixelScale: Double, draw: (Canvas) -> Void) -> Raster? {
        if let known = images[key] { return known }
        if images.count >= Self.limit { images.removeAll(keepingCapacity: true) }
        guard
            let raster = try? Raster(
                width: key.width + 2 * key.margin, height: key.height + 2 * key.margin, scale: pixelScale)
        else { return nil }
        draw(raster.canvas)
        images[key] = raster
        return raster
    }
}
