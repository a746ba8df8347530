import GtkKit

/// What a side list floats over while there is no room for it beside. A click next to the list takes it away again.
final class Floor: Overlay {
    private weak var side: Widget?
    private let content: Widget

    init(_ content: Widget) {
        self.content = content
        super.init(content)
        let click = ClickGesture(button: 0)
        click.setPhase(.capture)
        click.onPress { [weak self, weak click] _ in
            // The click itself does what it would do anyway.
            click?.deny()
            self?.fold()
        }
        content.add(click)
    }

    /// Puts a list, which has no parent, over the content; `width` in logical pixels.
    func float(_ side: Widget, width: Int) {
        self.side = side
        side.halign = .start
        side.setSizeRequest(width: width)
        side.addCSSClass("over")
        addOverlay(side)
    }

    /// Hands the list back, to stand beside.
    func land(_ side: Widget) {
        removeOverlay(side)
        side.halign = .fill
        side.setSizeRequest()
        side.removeCSSClass("over")
        self.side = nil
    }

    /// Hides the list that floats; false if there is none to see.
    @discardableResult
    func fold() -> Bool {
        guard let side, side.isVisible else { return false }
        let hadKeys = side.window?.focusedWidget.map { side.isAncestor(of: $0) } ?? false
        side.isVisible = false
        if hadKeys { content.moveFocus(forward: true) }
        return true
    }
}

extension Widget {
    /// Calls `handler` on Escape while the widget or what is in it has the keyboard; it says whether it used the key.
    func onEscapeKey(_ handler: @escaping @MainActor () -> Bool) {
        let keys = KeyController()
        keys.onPress { key in key.name == "Escape" && handler() }
        add(keys)
    }
}
