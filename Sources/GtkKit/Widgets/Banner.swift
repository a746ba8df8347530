/// A message across the window, with something to do about it and a way to dismiss it.
open class Banner: Revealer {
    private let message = Label()
    private let button = Button(label: "")
    private var action: (@MainActor () -> Void)?

    /// `dismissName` is what the closing button is called.
    public init(dismissName: String) {
        super.init(nil, transition: .slideDown)
        let close = Button(icon: "window-close-symbolic", name: dismissName)
        close.hasFrame = false
        message.wraps = true
        message.xalign = 0
        message.hexpand = true
        let row = Box(.horizontal, spacing: 8, [message, button, close])
        row.addCSSClass("banner")
        row.setAccessibleRole(.status)
        child = row
        close.onClick { [weak self] in self?.dismiss() }
        button.onClick { [weak self] in
            let action = self?.action
            self?.dismiss()
            action?()
        }
    }

    /// Shows a message; without a label there is nothing to do about it.
    public func show(_ text: String, label: String? = nil, action: (@MainActor () -> Void)? = nil) {
        message.text = text
        self.action = action
        button.isVisible = label != nil
        button.label = label
        isRevealed = true
    }

    public func dismiss() {
        isRevealed = false
        action = nil
    }
}
