internal import CPango
import Translation

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
                throw DrawingError.library(translated("no memory"))
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
        guard let cairo = cairo_create(surface) else { throw DrawingError.library(translated("no memory")) }
        let canvas = Canvas(owning: cairo)
        try draw(canvas)
        try check(cairo_status(cairo))
    }
}
