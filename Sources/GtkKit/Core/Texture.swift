internal import CGtk

/// A picture ready to be put on screen.
public final class Texture: Object {
    /// Pixels in blue, green, red, alpha order, the colours multiplied by alpha, `stride` bytes a row; nil when
    /// the bytes are fewer than that.
    public convenience init?(premultipliedBGRA bytes: [UInt8], width: Int, height: Int, stride: Int) {
        guard width > 0, height > 0, stride >= width * 4, bytes.count >= stride * (height - 1) + width * 4 else {
            return nil
        }
        let content = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(content) }
        self.init(
            owning: UnsafeMutableRawPointer(
                gdk_memory_texture_new(
                    Int32(width), Int32(height), GDK_MEMORY_B8G8R8A8_PREMULTIPLIED, content, gsize(stride))))
    }

    /// Pixels row by row, 0xAARRGGBB, the colours multiplied by alpha; nil when there are fewer than the size asks for.
    public convenience init?(premultiplied pixels: [UInt32], width: Int, height: Int) {
        guard width > 0, height > 0, pixels.count >= width * height else { return nil }
        let content = pixels.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize(width * height * 4)) }
        defer { g_bytes_unref(content) }
        // The bytes of a number stand in the machine's own order.
        let isLittle = 1.littleEndian == 1
        self.init(
            owning: UnsafeMutableRawPointer(
                gdk_memory_texture_new(
                    Int32(width), Int32(height),
                    isLittle ? GDK_MEMORY_B8G8R8A8_PREMULTIPLIED : GDK_MEMORY_A8R8G8B8_PREMULTIPLIED, content,
                    gsize(width * 4))))
    }

    /// A picture file's bytes (PNG, JPEG, TIFF); nil when they are none.
    public convenience init?(file bytes: [UInt8]) {
        let content = bytes.withUnsafeBytes { g_bytes_new($0.baseAddress, gsize($0.count)) }
        defer { g_bytes_unref(content) }
        guard let texture = gdk_texture_new_from_bytes(content, nil) else { return nil }
        self.init(owning: UnsafeMutableRawPointer(texture))
    }

    override init(owning raw: UnsafeMutableRawPointer?) { super.init(owning: raw) }

    /// In device pixels.
    public var width: Int { Int(gdk_texture_get_width(opaque)) }
    public var height: Int { Int(gdk_texture_get_height(opaque)) }
}
