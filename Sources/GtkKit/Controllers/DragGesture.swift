internal import CGtk

/// A drag with a button held.
public final class DragGesture: ButtonGesture {
    /// `button`: 1 primary, 2 middle, 3 secondary, 0 any.
    public init(button: Int = 1) {
        super.init(owning: UnsafeMutableRawPointer(gtk_gesture_drag_new()))
        self.button = button
    }

    /// Called with the point where the drag starts, in the widget's coordinates.
    @discardableResult
    public func onBegin(_ handler: @escaping @MainActor (_ x: Double, _ y: Double) -> Void) -> SignalConnection {
        connect("drag-begin") { handler($0.double(0), $0.double(1)) }
    }

    /// Called with the way from the start.
    @discardableResult
    public func onUpdate(_ handler: @escaping @MainActor (_ dx: Double, _ dy: Double) -> Void) -> SignalConnection {
        connect("drag-update") { handler($0.double(0), $0.double(1)) }
    }

    /// Called with the way from the start when the button is let go.
    @discardableResult
    public func onEnd(_ handler: @escaping @MainActor (_ dx: Double, _ dy: Double) -> Void) -> SignalConnection {
        connect("drag-end") { handler($0.double(0), $0.double(1)) }
    }

    /// Where the drag under way began.
    public var start: (x: Double, y: Double)? {
        var x = 0.0
        var y = 0.0
        return gtk_gesture_drag_get_start_point(opaque, &x, &y) != 0 ? (x, y) : nil
    }
}
