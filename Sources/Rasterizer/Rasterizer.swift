internal import CRasterizer

/// Draws scenes into images, anti-aliased by the area of each pixel that is covered.
///
/// The same scene gives the same bytes on every machine and with any number of threads.
public struct Rasterizer: Sendable {
    public let threads: Int
    private let level: Int32

    /// - Parameter level: instructions to draw with: 0 plain, 1 AVX2, 2 AVX-512; at most the best of this machine.
    public init(threads: Int = 2, level: Int = .max) {
        self.threads = max(1, min(threads, 16))
        self.level = Int32(max(0, min(level, Int(cr_level()))))
    }

    /// The best instructions of this machine, as ``init(threads:level:)`` takes them.
    public static var bestLevel: Int { Int(cr_level()) }

    /// The longest side of an image.
    public static let largestSide = 32_767

    /// Draws a scene on a ground of one colour; nil if there is no such size or not enough memory.
    public func draw(_ scene: Scene, width: Int, height: Int, ground: Tone) -> PixelImage? {
        guard width > 0, height > 0, max(width, height) <= Self.largestSide, scene.items.count < Int32.max else {
            return nil
        }
        if let veil = scene.veil, max(veil.links.count, 2 * veil.spots.count) >= Int32.max { return nil }
        let veil = scene.veil ?? Veil(spots: [], links: VeilLinks(), weights: [], colors: [])
        var isDrawn = false
        let pixels = [UInt32](unsafeUninitializedCapacity: width * height) { room, count in
            isDrawn = scene.shapes.withPointers { shapes in
                veil.withPointers { veil in
                    var veil = veil
                    return cr_draw(
                        level, Int32(threads), Int32(width), Int32(height), ground.bits, &veil, scene.items,
                        Int32(scene.items.count), shapes, room.baseAddress) == 0
                }
            }
            count = isDrawn ? width * height : 0
        }
        return isDrawn ? PixelImage(width: width, height: height, pixels: pixels) : nil
    }
}

/// An image in memory.
public struct PixelImage: Sendable, Hashable {
    public let width: Int
    public let height: Int
    /// Row by row: 0xAARRGGBB, the colours multiplied by alpha.
    public let pixels: [UInt32]
}
