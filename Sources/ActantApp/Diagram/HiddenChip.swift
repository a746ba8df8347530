import GtkKit
import Network
import Translation

/// How many actors are hidden, and a way to show them again; there only while some are.
final class HiddenChip: Box {
    private let button = Button(label: "")

    init() {
        super.init(.horizontal)
        addCSSClass("floating")
        button.addCSSClass("flat-button")
        button.setAction(AppAction.showHidden.detailedName)
        append(button)
        isVisible = false
    }

    func show(_ number: Int) {
        isVisible = number > 0
        button.label = translated("{1} · Show", Wording.hidden(number))
        button.tooltip = AppAction.showHidden.title
    }
}
