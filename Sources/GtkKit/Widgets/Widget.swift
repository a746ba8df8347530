internal import CGtk

/// Anything on screen. Made by its subclasses; see `CustomWidget` for widgets of one's own.
@MainActor
open class Widget: Object {
    var widget: UnsafeMutablePointer<GtkWidget> { instance() }

    /// The face of a widget; widgets that were not made in Swift get a plain one.
    static func widget(_ raw: UnsafeMutableRawPointer?) -> Widget? {
        face(of: raw) { Widget(sharing: $0) }
    }

    /// Whether the widget takes part in its parent's layout. A new widget does.
    public var isVisible: Bool {
        get { gtk_widget_get_visible(widget) != 0 }
        set { gtk_widget_set_visible(widget, newValue.gboolean) }
    }

    /// Whether the widget is on screen now, with all its parents.
    public var isMapped: Bool { gtk_widget_get_mapped(widget) != 0 }

    /// Whether the user can use it; insensitive widgets are greyed.
    public var isSensitive: Bool {
        get { gtk_widget_get_sensitive(widget) != 0 }
        set { gtk_widget_set_sensitive(widget, newValue.gboolean) }
    }

    /// 0 (invisible) to 1.
    public var opacity: Double {
        get { gtk_widget_get_opacity(widget) }
        set { gtk_widget_set_opacity(widget, newValue) }
    }

    /// Whether the pointer can hit it; false lets clicks through to what is below.
    public var canTarget: Bool {
        get { gtk_widget_get_can_target(widget) != 0 }
        set { gtk_widget_set_can_target(widget, newValue.gboolean) }
    }

    /// Plain text shown when the pointer rests on it.
    public var tooltip: String? {
        get { String(borrowing: gtk_widget_get_tooltip_text(widget)) }
        set { gtk_widget_set_tooltip_text(widget, newValue) }
    }

    /// Plain text shown when the pointer rests on it, asked for at that time. For widgets that are filled again and again:
    /// whenever a tooltip is set, GTK asks the display where the pointer is.
    public func onTooltip(_ text: @escaping @MainActor () -> String?) {
        connect("query-tooltip") { arguments in
            guard let words = text(), !words.isEmpty, let tooltip = arguments.object(3) else {
                return arguments.reply(false)
            }
            gtk_tooltip_set_text(OpaquePointer(tooltip), words)
            arguments.reply(true)
        }
        gtk_widget_set_has_tooltip(widget, 1)
    }

    /// A name for CSS (`#name`).
    public var cssName: String {
        get { String(borrowing: gtk_widget_get_name(widget)) ?? "" }
        set { gtk_widget_set_name(widget, newValue) }
    }

    public func addCSSClass(_ name: String) { gtk_widget_add_css_class(widget, name) }
    public func removeCSSClass(_ name: String) { gtk_widget_remove_css_class(widget, name) }

    /// Adds or removes a class.
    public func setCSSClass(_ name: String, _ isOn: Bool) {
        if isOn { addCSSClass(name) } else { removeCSSClass(name) }
    }

    /// A pointer shape by its CSS name ("pointer", "grab", "col-resize"); nil for the parent's.
    public func setCursor(_ name: String?) { gtk_widget_set_cursor_from_name(widget, name) }

    /// Draws the widget again in the next frame.
    public func queueDraw() { gtk_widget_queue_draw(widget) }

    /// Measures and places the widget again in the next frame.
    public func queueResize() { gtk_widget_queue_resize(widget) }

    /// Places the widget's children again in the next frame, without measuring it.
    public func queueAllocate() { gtk_widget_queue_allocate(widget) }

    /// Attaches a gesture or another source of events, which then lives as long as the widget.
    public func add(_ controller: EventController) {
        g_object_ref(controller.raw)
        gtk_widget_add_controller(widget, controller.opaque)
    }

    public func remove(_ controller: EventController) {
        gtk_widget_remove_controller(widget, controller.opaque)
    }

    /// Runs an action by its full name ("win.print"), as a menu item would; false if there is none.
    @discardableResult
    public func activateAction(_ name: String, parameter: ActionState? = nil) -> Bool {
        let variant = parameter?.variant.map { g_variant_ref_sink($0) } ?? nil
        defer { if let variant { g_variant_unref(variant) } }
        return gtk_widget_activate_action_variant(widget, name, variant) != 0
    }

    /// Makes actions available to this widget and what is in it, as "prefix.name".
    public func insertActions(_ actions: [Action], prefix: String) {
        let group = UnsafeMutableRawPointer(g_simple_action_group_new())
        for action in actions { g_action_map_add_action(group?.opaque, action.opaque) }
        gtk_widget_insert_action_group(widget, prefix, group?.opaque)
        g_object_unref(group)
    }

    /// Does what a click or Enter on the widget would do.
    @discardableResult
    public func activate() -> Bool { gtk_widget_activate(widget) != 0 }
}
