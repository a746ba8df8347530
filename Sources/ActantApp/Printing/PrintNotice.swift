import GtkKit
import Translation
import Workspace

/// What came of an export or a print job, over the preview until it is closed.
final class PrintNotice: Box {
    private let words = Label("")

    init() {
        super.init(.horizontal, spacing: 12)
        setAccessibleRole(.status)
        addCSSClass("banner")
        words.wraps = true
        words.xalign = 0
        words.hexpand = true
        append(words)
        append(Button(label: translated("Close Notice")) { [weak self] in self?.isVisible = false })
        isVisible = false
    }

    func show(_ notice: Notice) {
        words.text = notice.text
        setCSSClass("information", notice.weight == .information)
        isVisible = true
    }
}
