internal import CGtk

/// A button that stays down. Buttons of one group let only one be down.
open class ToggleButton: Button {
    public init(label: String? = nil, child: Widget? = nil, group: ToggleButton? = nil) {
        super.init(sharing: gtk_toggle_button_new())
        if let label { self.label = label }
        if let child { self.child = child }
        if let group { join(group) }
    }

    public init(icon: String, name: String, group: ToggleButton? = nil) {
        super.init(sharing: gtk_toggle_button_new())
        setIcon(icon)
        tooltip = name
        setAccessibleName(name)
        if let group { join(group) }
    }

    private var toggle: UnsafeMutablePointer<GtkToggleButton> { instance() }

    /// Joins the group of another button.
    public func join(_ group: ToggleButton) { gtk_toggle_button_set_group(toggle, group.toggle) }

    public var isActive: Bool {
        get { gtk_toggle_button_get_active(toggle) != 0 }
        set { gtk_toggle_button_set_active(toggle, newValue.gboolean) }
    }

    /// Called whenever the state changed, by the user or the program.
    @discardableResult
    public func onToggle(_ handler: @escaping @MainActor (Bool) -> Void) -> SignalConnection {
        connect("toggled") { [weak self] in
            guard let self else { return }
            handler(self.isActive)
        }
    }
}
