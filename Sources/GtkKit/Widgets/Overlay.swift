internal import CGtk

/// A child with others over it, each placed by its alignment.
open class Overlay: Widget {
    public init(_ child: Widget? = nil) {
        super.init(sharing: gtk_overlay_new())
        self.child = child
    }

    public var child: Widget? {
        get { Widget.widget(gtk_overlay_get_child(opaque)) }
        set { gtk_overlay_set_child(opaque, newValue?.widget) }
    }

    /// Puts a widget over the child; `countsInSize` lets it make the overlay larger.
    public func addOverlay(_ overlay: Widget, countsInSize: Bool = false) {
        gtk_overlay_add_overlay(opaque, overlay.widget)
        gtk_overlay_set_measure_overlay(opaque, overlay.widget, countsInSize.gboolean)
    }

    public func removeOverlay(_ overlay: Widget) { gtk_overlay_remove_overlay(opaque, overlay.widget) }
}
