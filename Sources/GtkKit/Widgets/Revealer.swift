internal import CGtk

/// Shows or hides its child with a movement.
open class Revealer: Widget {
    /// The movement.
    public enum Transition: Sendable {
        case none, crossfade, slideDown, slideUp, slideLeft, slideRight

        var gtk: GtkRevealerTransitionType {
            switch self {
            case .none: GTK_REVEALER_TRANSITION_TYPE_NONE
            case .crossfade: GTK_REVEALER_TRANSITION_TYPE_CROSSFADE
            case .slideDown: GTK_REVEALER_TRANSITION_TYPE_SLIDE_DOWN
            case .slideUp: GTK_REVEALER_TRANSITION_TYPE_SLIDE_UP
            case .slideLeft: GTK_REVEALER_TRANSITION_TYPE_SLIDE_LEFT
            case .slideRight: GTK_REVEALER_TRANSITION_TYPE_SLIDE_RIGHT
            }
        }
    }

    public init(_ child: Widget? = nil, transition: Transition = .slideDown) {
        super.init(sharing: gtk_revealer_new())
        self.child = child
        gtk_revealer_set_transition_type(opaque, transition.gtk)
        onNotify("child-revealed") { [weak self] in self?.hideWhenFolded() }
        hideWhenFolded()
    }

    public var child: Widget? {
        get { Widget.widget(gtk_revealer_get_child(opaque)) }
        set {
            gtk_revealer_set_child(opaque, newValue?.widget)
            hideWhenFolded()
        }
    }

    public var isRevealed: Bool {
        get { gtk_revealer_get_reveal_child(opaque) != 0 }
        set {
            if newValue { child?.isVisible = true }
            gtk_revealer_set_reveal_child(opaque, newValue.gboolean)
        }
    }

    /// GTK leaves a folded child visible to screen readers.
    private func hideWhenFolded() {
        child?.isVisible = isRevealed || gtk_revealer_get_child_revealed(opaque) != 0
    }

    /// Milliseconds.
    public func setTransitionDuration(_ milliseconds: Int) {
        gtk_revealer_set_transition_duration(opaque, UInt32(milliseconds))
    }
}
