internal import CGtk

/// A menu that floats over a widget.
open class PopoverMenu: Popover {
    public init(_ menu: Menu) {
        super.init(sharing: gtk_popover_menu_new_from_model(menu.instance()))
    }
}
