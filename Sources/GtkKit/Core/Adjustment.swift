internal import CGtk

/// A number within bounds: a scroll position, a spin button's value.
public final class Adjustment: Object {
    public init(value: Double = 0, lower: Double = 0, upper: Double = 0, step: Double = 1, page: Double = 0) {
        super.init(sharing: gtk_adjustment_new(value, lower, upper, step, step * 10, page))
    }

    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    static func adjustment(_ raw: UnsafeMutableRawPointer?) -> Adjustment {
        face(of: raw) { Adjustment(sharing: $0) } ?? Adjustment()
    }

    var adjustment: UnsafeMutablePointer<GtkAdjustment> { instance() }

    public var value: Double {
        get { gtk_adjustment_get_value(adjustment) }
        set { gtk_adjustment_set_value(adjustment, newValue) }
    }

    public var lower: Double {
        get { gtk_adjustment_get_lower(adjustment) }
        set { gtk_adjustment_set_lower(adjustment, newValue) }
    }

    public var upper: Double {
        get { gtk_adjustment_get_upper(adjustment) }
        set { gtk_adjustment_set_upper(adjustment, newValue) }
    }

    /// How much is visible of a scrolled range.
    public var pageSize: Double {
        get { gtk_adjustment_get_page_size(adjustment) }
        set { gtk_adjustment_set_page_size(adjustment, newValue) }
    }

    /// Scrolls as little as brings a range into view.
    public func reveal(_ range: ClosedRange<Double>) {
        gtk_adjustment_clamp_page(adjustment, range.lowerBound, range.upperBound)
    }

    @discardableResult
    public func onChange(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("value-changed", handler)
    }

    /// Called when bounds or page size changed.
    @discardableResult
    public func onBoundsChange(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("changed", handler)
    }
}
