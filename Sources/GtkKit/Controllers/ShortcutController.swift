internal import CGtk

/// Keys that do something wherever the focus is within a widget or its window.
public final class ShortcutController: EventController {
    /// Where the shortcuts work.
    public enum Scope: Sendable {
        /// While the focus is in the widget.
        case local
        /// Anywhere in the widget's window.
        case global
    }

    public init(_ scope: Scope = .local) {
        super.init(owning: UnsafeMutableRawPointer(gtk_shortcut_controller_new()))
        gtk_shortcut_controller_set_scope(
            opaque, scope == .local ? GTK_SHORTCUT_SCOPE_LOCAL : GTK_SHORTCUT_SCOPE_GLOBAL)
    }

    /// `accelerator` as GTK writes it: "<Control>f", "<Alt>Left", "Escape". The handler says whether it used the key.
    public func add(_ accelerator: String, _ handler: @escaping @MainActor () -> Bool) {
        let box = ClosureBox<Pressed>(handler)
        let action = gtk_callback_action_new(pressing, box.retained(), releaseBox)
        guard let trigger = gtk_shortcut_trigger_parse_string(accelerator) else {
            preconditionFailure("\(accelerator) is no accelerator")
        }
        gtk_shortcut_controller_add_shortcut(opaque, gtk_shortcut_new(trigger, action))
    }
}

private typealias Pressed = @MainActor () -> Bool

private let pressing: GtkShortcutFunc = { _, _, data in
    guard let data else { return 0 }
    return onMain(data) { ClosureBox<Pressed>.from($0).closure().gboolean }
}
