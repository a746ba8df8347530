import GtkKit
import Model
import Workspace

/// The article by keyboard: a caret while keys are used, Enter for what stands at it, the menu key for all there is.
extension ReaderText {
    func connectKeys() {
        let keys = KeyController()
        keys.setPhase(.capture)
        keys.onPress { [weak self] key in self?.press(key) ?? false }
        view.add(keys)
        let focus = FocusController()
        focus.onEnter { [weak self] in
            // Whether the keyboard brought the focus is known only when it is there.
            onIdle { self?.showCaret() }
        }
        view.add(focus)
    }

    private func press(_ key: Key) -> Bool {
        endHover()
        endArrival()
        switch (key.name, key.modifiers) {
        case ("Return", []), ("KP_Enter", []), ("ISO_Enter", []):
            open(at: TextOffset(view.buffer.cursor))
        case _ where key.asksForMenu:
            let point = caretPoint
            offerMenu(at: TextOffset(view.buffer.cursor), x: point.x, y: point.y)
        default: return false
        }
        return true
    }

    /// Chooses what stands at a place, as a click there does.
    private func open(at place: TextOffset) {
        guard let page else { return }
        let entities = page.entities(at: place)
        let point = caretPoint
        switch entities.count {
        case 0: if let bar = page.quotations(at: place).first { choose(bar.id) }
        case 1: choose(entities[0], at: place)
        default: offer(entities, at: place, x: point.x, y: point.y)
        }
    }

    /// With the keyboard in use the caret shows, on a line that can be seen.
    private func showCaret() {
        guard view.hasFocus, view.hasVisibleFocus, !view.isCursorVisible else { return }
        view.isCursorVisible = true
        let visible = view.visibleRange
        if !visible.contains(view.buffer.cursor), view.buffer.selection == nil {
            view.buffer.cursor = visible.lowerBound
        }
    }

    private var caretPoint: (x: Double, y: Double) {
        let rect = view.bufferRect(at: view.buffer.cursor)
        let visible = view.visibleBounds
        return (
            rect.x + Double(Self.gutterWidth) - visible.x,
            min(max(rect.y + rect.height - visible.y, 0), visible.height)
        )
    }
}
