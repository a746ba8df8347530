internal import CGtk

/// Widgets in a row or a column.
open class Box: Widget {
    /// `spacing` in logical pixels.
    public init(_ orientation: Orientation, spacing: Int = 0) {
        super.init(sharing: gtk_box_new(orientation.gtk, Int32(spacing)))
    }

    public convenience init(_ orientation: Orientation, spacing: Int = 0, _ children: [Widget]) {
        self.init(orientation, spacing: spacing)
        children.forEach(append)
    }

    private var box: UnsafeMutablePointer<GtkBox> { instance() }

    public func append(_ child: Widget) { gtk_box_append(box, child.widget) }
    public func prepend(_ child: Widget) { gtk_box_prepend(box, child.widget) }
    public func remove(_ child: Widget) { gtk_box_remove(box, child.widget) }

    /// Inserts after a child; nil for the first place.
    public func insert(_ child: Widget, after sibling: Widget?) {
        gtk_box_insert_child_after(box, child.widget, sibling?.widget)
    }

    /// Moves a child after another; nil for the first place.
    public func reorder(_ child: Widget, after sibling: Widget?) {
        gtk_box_reorder_child_after(box, child.widget, sibling?.widget)
    }

    public func removeAll() { children.forEach(remove) }

    public var spacing: Int {
        get { Int(gtk_box_get_spacing(box)) }
        set { gtk_box_set_spacing(box, Int32(newValue)) }
    }

    /// Whether all children get the same room.
    public var isHomogeneous: Bool {
        get { gtk_box_get_homogeneous(box) != 0 }
        set { gtk_box_set_homogeneous(box, newValue.gboolean) }
    }
}
