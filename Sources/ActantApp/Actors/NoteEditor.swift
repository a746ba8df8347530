import GtkKit
import Model
import Translation
import Workspace

/// Asks for a note on an actor: Ctrl+Enter or the button keeps it, an empty one is taken away.
final class NoteEditor: Popover {
    private let text = TextView()
    private let keep: @MainActor (String) -> Void

    init(on name: String, note: String, keep: @escaping @MainActor (String) -> Void) {
        self.keep = keep
        super.init(nil)
        let title = translated("Note on {1}", name)
        setAccessibleName(title)
        let heading = Label(title, classes: ["section"])
        heading.xalign = 0
        text.buffer.text = note
        text.setAccessibleName(title)
        text.setWraps(true)
        text.setAcceptsTab(false)
        text.setTextMargins(left: 6, right: 6, top: 4, bottom: 4)
        let scroller = ScrolledWindow(text, horizontal: .never, vertical: .automatic)
        scroller.setSizeRequest(width: 300, height: 110)
        scroller.addCSSClass("note-text")
        let hint = Label(
            translated("Kept in the dossier; shown on cards, in the profile and in print."), classes: ["caption"])
        hint.xalign = 0
        hint.wraps = true
        hint.setMaxWidth(characters: 44)
        let done = Button(label: translated("Keep Note")) { [weak self] in self?.finish() }
        done.halign = .end
        let box = Box(.vertical, spacing: 6, [heading, scroller, hint, done])
        box.setMargins(8)
        child = box
        let keys = KeyController()
        keys.setPhase(.capture)
        keys.onPress { [weak self] key in
            guard key.name == "Return" || key.name == "KP_Enter", key.modifiers.contains(.control) else { return false }
            self?.finish()
            return true
        }
        text.add(keys)
    }

    func start() {
        popup()
        text.grabFocus()
    }

    private func finish() {
        let words = text.buffer.text
        popdown()
        keep(words)
    }
}
