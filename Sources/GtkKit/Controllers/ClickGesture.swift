internal import CGtk

/// A press of a button on a widget.
public struct Click: Sendable, Hashable {
    /// 1 for a click, 2 for a double click.
    public let count: Int
    /// In the widget's coordinates.
    public let x: Double
    public let y: Double
    /// 1 primary, 2 middle, 3 secondary.
    public let button: Int
    public let modifiers: KeyModifiers
}

/// Clicks, double clicks and so on.
public final class ClickGesture: ButtonGesture {
    /// `button`: 1 primary, 2 middle, 3 secondary, 0 any.
    public init(button: Int = 1) {
        super.init(owning: UnsafeMutableRawPointer(gtk_gesture_click_new()))
        self.button = button
    }

    @discardableResult
    public func onPress(_ handler: @escaping @MainActor (Click) -> Void) -> SignalConnection {
        listen("pressed", handler)
    }

    @discardableResult
    public func onRelease(_ handler: @escaping @MainActor (Click) -> Void) -> SignalConnection {
        listen("released", handler)
    }

    private func listen(_ signal: String, _ handler: @escaping @MainActor (Click) -> Void) -> SignalConnection {
        connect(signal) { [weak self] arguments in
            guard let self else { return }
            handler(
                Click(
                    count: arguments.int(0), x: arguments.double(1), y: arguments.double(2),
                    button: self.currentButton, modifiers: self.modifiers))
        }
    }
}
