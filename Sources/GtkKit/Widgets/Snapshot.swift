import Drawing

internal import CGtk

/// What a custom widget puts on screen for one frame. It is good only while `snapshot(_:)` runs.
@MainActor
public final class Snapshot {
    private var raw: OpaquePointer?
    private let owner: UnsafeMutablePointer<GtkWidget>

    init(_ raw: OpaquePointer, owner: UnsafeMutablePointer<GtkWidget>) {
        self.raw = raw
        self.owner = owner
    }

    /// After this nothing reaches GTK any more.
    func end() { raw = nil }

    /// Draws within a rectangle of the widget's coordinates; what lies outside is cut off.
    public func draw(_ bounds: Bounds, _ body: (Canvas) -> Void) {
        guard let raw, bounds.width > 0, bounds.height > 0 else { return }
        var rect = bounds.graphene
        guard let cairo = gtk_snapshot_append_cairo(raw, &rect) else { return }
        body(Canvas(borrowing: cairo))
        cairo_destroy(cairo)
    }

    /// Fills a rectangle.
    public func fill(_ bounds: Bounds, _ color: Color) {
        guard let raw else { return }
        var rect = bounds.graphene
        var color = color.gdk
        gtk_snapshot_append_color(raw, &color, &rect)
    }

    /// Puts a picture into a rectangle.
    public func image(_ texture: Texture, in bounds: Bounds) {
        guard let raw else { return }
        var rect = bounds.graphene
        gtk_snapshot_append_texture(raw, texture.opaque, &rect)
    }

    /// Whether the window is drawn by cairo, for want of a graphics card: then pictures in memory are faster than textures,
    /// which it converts for every frame.
    public var isCairo: Bool {
        guard let native = gtk_widget_get_native(owner), let renderer = gtk_native_get_renderer(native) else {
            return false
        }
        return kit_is(UnsafeRawPointer(renderer), gsk_cairo_renderer_get_type()) != 0
    }

    /// Puts a child on screen where it was allocated.
    public func child(_ child: Widget) {
        guard let raw else { return }
        gtk_widget_snapshot_child(owner, child.widget, raw)
    }

    /// Runs `body`, then restores the coordinates.
    public func saved(_ body: () -> Void) {
        guard let raw else { return }
        gtk_snapshot_save(raw)
        body()
        gtk_snapshot_restore(raw)
    }

    public func translate(_ x: Double, _ y: Double) {
        guard let raw else { return }
        var point = graphene_point_t(x: Float(x), y: Float(y))
        gtk_snapshot_translate(raw, &point)
    }

    public func scale(_ factor: Double) {
        guard let raw else { return }
        gtk_snapshot_scale(raw, Float(factor), Float(factor))
    }

    /// Puts what `body` adds on screen at an opacity from 0 to 1.
    public func opacity(_ opacity: Double, _ body: () -> Void) {
        guard let raw else { return }
        gtk_snapshot_push_opacity(raw, opacity)
        body()
        gtk_snapshot_pop(raw)
    }

    /// Puts laid out text on screen from the upper left corner, in the colour of the owner's style.
    func text(_ layout: OpaquePointer) {
        guard let raw else { return }
        gtk_snapshot_render_layout(raw, gtk_widget_get_style_context(owner), 0, 0, layout)
    }

    /// Cuts off what `body` adds outside a rectangle.
    public func clipped(to bounds: Bounds, _ body: () -> Void) {
        guard let raw else { return }
        var rect = bounds.graphene
        gtk_snapshot_push_clip(raw, &rect)
        body()
        gtk_snapshot_pop(raw)
    }
}

extension Bounds {
    var graphene: graphene_rect_t {
        graphene_rect_t(
            origin: graphene_point_t(x: Float(x), y: Float(y)),
            size: graphene_size_t(width: Float(width), height: Float(height)))
    }
}
