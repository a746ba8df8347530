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

    /// Opens a menu over `host`, which outlives the widget, on the right button and on the menu keys.
    func offersMenu(over host: Widget, _ menu: @escaping @MainActor () -> Menu) {
        let click = ClickGesture(button: 3)
        click.onPress { [weak self, weak host, weak click] press in
            guard let self, let host, let point = translate(x: press.x, y: press.y, to: host) else { return }
            click?.claim()
            host.openMenu(menu(), x: point.x, y: point.y)
        }
        add(click)
        let keys = KeyController()
        keys.onPress { [weak self, weak host] key in
            guard key.name == "Menu" || (key.name == "F10" && key.modifiers == .shift), let self, let host,
                let point = translate(x: 24, y: Double(height) - 4, to: host)
            else { return false }
            host.openMenu(menu(), x: point.x, y: point.y)
            return true
        }
        add(keys)
    }
}
