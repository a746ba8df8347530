internal import CGtk

/// A check mark with its label, or a radio button where it is in a group.
open class CheckButton: Widget {
    public init(label: String? = nil, child: Widget? = nil, group: CheckButton? = nil) {
        super.init(sharing: gtk_check_button_new_with_label(label))
        if let child { gtk_check_button_set_child(check, child.widget) }
        if let group { gtk_check_button_set_group(check, group.check) }
    }

    private var check: UnsafeMutablePointer<GtkCheckButton> { instance() }

    public var isActive: Bool {
        get { gtk_check_button_get_active(check) != 0 }
        set { gtk_check_button_set_active(check, newValue.gboolean) }
    }

    /// Called whenever the state changed, by the user or the program.
    @discardableResult
    public func onToggle(_ handler: @escaping @MainActor (Bool) -> Void) -> SignalConnection {
        connect("toggled") { [weak self] in
            guard let self else { return }
            handler(self.isActive)
        }
    }

    public func setAction(_ name: String?, target: ActionState? = nil) {
        gtk_actionable_set_action_name(opaque, name)
        gtk_actionable_set_action_target_value(opaque, target?.variant)
    }
}
