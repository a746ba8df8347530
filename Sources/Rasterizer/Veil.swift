internal import CRasterizer

/// Strokes from spot to spot, in a flat array that stays while the spots move.
public struct VeilLinks: Sendable {
    private(set) var links: [CrLink] = []

    public init() {}

    public var count: Int { links.count }

    public mutating func reserve(_ count: Int) { links.reserveCapacity(links.count + count) }

    /// - Parameters:
    ///   - width: in the veil's `scale`.
    ///   - color: place among the veil's colours.
    ///   - weight: place among its weights.
    public mutating func append(from one: Int32, to other: Int32, width: Float, color: Int, weight: Int) {
        links.append(
            CrLink(
                one: one, other: other, width: width, color: UInt8(clamping: color), weight: UInt8(clamping: weight)))
    }
}

/// Faint, thin, solid strokes that are so many that their order is not seen, under all else in a scene.
///
/// In each layer the mean of all orders is drawn: every stroke holds back light of a pixel by its opacity and by how
/// much of the pixel it covers, and what they hold back has the colour of their mean. So nothing flickers when strokes
/// are sorted otherwise.
public struct Veil: Sendable {
    /// How strokes of one weight are drawn.
    public struct Weight: Sendable {
        /// Up to ``Veil/mostOpaque``; strokes of 0 are left out.
        public var opacity: Float
        /// From 0 to ``Veil/layers``, each over those before it.
        public var layer: Int

        public init(opacity: Float, layer: Int = 0) {
            self.opacity = opacity
            self.layer = layer
        }
    }

    /// x and y, in pixels.
    public var spots: [SIMD2<Float>]
    public var links: VeilLinks
    /// Pixels to the unit of widths.
    public var scale: Float
    /// In pixels: thinner strokes are as wide and fainter.
    public var hairline: Float
    /// At most 256.
    public var weights: [Weight]
    /// Strokes longer than that fade by the root of how much, in pixels, but never below `least`.
    public var fadedFrom: Float
    public var least: Float
    /// At most ``mostColors``.
    public var colors: [Tone]

    public static let layers = Int(CR_VEIL_LAYERS)
    public static let mostColors = Int(CR_VEIL_COLORS)
    /// Wider and more opaque strokes are drawn as wide and as opaque as that.
    public static let widest = Double(CR_VEIL_WIDEST)
    public static let mostOpaque = Double(CR_VEIL_OPACITY)

    public init(
        spots: [SIMD2<Float>], links: VeilLinks, scale: Float = 1, hairline: Float = 0.5, weights: [Weight],
        fadedFrom: Float = .infinity, least: Float = 0, colors: [Tone]
    ) {
        self.spots = spots
        self.links = links
        self.scale = scale
        self.hairline = hairline
        self.weights = weights
        self.fadedFrom = fadedFrom
        self.least = least
        self.colors = colors
    }

    /// Calls with the veil as the drawing reads it.
    func withPointers<Result>(_ body: (CrVeil) -> Result) -> Result {
        var opacities = [Float](repeating: 0, count: 256)
        var layers = [UInt8](repeating: 0, count: 256)
        for (place, weight) in weights.prefix(256).enumerated() {
            opacities[place] = weight.opacity
            layers[place] = UInt8(clamping: weight.layer)
        }
        func tone(_ place: Int) -> UInt32 { place < colors.count ? colors[place].bits : 0 }
        return spots.withUnsafeBytes { spotBytes in
            let spots = spotBytes.bindMemory(to: Float.self)
            return links.links.withUnsafeBufferPointer { links in
                opacities.withUnsafeBufferPointer { opacities in
                    layers.withUnsafeBufferPointer { layers in
                        body(
                            CrVeil(
                                spots: spots.baseAddress, links: links.baseAddress, spotCount: Int32(spots.count / 2),
                                count: Int32(links.count), scale: scale, hairline: hairline,
                                opacities: opacities.baseAddress, layers: layers.baseAddress, fadedFrom: fadedFrom,
                                least: least, colors: (tone(0), tone(1), tone(2))))
                    }
                }
            }
        }
    }
}
