internal import CGtk

/// A choice of one among strings.
open class DropDown: Widget {
    public init(_ choices: [String] = []) {
        super.init(sharing: withStrings(choices) { gtk_drop_down_new_from_strings($0) })
    }

    /// Replaces the choices; the first is selected.
    public func setChoices(_ choices: [String]) {
        let list = withStrings(choices) { gtk_string_list_new($0) }
        gtk_drop_down_set_model(opaque, list)
        g_object_unref(list.map { UnsafeMutableRawPointer($0) })
    }

    /// The place of the choice; nil when there is none.
    public var selectedIndex: Int? {
        get {
            let selected = gtk_drop_down_get_selected(opaque)
            return selected == guint.max ? nil : Int(selected)
        }
        set { gtk_drop_down_set_selected(opaque, newValue.map { UInt32($0) } ?? guint.max) }
    }

    /// Called when something else is chosen, by the user or the program.
    @discardableResult
    public func onSelect(_ handler: @escaping @MainActor (Int?) -> Void) -> SignalConnection {
        onNotify("selected") { [weak self] in
            guard let self else { return }
            handler(self.selectedIndex)
        }
    }
}
