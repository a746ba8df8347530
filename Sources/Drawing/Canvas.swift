internal import CPango

/// What is drawn on: a cairo context of a page, a picture or a window.
///
/// Coordinates are in the canvas's own unit, y downwards: points on paper, logical pixels on screen. A canvas is used by
/// one thread at a time.
public final class Canvas {
    let cairo: OpaquePointer
    /// Whether text of one colour is filled as outlines, which stand between pixels where cairo would push each letter to
    /// the nearest one. The default on screen and in raster pictures; PDF and SVG keep letters and fonts.
    public var outlinesText: Bool

    /// Draws on somebody else's `cairo_t`, such as the one GTK hands to a draw function; it is kept alive meanwhile.
    public init(borrowing cairo: OpaquePointer) {
        self.cairo = cairo
        cairo_reference(cairo)
        outlinesText = Self.isRaster(cairo)
    }

    /// The same as ``init(borrowing:)``.
    public static func borrowing(_ cairo: OpaquePointer) -> Canvas { Canvas(borrowing: cairo) }

    /// Takes over a context that was just created.
    init(owning cairo: OpaquePointer) {
        self.cairo = cairo
        outlinesText = Self.isRaster(cairo)
    }

    /// GTK 4 hands out recordings that it replays into an image.
    private static func isRaster(_ cairo: OpaquePointer) -> Bool {
        let type = cairo_surface_get_type(cairo_get_target(cairo))
        return type == CAIRO_SURFACE_TYPE_IMAGE || type == CAIRO_SURFACE_TYPE_RECORDING
    }

    deinit { cairo_destroy(cairo) }

    // MARK: State

    /// Runs `body` and then restores transformation, clip and line settings.
    public func saved<Result>(_ body: () throws -> Result) rethrows -> Result {
        cairo_save(cairo)
        defer { cairo_restore(cairo) }
        return try body()
    }

    public func translate(_ x: Double, _ y: Double) { cairo_translate(cairo, x, y) }
    public func scale(_ x: Double, _ y: Double) { cairo_scale(cairo, x, y) }
    public func scale(_ factor: Double) { cairo_scale(cairo, factor, factor) }

    /// Draws `body` as one picture of the given opacity, so that what overlaps inside it does not shine through.
    public func group(alpha: Double, _ body: () throws -> Void) rethrows {
        cairo_push_group(cairo)
        defer {
            cairo_pop_group_to_source(cairo)
            cairo_paint_with_alpha(cairo, alpha)
        }
        try body()
    }

    /// Restricts further drawing to the current path, until the end of the enclosing ``saved(_:)``.
    public func clip() { cairo_clip(cairo) }

    // MARK: Path

    public func move(_ x: Double, _ y: Double) { cairo_move_to(cairo, x, y) }
    public func line(_ x: Double, _ y: Double) { cairo_line_to(cairo, x, y) }

    public func curve(_ x1: Double, _ y1: Double, _ x2: Double, _ y2: Double, to x: Double, _ y: Double) {
        cairo_curve_to(cairo, x1, y1, x2, y2, x, y)
    }

    /// An arc from one angle to another in radians, clockwise as y points down.
    public func arc(_ x: Double, _ y: Double, radius: Double, from start: Double, to end: Double) {
        cairo_arc(cairo, x, y, radius, start, end)
    }

    public func circle(_ x: Double, _ y: Double, radius: Double) {
        cairo_new_sub_path(cairo)
        cairo_arc(cairo, x, y, radius, 0, 2 * .pi)
        cairo_close_path(cairo)
    }

    public func rectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        cairo_rectangle(cairo, x, y, width, height)
    }

    public func roundedRectangle(_ x: Double, _ y: Double, _ width: Double, _ height: Double, radius: Double) {
        let corner = max(0, min(radius, width / 2, height / 2))
        guard corner > 0 else { return rectangle(x, y, width, height) }
        cairo_new_sub_path(cairo)
        arc(x + width - corner, y + corner, radius: corner, from: -.pi / 2, to: 0)
        arc(x + width - corner, y + height - corner, radius: corner, from: 0, to: .pi / 2)
        arc(x + corner, y + height - corner, radius: corner, from: .pi / 2, to: .pi)
        arc(x + corner, y + corner, radius: corner, from: .pi, to: 1.5 * .pi)
        cairo_close_path(cairo)
    }

    public func polygon(_ points: [(x: Double, y: Double)]) {
        guard let first = points.first else { return }
        move(first.x, first.y)
        for point in points.dropFirst() { line(point.x, point.y) }
        close()
    }

    public func close() { cairo_close_path(cairo) }
    public func newPath() { cairo_new_path(cairo) }
}
