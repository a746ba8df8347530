internal import CGtk

/// Something that floats over a widget until the user is done with it.
open class Popover: Widget {
    /// On which side of what it points at.
    public enum Side: Sendable {
        case left, right, top, bottom

        var gtk: GtkPositionType {
            switch self {
            case .left: GTK_POS_LEFT
            case .right: GTK_POS_RIGHT
            case .top: GTK_POS_TOP
            case .bottom: GTK_POS_BOTTOM
            }
        }
    }

    public init(_ child: Widget? = nil) {
        super.init(sharing: gtk_popover_new())
        self.child = child
    }

    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    private var popover: UnsafeMutablePointer<GtkPopover> { instance() }

    public var child: Widget? {
        get { Widget.widget(gtk_popover_get_child(popover)) }
        set { gtk_popover_set_child(popover, newValue?.widget) }
    }

    /// Puts the popover over a widget, for as long as that lives or until `unparent`.
    public func attach(to parent: Widget) {
        unparent()
        setParent(parent)
        let connection = parent.connect("destroy") { [weak self, weak parent] in
            guard let self, self.parent === parent else { return }
            self.unparent()
        }
        connect("destroy") { connection.disconnect() }
    }

    /// What it points at, in the parent's coordinates; nil for the whole parent.
    public func point(to bounds: Bounds?) {
        guard let bounds else { return gtk_popover_set_pointing_to(popover, nil) }
        var rectangle = GdkRectangle(
            x: Int32(bounds.x.rounded(.down)), y: Int32(bounds.y.rounded(.down)),
            width: Int32(max(1, bounds.width.rounded(.up))), height: Int32(max(1, bounds.height.rounded(.up))))
        gtk_popover_set_pointing_to(popover, &rectangle)
    }

    public func setSide(_ side: Side) { gtk_popover_set_position(popover, side.gtk) }

    public func popup() { gtk_popover_popup(popover) }
    public func popdown() { gtk_popover_popdown(popover) }

    @discardableResult
    public func onClosed(_ handler: @escaping @MainActor () -> Void) -> SignalConnection { connect("closed", handler) }
}
