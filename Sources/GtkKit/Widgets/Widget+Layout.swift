internal import CGtk

extension Widget {
    public var hexpand: Bool {
        get { gtk_widget_get_hexpand(widget) != 0 }
        set { gtk_widget_set_hexpand(widget, newValue.gboolean) }
    }

    public var vexpand: Bool {
        get { gtk_widget_get_vexpand(widget) != 0 }
        set { gtk_widget_set_vexpand(widget, newValue.gboolean) }
    }

    public var halign: Alignment {
        get { Alignment(gtk_widget_get_halign(widget)) }
        set { gtk_widget_set_halign(widget, newValue.gtk) }
    }

    public var valign: Alignment {
        get { Alignment(gtk_widget_get_valign(widget)) }
        set { gtk_widget_set_valign(widget, newValue.gtk) }
    }

    /// Room around the widget, in logical pixels.
    public func setMargins(top: Int = 0, bottom: Int = 0, start: Int = 0, end: Int = 0) {
        gtk_widget_set_margin_top(widget, Int32(top))
        gtk_widget_set_margin_bottom(widget, Int32(bottom))
        gtk_widget_set_margin_start(widget, Int32(start))
        gtk_widget_set_margin_end(widget, Int32(end))
    }

    /// The same room on all four sides, in logical pixels.
    public func setMargins(_ all: Int) { setMargins(top: all, bottom: all, start: all, end: all) }

    /// The least size in logical pixels; nil leaves it to the content.
    public func setSizeRequest(width: Int? = nil, height: Int? = nil) {
        gtk_widget_set_size_request(widget, Int32(width ?? -1), Int32(height ?? -1))
    }

    /// The size it was given, in logical pixels; 0 before the first layout.
    public var width: Int { Int(gtk_widget_get_width(widget)) }
    public var height: Int { Int(gtk_widget_get_height(widget)) }

    /// Device pixels a logical pixel.
    public var scaleFactor: Int { Int(gtk_widget_get_scale_factor(widget)) }

    /// Least and natural extent along an orientation, in logical pixels, for a given extent across it.
    public func preferredExtent(_ orientation: Orientation, across: Int = -1) -> (minimum: Int, natural: Int) {
        var minimum: Int32 = 0
        var natural: Int32 = 0
        gtk_widget_measure(widget, orientation.gtk, Int32(across), &minimum, &natural, nil, nil)
        return (Int(minimum), Int(natural))
    }

    /// Where the widget is in `other`'s coordinates; nil when they share no window.
    public func bounds(in other: Widget) -> Bounds? {
        var rect = graphene_rect_t()
        guard gtk_widget_compute_bounds(widget, other.widget, &rect) != 0 else { return nil }
        return Bounds(
            x: Double(rect.origin.x), y: Double(rect.origin.y),
            width: Double(rect.size.width), height: Double(rect.size.height))
    }

    /// A point of this widget in `other`'s coordinates; nil when they share no window.
    public func translate(x: Double, y: Double, to other: Widget) -> (x: Double, y: Double)? {
        var toX = 0.0
        var toY = 0.0
        guard gtk_widget_translate_coordinates(widget, other.widget, x, y, &toX, &toY) != 0 else { return nil }
        return (toX, toY)
    }

    /// The deepest widget at a point of this one.
    public func pick(x: Double, y: Double) -> Widget? {
        Widget.widget(gtk_widget_pick(widget, x, y, GTK_PICK_DEFAULT))
    }
}
