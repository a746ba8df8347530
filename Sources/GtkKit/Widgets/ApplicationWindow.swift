internal import CGtk

/// A window that keeps its application running and has actions of its own ("win.…").
open class ApplicationWindow: Window {
    public init(_ application: Application) {
        super.init(sharing: gtk_application_window_new(application.gtkApplication))
    }

    /// Adds an action as "win.name".
    public func add(_ action: Action) { g_action_map_add_action(opaque, action.opaque) }

    public func removeAction(_ name: String) { g_action_map_remove_action(opaque, name) }

    /// The action of that name ("print", without "win.").
    public func action(_ name: String) -> Action? {
        Object.face(of: g_action_map_lookup_action(opaque, name).map { UnsafeMutableRawPointer($0) }) as? Action
    }

    /// The help overlay, shown by "win.show-help-overlay" (Ctrl+? and Ctrl+F1).
    public func setHelpOverlay(_ window: ShortcutsWindow) {
        gtk_application_window_set_help_overlay(instance(), window.opaque)
        // GTK sets the keys only for overlays that it finds among the program's resources.
        let application = Object.face(of: gtk_window_get_application(gtkWindow)) as? Application
        application?.setAccelerators(["<Control>question", "<Control>F1"], for: "win.show-help-overlay")
    }

    /// A number of the window, unique within its application.
    public var id: Int { Int(gtk_application_window_get_id(instance())) }
}
