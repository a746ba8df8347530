internal import CGtk

/// A part of something larger, with scroll bars.
open class ScrolledWindow: Widget {
    /// When a scroll bar shows.
    public enum Policy: Sendable {
        /// When needed.
        case automatic
        case always
        /// Never; the content's size counts in full.
        case never
        /// No bar, but the program may scroll.
        case external

        var gtk: GtkPolicyType {
            switch self {
            case .automatic: GTK_POLICY_AUTOMATIC
            case .always: GTK_POLICY_ALWAYS
            case .never: GTK_POLICY_NEVER
            case .external: GTK_POLICY_EXTERNAL
            }
        }
    }

    public init(_ child: Widget? = nil, horizontal: Policy = .automatic, vertical: Policy = .automatic) {
        super.init(sharing: gtk_scrolled_window_new())
        setPolicy(horizontal: horizontal, vertical: vertical)
        if let child { self.child = child }
    }

    public func setPolicy(horizontal: Policy, vertical: Policy) {
        gtk_scrolled_window_set_policy(opaque, horizontal.gtk, vertical.gtk)
    }

    public var child: Widget? {
        get { Widget.widget(gtk_scrolled_window_get_child(opaque)) }
        set { gtk_scrolled_window_set_child(opaque, newValue?.widget) }
    }

    public var horizontal: Adjustment { .adjustment(gtk_scrolled_window_get_hadjustment(opaque)) }
    public var vertical: Adjustment { .adjustment(gtk_scrolled_window_get_vadjustment(opaque)) }

    /// Content heights between which the window takes the content's own, in logical pixels.
    public func setContentHeight(minimum: Int? = nil, maximum: Int? = nil) {
        // The maximum goes first: GTK refuses a minimum above it.
        gtk_scrolled_window_set_max_content_height(opaque, Int32(maximum ?? -1))
        gtk_scrolled_window_set_min_content_height(opaque, Int32(minimum ?? -1))
        gtk_scrolled_window_set_propagate_natural_height(opaque, (maximum != nil).gboolean)
    }

    /// Whether scroll bars float over the content.
    /// Asks for as much room as its content would like, up to the greatest content size.
    public func setPropagatesNaturalSize(_ does: Bool) {
        gtk_scrolled_window_set_propagate_natural_width(opaque, does.gboolean)
        gtk_scrolled_window_set_propagate_natural_height(opaque, does.gboolean)
    }
}
