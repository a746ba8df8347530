internal import CPango
import Foundation
import Translation

/// An image in memory that can be drawn on.
public final class Raster {
    /// In the canvas's unit.
    public let canvas: Canvas
    public let pixelWidth: Int
    public let pixelHeight: Int
    private let surface: OpaquePointer
    private let scale: Double

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
        else { throw .library(translated("no memory")) }
        self.surface = surface
        self.scale = scale
        canvas = Canvas(owning: cairo)
        try check(cairo_surface_status(surface))
        canvas.scale(scale)
    }

    /// - Parameter pixels: row by row, 0xAARRGGBB, the colours multiplied by alpha.
    public convenience init(pixels: [UInt32], width: Int, height: Int) throws(DrawingError) {
        try self.init(width: Double(width), height: Double(height))
        guard pixels.count == width * height, let data = cairo_image_surface_get_data(surface) else {
            throw .library(translated("no memory"))
        }
        cairo_surface_flush(surface)
        let stride = Int(cairo_image_surface_get_stride(surface))
        pixels.withUnsafeBytes { bytes in
            guard let first = bytes.baseAddress else { return }
            for row in 0..<height { memcpy(data + row * stride, first + row * width * 4, width * 4) }
        }
        cairo_surface_mark_dirty(surface)
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

extension Canvas {
    /// Draws an image with its upper left corner at a point, moved to the nearest pixel so that it stays sharp.
    ///
    /// - Parameters:
    ///   - factor: how much larger than it is; where that is not 1 it lies between the pixels.
    ///   - alpha: opacity from 0 to 1.
    public func draw(_ raster: Raster, x: Double, y: Double, factor: Double = 1, alpha: Double = 1) {
        raster.paint(on: self, x: x, y: y, factor: factor, alpha: alpha)
    }
}

extension Raster {
    fileprivate func paint(on canvas: Canvas, x: Double, y: Double, factor: Double, alpha: Double) {
        cairo_surface_flush(surface)
        var (left, top) = (x, y)
        if factor == 1 {
            cairo_user_to_device(canvas.cairo, &left, &top)
            (left, top) = (left.rounded(), top.rounded())
            cairo_device_to_user(canvas.cairo, &left, &top)
        }
        canvas.saved {
            canvas.translate(left, top)
            canvas.scale(factor / scale)
            cairo_set_source_surface(canvas.cairo, surface, 0, 0)
            let filter = factor == 1 ? CAIRO_FILTER_NEAREST : CAIRO_FILTER_BILINEAR
            cairo_pattern_set_filter(cairo_get_source(canvas.cairo), filter)
            if alpha < 1 { cairo_paint_with_alpha(canvas.cairo, alpha) } else { cairo_paint(canvas.cairo) }
        }
    }
}
