internal import CGtk

/// What a widget is to a screen reader.
public enum AccessibleRole: Sendable {
    case button, group, image, label, link, list, listItem, region, row, checkbox, presentation, document
    case toolbar, status, dialog

    var gtk: GtkAccessibleRole {
        switch self {
        case .button: GTK_ACCESSIBLE_ROLE_BUTTON
        case .group: GTK_ACCESSIBLE_ROLE_GROUP
        case .image: GTK_ACCESSIBLE_ROLE_IMG
        case .label: GTK_ACCESSIBLE_ROLE_LABEL
        case .link: GTK_ACCESSIBLE_ROLE_LINK
        case .list: GTK_ACCESSIBLE_ROLE_LIST
        case .listItem: GTK_ACCESSIBLE_ROLE_LIST_ITEM
        case .region: GTK_ACCESSIBLE_ROLE_REGION
        case .row: GTK_ACCESSIBLE_ROLE_ROW
        case .checkbox: GTK_ACCESSIBLE_ROLE_CHECKBOX
        case .presentation: GTK_ACCESSIBLE_ROLE_PRESENTATION
        case .document: GTK_ACCESSIBLE_ROLE_DOCUMENT
        case .toolbar: GTK_ACCESSIBLE_ROLE_TOOLBAR
        case .status: GTK_ACCESSIBLE_ROLE_STATUS
        case .dialog: GTK_ACCESSIBLE_ROLE_DIALOG
        }
    }
}

extension Widget {
    /// The name a screen reader says.
    public func setAccessibleName(_ name: String) { updateText(GTK_ACCESSIBLE_PROPERTY_LABEL, name) }

    /// What a screen reader says after the name.
    public func setAccessibleDescription(_ text: String) { updateText(GTK_ACCESSIBLE_PROPERTY_DESCRIPTION, text) }

    /// What the widget is to a screen reader; takes effect only before the widget is first shown.
    public func setAccessibleRole(_ role: AccessibleRole) { set("accessible-role", .int(Int(role.gtk.rawValue))) }

    /// Keeps the widget and what is in it from screen readers.
    public func setAccessibleHidden(_ isHidden: Bool) { update(GTK_ACCESSIBLE_STATE_HIDDEN, isHidden) }

    /// Says whether it is the chosen one among others.
    public func setAccessibleSelected(_ isSelected: Bool) { update(GTK_ACCESSIBLE_STATE_SELECTED, isSelected) }

    private func update(_ state: GtkAccessibleState, _ isOn: Bool) {
        var state = state
        var value = GValue()
        gtk_accessible_state_init_value(state, &value)
        // States that may also be undefined are numbers.
        if kit_is_value_int(&value) != 0 {
            g_value_set_int(&value, isOn.gboolean)
        } else {
            g_value_set_boolean(&value, isOn.gboolean)
        }
        gtk_accessible_update_state_value(opaque, 1, &state, &value)
        g_value_unset(&value)
    }

    private func updateText(_ property: GtkAccessibleProperty, _ text: String) {
        var property = property
        var value = GValue()
        gtk_accessible_property_init_value(property, &value)
        g_value_set_string(&value, text)
        gtk_accessible_update_property_value(opaque, 1, &property, &value)
        g_value_unset(&value)
    }
}
