internal import CGtk

/// A pinch of two fingers.
public final class ZoomGesture: Gesture {
    public init() {
        super.init(owning: UnsafeMutableRawPointer(gtk_gesture_zoom_new()))
    }

    @discardableResult
    public func onBegin(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("begin") { _ in handler() }
    }

    /// Called with the scale since the pinch began.
    @discardableResult
    public func onScale(_ handler: @escaping @MainActor (Double) -> Void) -> SignalConnection {
        connect("scale-changed") { handler($0.double(0)) }
    }

    /// The middle of the fingers, in the widget's coordinates.
    public var center: (x: Double, y: Double)? {
        var x = 0.0
        var y = 0.0
        return gtk_gesture_get_bounding_box_center(opaque, &x, &y) != 0 ? (x, y) : nil
    }
}
