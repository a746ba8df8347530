import Drawing
import Network

/// Labels that the last pictures showed, set as lines and painted as images.
///
/// While the layout moves and while the user zooms, every picture shows its labels in a size of its own, so what a
/// picture did not use is dropped with the next one.
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
    private var layouts = PictureCache<LineKey, TextLayout>()
    private var images = PictureCache<Key, Raster>()

    init(_ text: TextContext) { self.text = text }

    /// Labels kept as images, for tests.
    var imageCount: Int { images.count }

    /// To be told before each picture.
    func beginPicture() {
        layouts.beginPicture()
        images.beginPicture()
    }

    func layout(_ words: String, _ size: Double, _ isBold: Bool, _ family: String) -> TextLayout {
        let key = LineKey(words: words, size: size, isBold: isBold, family: family)
        if let known = layouts.value(key) { return known }
        let style = TextStyle(family: family, size: size, weight: isBold ? .bold : .regular)
        let made = text.layout(words, style, ParagraphStyle(maximumLines: 1))
        layouts.insert(made, for: key)
        return made
    }

    /// Nil where there is no room for the image.
    func image(_ key: Key, _ pixelScale: Double, draw: (Canvas) -> Void) -> Raster? {
        if let known = images.value(key) { return known }
        guard
            let raster = try? Raster(
                width: key.width + 2 * key.margin, height: key.height + 2 * key.margin, scale: pixelScale)
        else { return nil }
        draw(raster.canvas)
        images.insert(raster, for: key)
        return raster
    }
}
