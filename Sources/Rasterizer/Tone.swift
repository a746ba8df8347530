/// A colour with its opacity in 32 bits, not multiplied by it.
public struct Tone: Sendable, Hashable {
    /// 0xAARRGGBB
    public let bits: UInt32

    public init(_ bits: UInt32) { self.bits = bits }

    /// Parts from 0 to 1.
    public init(red: Double, green: Double, blue: Double, opacity: Double = 1) {
        func byte(_ part: Double) -> UInt32 { part > 0 ? UInt32((min(part, 1) * 255).rounded()) : 0 }
        bits = byte(opacity) << 24 | byte(red) << 16 | byte(green) << 8 | byte(blue)
    }

    public static let clear = Tone(0)
}
