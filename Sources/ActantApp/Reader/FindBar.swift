import GtkKit

/// Where words are looked for in the article.
final class FindBar: Box {
    /// What a search found.
    enum Outcome {
        case none
        case found(place: Int, of: Int)
    }

    /// Looks for words from the present match on; set by the reader.
    var onFind: (_ words: String, _ forward: Bool) -> Outcome = { _, _ in .none }
    private let entry = SearchEntry(placeholder: "Find in the article")
    private let count = Label("", classes: ["caption", "numeric"])

    init() {
        super.init(.horizontal, spacing: 6)
        setAccessibleName("Find")
        setMargins(top: 4, bottom: 4, start: 8, end: 8)
        entry.hexpand = true
        entry.setAccessibleName("Find in the article")
        append(entry)
        append(count)
        let buttons: [(String, String, Bool)] = [
            ("go-up-symbolic", AppAction.findPrevious.title, false),
            ("go-down-symbolic", AppAction.findNext.title, true),
        ]
        for (icon, name, forward) in buttons {
            let button = Button(icon: icon, name: name) { [weak self] in self?.go(forward: forward) }
            button.hasFrame = false
            append(button)
        }
        let close = Button(icon: "window-close-symbolic", name: "Close the Find Bar") { [weak self] in
            self?.isVisible = false
        }
        close.hasFrame = false
        append(close)
        entry.onSearch { [weak self] in self?.go(forward: true) }
        entry.onActivate { [weak self] in self?.go(forward: true) }
        entry.onNextMatch { [weak self] in self?.go(forward: true) }
        entry.onPreviousMatch { [weak self] in self?.go(forward: false) }
        entry.onStop { [weak self] in self?.isVisible = false }
        isVisible = false
    }

    func open() {
        isVisible = true
        entry.grabFocus()
        entry.select()
    }

    func go(forward: Bool) {
        guard !entry.text.isEmpty else {
            count.text = ""
            return
        }
        switch onFind(entry.text, forward) {
        case .none: count.text = "not found"
        case .found(let place, let total): count.text = "\(place) of \(total)"
        }
    }
}
