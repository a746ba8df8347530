internal import CGtk

/// The keyboard focus coming and going.
public final class FocusController: EventController {
    public init() {
        super.init(owning: UnsafeMutableRawPointer(gtk_event_controller_focus_new()))
    }

    /// Called when the focus comes to the widget or into it.
    @discardableResult
    public func onEnter(_ handler: @escaping @MainActor () -> Void) -> SignalConnection { connect("enter", handler) }

    @discardableResult
    public func onLeave(_ handler: @escaping @MainActor () -> Void) -> SignalConnection { connect("leave", handler) }
}
