internal import CGtk

/// Something to press.
open class Button: Widget {
    public init(label: String, onClick: (@MainActor () -> Void)? = nil) {
        super.init(sharing: gtk_button_new_with_label(label))
        if let onClick { self.onClick(onClick) }
    }

    /// A button with an icon only needs a name: it is both its tooltip and its accessible name.
    public init(icon: String, name: String, onClick: (@MainActor () -> Void)? = nil) {
        super.init(sharing: gtk_button_new_from_icon_name(icon))
        tooltip = name
        setAccessibleName(name)
        if let onClick { self.onClick(onClick) }
    }

    public init(child: Widget, onClick: (@MainActor () -> Void)? = nil) {
        super.init(sharing: gtk_button_new())
        self.child = child
        if let onClick { self.onClick(onClick) }
    }

    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    private var button: UnsafeMutablePointer<GtkButton> { instance() }

    @discardableResult
    public func onClick(_ handler: @escaping @MainActor () -> Void) -> SignalConnection { connect("clicked", handler) }

    public var label: String? {
        get { String(borrowing: gtk_button_get_label(button)) }
        set { gtk_button_set_label(button, newValue ?? "") }
    }

    public func setIcon(_ name: String) { gtk_button_set_icon_name(button, name) }

    public var child: Widget? {
        get { Widget.widget(gtk_button_get_child(button)) }
        set { gtk_button_set_child(button, newValue?.widget) }
    }

    public var hasFrame: Bool {
        get { gtk_button_get_has_frame(button) != 0 }
        set { gtk_button_set_has_frame(button, newValue.gboolean) }
    }

    /// The action a press runs ("win.print"), with the parameter it is given; the button is insensitive without it.
    public func setAction(_ name: String?, parameter: ActionState? = nil) {
        gtk_actionable_set_action_name(opaque, name)
        gtk_actionable_set_action_target_value(opaque, parameter?.variant)
    }
}
