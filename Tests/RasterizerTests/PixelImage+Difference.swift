import Rasterizer

extension PixelImage {
    /// How many steps of 255 a channel of a pixel differs at most from the same picture that was drawn farther right and
    /// down in a larger image.
    func worstDifference(from other: PixelImage, movedBy way: (x: Int, y: Int)) -> Int {
        var worst = 0
        for y in 0..<height {
            for x in 0..<width {
                let one = pixels[y * width + x], moved = other.pixels[(y + way.y) * other.width + x + way.x]
                for channel in [0, 8, 16] as [UInt32] {
                    worst = max(worst, abs(Int(one >> channel & 255) - Int(moved >> channel & 255)))
                }
            }
        }
        return worst
    }
}
