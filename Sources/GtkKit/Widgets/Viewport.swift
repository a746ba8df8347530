internal import CGtk

/// Makes any widget scrollable; a `ScrolledWindow` adds one by itself where it is needed.
open class Viewport: Widget {
    public init(_ child: Widget? = nil) {
        super.init(sharing: gtk_viewport_new(nil, nil))
        self.child = child
    }

    public var child: Widget? {
        get { Widget.widget(gtk_viewport_get_child(opaque)) }
        set { gtk_viewport_set_child(opaque, newValue?.widget) }
    }

    /// Whether the view follows the keyboard focus.
    public var scrollsToFocus: Bool {
        get { gtk_viewport_get_scroll_to_focus(opaque) != 0 }
        set { gtk_viewport_set_scroll_to_focus(opaque, newValue.gboolean) }
    }
}
