internal import CGtk

/// A turn of the wheel or a two-finger scroll.
public struct ScrollStep: Sendable, Hashable {
    /// Right and down are positive. Wheel clicks, or logical pixels when `isSmooth`.
    public let dx: Double
    public let dy: Double
    /// Whether it comes from a surface that scrolls by pixels rather than from a wheel.
    public let isSmooth: Bool
    public let modifiers: KeyModifiers
    /// Where the pointer is, in the widget's coordinates.
    public let x: Double
    public let y: Double
}

/// Scrolling over a widget.
public final class ScrollController: EventController {
    /// `discrete` gathers smooth scrolling into whole steps.
    public init(discrete: Bool = false) {
        var flags = GTK_EVENT_CONTROLLER_SCROLL_BOTH_AXES.rawValue
        if discrete { flags |= GTK_EVENT_CONTROLLER_SCROLL_DISCRETE.rawValue }
        super.init(
            owning: UnsafeMutableRawPointer(gtk_event_controller_scroll_new(GtkEventControllerScrollFlags(flags))))
    }

    /// The handler says whether it used the step; otherwise it goes on to whatever scrolls around the widget.
    @discardableResult
    public func onScroll(_ handler: @escaping @MainActor (ScrollStep) -> Bool) -> SignalConnection {
        connect("scroll") { [weak self] arguments in
            guard let self else { return }
            let point = self.pointer
            let step = ScrollStep(
                dx: arguments.double(0), dy: arguments.double(1),
                isSmooth: gtk_event_controller_scroll_get_unit(self.opaque) == GDK_SCROLL_UNIT_SURFACE,
                modifiers: self.modifiers, x: point.x, y: point.y)
            arguments.reply(handler(step))
        }
    }

    /// Scroll events carry no point in GTK 4.8, so the pointer is asked.
    private var pointer: (x: Double, y: Double) {
        guard let widget, let native = gtk_widget_get_native(widget.widget),
            let surface = gtk_native_get_surface(native),
            let seat = gdk_display_get_default_seat(gdk_surface_get_display(surface))
        else { return (0, 0) }
        // The event's own device would be the physical one, which X refuses to locate.
        var (x, y) = (0.0, 0.0)
        guard gdk_surface_get_device_position(surface, gdk_seat_get_pointer(seat), &x, &y, nil) != 0 else {
            return (0, 0)
        }
        var (left, top) = (0.0, 0.0)
        gtk_native_get_surface_transform(native, &left, &top)
        let root = UnsafeMutableRawPointer(native).unsafeCast(to: GtkWidget.self)
        gtk_widget_translate_coordinates(root, widget.widget, x - left, y - top, &x, &y)
        return (x, y)
    }
}
