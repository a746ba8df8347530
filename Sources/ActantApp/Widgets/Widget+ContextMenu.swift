import GtkKit

extension Widget {
    /// Opens a menu over the widget, at a point of it in logical pixels.
    func openMenu(_ menu: Menu, x: Double, y: Double) {
        let popover = PopoverMenu(menu)
        popover.attach(to: self)
        popover.point(to: Bounds(x: x, y: y, width: 1, height: 1))
        popover.onClosed { [weak popover] in
            // The action runs after the popover has closed; it goes when both are done.
            onIdle { popover?.unparent() }
        }
        popover.popup()
    }

    /// Opens the menu of a list's selected row on the menu keys, over the upper part of `host`: GTK 4.8 does not say where
    /// the rows are. Nil opens none.
    func offersMenuByKey(over host: Widget, _ menu: @escaping @MainActor () -> Menu?) {
        let keys = KeyController()
        keys.setPhase(.capture)
        keys.onPress { [weak host] key in
            let isMenu = key.name == "Menu" || (key.name == "F10" && key.modifiers == .shift)
            guard isMenu, let host, let menu = menu() else { return false }
            host.openMenu(menu, x: 64, y: min(96, Double(host.height) / 2))
            return true
        }
        add(keys)
    }

    /// Called with a place of the widget when its menu is asked for: by the right button, or by the menu keys while it has
    /// the keyboard.
    func onMenuRequest(_ handler: @escaping @MainActor (_ x: Double, _ y: Double) -> Void) {
        let click = ClickGesture(button: 3)
        click.onPress { [weak click] press in
            click?.claim()
            handler(press.x, press.y)
        }
        add(click)
        let keys = KeyController()
        keys.onPress { [weak self] key in
            guard key.asksForMenu, let self else { return false }
            handler(24, Double(height) - 4)
            return true
        }
        add(keys)
    }
}

extension Key {
    /// Whether it is one of those that open a context menu.
    var asksForMenu: Bool { name == "Menu" || (name == "F10" && modifiers == .shift) }
}
