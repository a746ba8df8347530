/// A row of linked buttons of which exactly one is down, known by name.
open class ToggleGroup: Box {
    private var buttons: [(name: String, button: ToggleButton)] = []
    private var isChanging = false
    private var chosen: (@MainActor (String) -> Void)?

    public init() {
        super.init(.horizontal)
        addCSSClass("linked")
        setAccessibleRole(.group)
    }

    /// Adds a button; the first is down. With an icon the label is its tooltip and accessible name.
    @discardableResult
    public func add(name: String, label: String, icon: String? = nil) -> ToggleButton {
        let first = buttons.first?.button
        let button =
            icon.map { ToggleButton(icon: $0, name: label, group: first) }
            ?? ToggleButton(label: label, group: first)
        buttons.append((name, button))
        append(button)
        if first == nil { button.isActive = true }
        button.onToggle { [weak self] isActive in
            guard let self, isActive, !self.isChanging else { return }
            self.chosen?(name)
        }
        return button
    }

    /// The name of the button that is down; setting it does not call the handler.
    public var selection: String? {
        get { buttons.first { $0.button.isActive }?.name }
        set {
            isChanging = true
            buttons.first { $0.name == newValue }?.button.isActive = true
            isChanging = false
        }
    }

    /// Called when the user chose another button.
    public func onSelect(_ handler: @escaping @MainActor (String) -> Void) { chosen = handler }
}
