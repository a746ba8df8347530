internal import CGtk

/// Pages of which one shows.
open class Stack: Widget {
    /// How one page gives way to another.
    public enum Transition: Sendable {
        case none, crossfade, slideLeftRight, slideUpDown

        var gtk: GtkStackTransitionType {
            switch self {
            case .none: GTK_STACK_TRANSITION_TYPE_NONE
            case .crossfade: GTK_STACK_TRANSITION_TYPE_CROSSFADE
            case .slideLeftRight: GTK_STACK_TRANSITION_TYPE_SLIDE_LEFT_RIGHT
            case .slideUpDown: GTK_STACK_TRANSITION_TYPE_SLIDE_UP_DOWN
            }
        }
    }

    public init(transition: Transition = .none) {
        super.init(sharing: gtk_stack_new())
        gtk_stack_set_transition_type(opaque, transition.gtk)
        onNotify("visible-child") { [weak self] in self?.hideOthers() }
    }

    /// GTK leaves the pages that do not show to screen readers.
    private func hideOthers() {
        let shown = visibleChild
        for child in children { child.setAccessibleHidden(child !== shown) }
    }

    /// Adds a page; the title is what a switcher shows.
    public func add(_ child: Widget, name: String, title: String? = nil) {
        let page = gtk_stack_add_named(opaque, child.widget, name)
        if let title { gtk_stack_page_set_title(page, title) }
        hideOthers()
    }

    public func remove(_ child: Widget) { gtk_stack_remove(opaque, child.widget) }

    /// The page of that name.
    public func child(_ name: String) -> Widget? { Widget.widget(gtk_stack_get_child_by_name(opaque, name)) }

    /// The name of the page that shows; setting an unknown one changes nothing.
    public var visibleName: String? {
        get { String(borrowing: gtk_stack_get_visible_child_name(opaque)) }
        set {
            guard let newValue, gtk_stack_get_child_by_name(opaque, newValue) != nil else { return }
            gtk_stack_set_visible_child_name(opaque, newValue)
        }
    }

    public var visibleChild: Widget? { Widget.widget(gtk_stack_get_visible_child(opaque)) }

    /// Whether all pages get the size of the largest. True at first.
    public func setHomogeneous(horizontal: Bool, vertical: Bool) {
        gtk_stack_set_hhomogeneous(opaque, horizontal.gboolean)
        gtk_stack_set_vhomogeneous(opaque, vertical.gboolean)
    }

    @discardableResult
    public func onChange(_ handler: @escaping @MainActor (String?) -> Void) -> SignalConnection {
        onNotify("visible-child") { [weak self] in handler(self?.visibleName) }
    }
}
