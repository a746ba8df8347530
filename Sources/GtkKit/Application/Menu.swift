internal import CGtk

/// What a menu offers. Labels are taken literally; keys are shown beside items whose action has them.
public final class Menu: Object {
    public init() {
        super.init(owning: UnsafeMutableRawPointer(g_menu_new()))
    }

    /// Adds an item that runs an action ("win.print"), with a target where it is one of a choice's values.
    @discardableResult
    public func append(_ label: String, action: String, target: ActionState? = nil) -> Menu {
        let item = g_menu_item_new(Menu.literal(label), nil)
        g_menu_item_set_action_and_target_value(item, action, target?.variant)
        return take(item)
    }

    /// Adds a part with a line above it, and a title if there is one.
    @discardableResult
    public func appendSection(_ title: String? = nil, _ fill: (Menu) -> Void) -> Menu {
        let section = Menu()
        fill(section)
        g_menu_append_section(opaque, title, section.instance())
        return self
    }

    @discardableResult
    public func appendSubmenu(_ label: String, _ fill: (Menu) -> Void) -> Menu {
        let submenu = Menu()
        fill(submenu)
        g_menu_append_submenu(opaque, Menu.literal(label), submenu.instance())
        return self
    }

    public func removeAll() { g_menu_remove_all(opaque) }

    public var count: Int { Int(g_menu_model_get_n_items(instance())) }

    private func take(_ item: OpaquePointer?) -> Menu {
        g_menu_append_item(opaque, item)
        g_object_unref(item.map { UnsafeMutableRawPointer($0) })
        return self
    }

    /// Underscores would mark mnemonics.
    private static func literal(_ label: String) -> String { label.replacing("_", with: "__") }
}
