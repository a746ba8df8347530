internal import CGtk

/// A widget whose size, looks and children are a Swift subclass's own.
///
/// Children are added with `addChild`, get their place with `place` from `sizeAllocate`, and come on screen with
/// `Snapshot.child`. The accessible interface cannot be implemented by a widget of one's own in GTK 4.8, so whatever a
/// screen reader is to meet is a child with an accessible name.
open class CustomWidget: Widget {
    /// `cssName` is the name that style sheets know it by.
    public init(role: AccessibleRole? = nil, cssName: String? = nil) {
        super.init(sharing: g_object_new_with_properties(CustomWidgetType.type, 0, nil, nil))
        if let role { setAccessibleRole(role) }
        if let cssName { self.cssName = cssName }
    }

    /// Least and natural extent in logical pixels; `across` is the extent the other way, or -1. Nothing at first.
    open func measure(_ orientation: Orientation, across: Int) -> (minimum: Int, natural: Int) { (0, 0) }

    /// Called with the size the widget has got, in logical pixels; the place for `place(_:)`.
    open func sizeAllocate(width: Int, height: Int) {}

    /// Puts the widget on screen. At first: all children.
    open func snapshot(_ snapshot: Snapshot) {
        for child in children where !child.isPopover { snapshot.child(child) }
    }

    /// Adds a child, after `sibling` or as the last; the order is that of Tab.
    public func addChild(_ child: Widget, after sibling: Widget? = nil) {
        if let sibling {
            gtk_widget_insert_after(child.widget, widget, sibling.widget)
        } else {
            gtk_widget_insert_before(child.widget, widget, nil)
        }
    }

    public func removeChild(_ child: Widget) {
        guard gtk_widget_get_parent(child.widget) == widget else { return }
        child.unparent()
    }

    /// Gives a child its place, in this widget's coordinates; a size left out is the child's natural one.
    public func place(_ child: Widget, x: Double, y: Double, width: Int? = nil, height: Int? = nil) {
        let horizontal = child.preferredExtent(.horizontal)
        let wide = max(width ?? horizontal.natural, horizontal.minimum)
        let vertical = child.preferredExtent(.vertical, across: wide)
        var point = graphene_point_t(x: Float(x), y: Float(y))
        gtk_widget_allocate(
            child.widget, Int32(wide), Int32(max(height ?? vertical.natural, vertical.minimum)), -1,
            gsk_transform_translate(nil, &point))
    }

    fileprivate func presentPopovers() {
        for child in children where child.isPopover { gtk_popover_present(child.instance()) }
    }
}

extension Widget {
    /// Popovers are children, but have a surface and a place of their own.
    var isPopover: Bool { kit_is(raw, gtk_popover_get_type()) != 0 }
}

/// The GObject class behind all custom widgets: it hands GTK's questions to the Swift face.
private enum CustomWidgetType {
    static let type: GType = {
        var query = GTypeQuery()
        g_type_query(gtk_widget_get_type(), &query)
        return g_type_register_static_simple(
            gtk_widget_get_type(), "GtkKitCustomWidget", query.class_size, initialize, query.instance_size, nil,
            GTypeFlags(0))
    }()

    private static let initialize: GClassInitFunc = { data, _ in
        guard let data else { return }
        let widget = data.unsafeCast(to: GtkWidgetClass.self)
        widget.pointee.measure = { raw, orientation, across, minimum, natural, _, _ in
            onMain((raw, orientation, across, minimum, natural)) { raw, orientation, across, minimum, natural in
                let way: Orientation = orientation == GTK_ORIENTATION_HORIZONTAL ? .horizontal : .vertical
                let size = face(raw)?.measure(way, across: Int(across)) ?? (minimum: 0, natural: 0)
                minimum?.pointee = Int32(clamping: size.minimum)
                natural?.pointee = Int32(clamping: max(size.minimum, size.natural))
            }
        }
        widget.pointee.size_allocate = { raw, width, height, _ in
            onMain((raw, width, height)) { raw, width, height in
                guard let face = face(raw) else { return }
                face.sizeAllocate(width: Int(width), height: Int(height))
                face.presentPopovers()
            }
        }
        widget.pointee.snapshot = { raw, snapshot in
            guard let raw, let snapshot else { return }
            onMain((raw, snapshot)) { raw, snapshot in
                let frame = Snapshot(snapshot, owner: raw)
                face(raw)?.snapshot(frame)
                frame.end()
            }
        }
        data.unsafeCast(to: GObjectClass.self).pointee.dispose = { raw in
            guard let raw else { return }
            let widget = UnsafeMutableRawPointer(raw).unsafeCast(to: GtkWidget.self)
            while let child = gtk_widget_get_first_child(widget) { gtk_widget_unparent(child) }
            g_type_class_peek(gtk_widget_get_type())?.unsafeCast(to: GObjectClass.self).pointee.dispose(raw)
        }
    }

    @MainActor
    private static func face(_ raw: UnsafeMutablePointer<GtkWidget>?) -> CustomWidget? {
        Object.face(of: raw) as? CustomWidget
    }
}
