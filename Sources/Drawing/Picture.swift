internal import CPango

/// Pictures of one page: SVG and PNG. The same drawing gives the same bytes.
public enum Picture {
    /// Cairo's limit for a side of an image.
    static let largestSide = 32767

    /// A vector picture; width and height in points.
    public static func svg(
        width: Double, height: Double, draw: (Canvas) throws -> Void
    ) throws -> [UInt8] {
        let sink = ByteSink()
        try withExtendedLifetime(sink) {
            guard let surface = cairo_svg_surface_create_for_stream(ByteSink.write, sink.pointer, width, height) else {
                throw DrawingError.library("no memory")
            }
            defer { cairo_surface_destroy(surface) }
            try paint(on: surface, draw)
            cairo_surface_finish(surface)
            try check(cairo_surface_status(surface))
        }
        return SVGIdentifiers.renumbered(sink.bytes)
    }

    /// A raster picture; width and height in the canvas's unit, `scale` pixels a unit.
    public static func png(
        width: Double, height: Double, scale: Double = 1, background: Color? = .white,
        draw: (Canvas) throws -> Void
    ) throws -> [UInt8] {
        let raster = try Raster(width: width, height: height, scale: scale)
        if let background { raster.canvas.paint(background) }
        try draw(raster.canvas)
        return try raster.png()
    }

    static func paint(on surface: OpaquePointer, _ draw: (Canvas) throws -> Void) throws {
        try check(cairo_surface_status(surface))
        guard let cairo = cairo_create(surface) else { throw DrawingError.library("no memory") }
        let canvas = Canvas(owning: cairo)
        try draw(canvas)
        try check(cairo_status(cairo))
    }
}

/// An image in memory that can be drawn on.
public final class Raster {
    /// In the canvas's unit.
    public let canvas: Canvas
    public let pixelWidth: Int
    public let pixelHeight: Int
    private let surface: OpaquePointer

    /// - Parameter scale: Pixels a unit of the canvas.
    public init(width: Double, height: Double, scale: Double = 1) throws(DrawingError) {
        let pixels = ((width * scale).rounded(.up), (height * scale).rounded(.up))
        guard max(pixels.0, pixels.1) <= Double(Picture.largestSide), min(pixels.0, pixels.1) >= 1 else {
            throw .tooLarge(width: pixels.0, height: pixels.1, limit: Picture.largestSide)
        }
        pixelWidth = Int(pixels.0)
        pixelHeight = Int(pixels.1)
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_ARGB32, Int32(pixelWidth), Int32(pixelHeight)),
            let cairo = cairo_create(surface)
        else { throw .library("no memory") }
        self.surface = surface
        canvas = Canvas(owning: cairo)
        try check(cairo_surface_status(surface))
        canvas.scale(scale)
    }

    deinit { cairo_surface_destroy(surface) }

    /// The image as a PNG file.
    public func png() throws(DrawingError) -> [UInt8] {
        try check(cairo_status(canvas.cairo))
        let sink = ByteSink()
        cairo_surface_flush(surface)
        let status = withExtendedLifetime(sink) {
            cairo_surface_write_to_png_stream(surface, ByteSink.write, sink.pointer)
        }
        try check(status)
        return sink.bytes
    }

    /// The pixels row by row, four bytes each: blue, green, red, alpha, the colours multiplied by alpha.
    public func pixels() -> [UInt8] {
        cairo_surface_flush(surface)
        guard let data = cairo_image_surface_get_data(surface) else { return [] }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return Array(UnsafeBufferPointer(start: data, count: stride * pixelHeight))
    }
}
