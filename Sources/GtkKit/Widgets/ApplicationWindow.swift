internal import CGtk

/// A window that keeps its application running and has actions of its own ("win.…").
open class ApplicationWindow: Window {
    public init(_ application: Application) {
        super.init(sharing: gtk_application_window_new(application.gtkApplication))
    }

    /// Adds an action as "win.name".
    public func add(_ action: Action) { g_action_map_add_action(opaque, action.opaque) }

    /// The action of that name ("print", without "win.").
    public func action(_ name: String) -> Action? {
        Object.face(of: g_action_map_lookup_action(opaque, name).map { UnsafeMutableRawPointer($0) }) as? Action
    }

    /// A number of the window, unique within its application.
    public var id: Int { Int(gtk_application_window_get_id(instance())) }
}
