internal import CGtk

/// On or off.
open class Switch: Widget {
    public init(isOn: Bool = false) {
        super.init(sharing: gtk_switch_new())
        self.isOn = isOn
    }

    public var isOn: Bool {
        get { gtk_switch_get_active(opaque) != 0 }
        set { gtk_switch_set_active(opaque, newValue.gboolean) }
    }

    /// Called whenever the state changed, by the user or the program.
    @discardableResult
    public func onToggle(_ handler: @escaping @MainActor (Bool) -> Void) -> SignalConnection {
        onNotify("active") { [weak self] in
            guard let self else { return }
            handler(self.isOn)
        }
    }
}
