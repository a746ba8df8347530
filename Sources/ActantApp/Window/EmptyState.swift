import GtkKit

/// A sentence and one action, where there is nothing to show.
final class EmptyState: Box {
    private let sentence = Label("", classes: ["empty"])
    private let button = Button(label: "")

    init() {
        super.init(.vertical, spacing: 12)
        addCSSClass("empty")
        sentence.wraps = true
        sentence.setJustification(.center)
        sentence.halign = .center
        button.halign = .center
        append(sentence)
        append(button)
    }

    func show(_ words: String, action: String? = nil, _ command: AppAction? = nil) {
        sentence.text = words
        button.isVisible = action != nil
        button.label = action ?? ""
        button.setAction(command?.detailedName)
    }
}
