internal import CGtk

/// A button that opens a menu or a popover.
open class MenuButton: Widget {
    public init(label: String? = nil, child: Widget? = nil, menu: Menu? = nil, popover: Popover? = nil) {
        super.init(sharing: gtk_menu_button_new())
        if let label { setLabel(label) }
        if let child { setChild(child) }
        if let menu { setMenu(menu) }
        if let popover { setPopover(popover) }
    }

    /// A button with an icon only needs a name.
    public convenience init(icon: String, name: String, menu: Menu? = nil, popover: Popover? = nil) {
        self.init(menu: menu, popover: popover)
        setIcon(icon)
        tooltip = name
        setAccessibleName(name)
    }

    public func setLabel(_ text: String) { gtk_menu_button_set_label(opaque, text) }
    public func setIcon(_ name: String) { gtk_menu_button_set_icon_name(opaque, name) }
    public func setChild(_ child: Widget?) { gtk_menu_button_set_child(opaque, child?.widget) }
    public func setMenu(_ menu: Menu?) { gtk_menu_button_set_menu_model(opaque, menu?.instance()) }
    public func setPopover(_ popover: Popover?) { gtk_menu_button_set_popover(opaque, popover?.widget) }

    public var hasFrame: Bool {
        get { gtk_menu_button_get_has_frame(opaque) != 0 }
        set { gtk_menu_button_set_has_frame(opaque, newValue.gboolean) }
    }

    /// Whether F10 opens it.
    public var isPrimary: Bool {
        get { gtk_menu_button_get_primary(opaque) != 0 }
        set { gtk_menu_button_set_primary(opaque, newValue.gboolean) }
    }

    public func setAlwaysShowsArrow(_ shows: Bool) { gtk_menu_button_set_always_show_arrow(opaque, shows.gboolean) }

    public func popup() { gtk_menu_button_popup(opaque) }
    public func popdown() { gtk_menu_button_popdown(opaque) }

    /// Called before the menu opens, to make or fill the popover at that time.
    public func onOpen(_ handler: @escaping @MainActor () -> Void) {
        let box = ClosureBox<@MainActor () -> Void>(handler)
        gtk_menu_button_set_create_popup_func(opaque, opening, box.retained(), releaseBox)
    }
}

private let opening: GtkMenuButtonCreatePopupFunc = { _, data in
    guard let data else { return }
    onMain(data) { ClosureBox<@MainActor () -> Void>.from($0).closure() }
}
