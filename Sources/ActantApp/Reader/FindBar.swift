import GtkKit
import Network
import Translation

/// Where words are looked for in the article.
final class FindBar: Box {
    /// What makes the search go on.
    enum Step {
        case typed, next, previous
    }

    /// What a search found; `hasWrapped` where it went on beyond the text's end or beginning.
    enum Outcome {
        case none
        case found(place: Int, of: Int, hasWrapped: Bool)
    }

    /// Looks for words; set by the reader.
    var onFind: (_ words: String, _ step: Step) -> Outcome = { _, _ in .none }
    /// Called before the first search and when the bar is closed.
    var onOpen: () -> Void = {}
    var onClose: () -> Void = {}
    private let entry = SearchEntry(placeholder: translated("Find in the article"))
    private let count = Label("", classes: ["caption", "numeric"])

    init() {
        super.init(.horizontal, spacing: 6)
        setAccessibleName(translated("Find"))
        setMargins(top: 4, bottom: 4, start: 8, end: 8)
        entry.hexpand = true
        entry.setWidth(characters: 8)
        entry.setAccessibleName(translated("Find in the article"))
        append(entry)
        append(count)
        let buttons: [(String, AppAction, Step)] = [
            ("go-up-symbolic", .findPrevious, .previous), ("go-down-symbolic", .findNext, .next),
        ]
        for (icon, action, step) in buttons {
            append(flat(icon, action.title) { [weak self] in self?.go(step) })
        }
        append(flat("window-close-symbolic", translated("Close the Find Bar")) { [weak self] in self?.close() })
        entry.onSearch { [weak self] in self?.go(.typed) }
        entry.onActivate { [weak self] in self?.go(.next) }
        entry.onNextMatch { [weak self] in self?.go(.next) }
        entry.onPreviousMatch { [weak self] in self?.go(.previous) }
        entry.onStop { [weak self] in self?.close() }
        let keys = KeyController()
        keys.setPhase(.capture)
        keys.onPress { [weak self] key in
            guard key.modifiers == .shift, key.name == "Return" || key.name == "KP_Enter" else { return false }
            self?.go(.previous)
            return true
        }
        entry.add(keys)
        isVisible = false
    }

    private func flat(_ icon: String, _ name: String, _ press: @escaping @MainActor () -> Void) -> Button {
        let button = Button(icon: icon, name: name, onClick: press)
        button.hasFrame = false
        button.addCSSClass("flat-button")
        return button
    }

    /// `words` are what to look for at first; nil keeps those of the last time.
    func open(_ words: String?) {
        if !isVisible { onOpen() }
        isVisible = true
        if let words { entry.text = words }
        entry.grabFocus()
        entry.select()
        if !entry.text.isEmpty { go(.typed) }
    }

    func close() {
        guard isVisible else { return }
        isVisible = false
        count.text = ""
        onClose()
    }

    func go(_ step: Step) {
        guard isVisible else { return }
        guard !entry.text.isEmpty else {
            count.text = ""
            return
        }
        switch onFind(entry.text, step) {
        case .none: count.text = translated("not found")
        case .found(let place, let total, let hasWrapped):
            let found = Wording.place(place, of: total)
            count.text =
                !hasWrapped
                ? found
                : step == .previous ? translated("{1}, from the end", found) : translated("{1}, from the top", found)
        }
    }
}
