internal import CGtk

/// A menu that floats over a widget.
open class PopoverMenu: Popover {
    public init(_ menu: Menu) {
        super.init(sharing: gtk_popover_menu_new_from_model(menu.instance()))
    }

    /// Puts a widget in the place of a menu item that has this custom id.
    public func addChild(_ child: Widget, id: String) {
        gtk_popover_menu_add_child(opaque, child.widget, id)
    }
}
