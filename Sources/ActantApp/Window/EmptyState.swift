import GtkKit

/// A sentence and an action or two, where there is nothing to show.
final class EmptyState: Box {
    private let sentence = Label("", classes: ["empty"])
    private let button = Button(label: "")
    private let second = Button(label: "")

    init() {
        super.init(.vertical, spacing: 12)
        addCSSClass("empty")
        sentence.wraps = true
        sentence.setJustification(.center)
        sentence.halign = .center
        append(sentence)
        for button in [button, second] {
            button.halign = .center
            append(button)
        }
    }

    func show(_ words: String, action: String? = nil, _ command: AppAction? = nil, or other: AppAction? = nil) {
        sentence.text = words
        second.isVisible = other != nil
        second.label = other?.title ?? ""
        second.setAction(other?.detailedName)
        button.isVisible = action != nil
        button.label = action ?? ""
        button.setAction(command?.detailedName)
    }
}
