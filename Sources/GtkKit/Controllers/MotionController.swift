internal import CGtk

/// The pointer's way over a widget.
public final class MotionController: EventController {
    public init() {
        super.init(owning: UnsafeMutableRawPointer(gtk_event_controller_motion_new()))
    }

    /// Points are in the widget's coordinates.
    @discardableResult
    public func onEnter(_ handler: @escaping @MainActor (_ x: Double, _ y: Double) -> Void) -> SignalConnection {
        connect("enter") { handler($0.double(0), $0.double(1)) }
    }

    @discardableResult
    public func onMotion(_ handler: @escaping @MainActor (_ x: Double, _ y: Double) -> Void) -> SignalConnection {
        connect("motion") { handler($0.double(0), $0.double(1)) }
    }

    @discardableResult
    public func onLeave(_ handler: @escaping @MainActor () -> Void) -> SignalConnection { connect("leave", handler) }
}
