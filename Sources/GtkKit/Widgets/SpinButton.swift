internal import CGtk

/// A number to write or to step.
open class SpinButton: Widget {
    public init(_ range: ClosedRange<Double>, step: Double = 1, digits: Int = 0) {
        super.init(sharing: gtk_spin_button_new_with_range(range.lowerBound, range.upperBound, step))
        gtk_spin_button_set_digits(opaque, UInt32(digits))
    }

    public var value: Double {
        get { gtk_spin_button_get_value(opaque) }
        set { gtk_spin_button_set_value(opaque, newValue) }
    }

    public func setRange(_ range: ClosedRange<Double>) {
        gtk_spin_button_set_range(opaque, range.lowerBound, range.upperBound)
    }

    /// Called whenever the number changed, by the user or the program.
    @discardableResult
    public func onChange(_ handler: @escaping @MainActor (Double) -> Void) -> SignalConnection {
        connect("value-changed") { [weak self] in
            guard let self else { return }
            handler(self.value)
        }
    }
}
