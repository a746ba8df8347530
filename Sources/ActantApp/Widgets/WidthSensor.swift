import GtkKit

/// Nothing to see: tells how wide the box is that it lies in, so that the box's parts can adapt.
final class WidthSensor: CustomWidget {
    private let onChange: @MainActor (Int) -> Void
    private var last = 0

    /// `onChange` gets logical pixels, after the layout that changed them.
    init(onChange: @escaping @MainActor (Int) -> Void) {
        self.onChange = onChange
        super.init(role: .presentation)
        hexpand = true
        canTarget = false
    }

    override func sizeAllocate(width: Int, height: Int) {
        guard width != last else { return }
        last = width
        // Columns and pages cannot come and go while they are being placed. Idle time may be long in coming while
        // something moves on screen.
        onTimeout(seconds: 0) { [weak self] in
            guard let self else { return }
            onChange(last)
        }
    }
}
