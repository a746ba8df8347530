internal import CGtk

/// The program: its windows, its actions ("app.…") and its main loop.
public final class Application: Object {
    /// `isUnique` lets a second start hand its files to the first and end.
    public init(id: String, opensFiles: Bool = true, isUnique: Bool = true) {
        var flags: UInt32 = 0
        if opensFiles { flags |= G_APPLICATION_HANDLES_OPEN.rawValue }
        if !isUnique { flags |= G_APPLICATION_NON_UNIQUE.rawValue }
        super.init(owning: gtk_application_new(id, GApplicationFlags(flags)))
    }

    var gtkApplication: UnsafeMutablePointer<GtkApplication> { instance() }
    private var application: UnsafeMutablePointer<GApplication> { instance() }

    /// Called once, before anything else; the place for style sheets and actions.
    @discardableResult
    public func onStartup(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("startup", handler)
    }

    /// Called when the program is started without files, and again when it is started a second time.
    @discardableResult
    public func onActivate(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("activate", handler)
    }

    /// Called when the program is started with files, instead of `onActivate`.
    @discardableResult
    public func onOpen(_ handler: @escaping @MainActor ([FileReference]) -> Void) -> SignalConnection {
        connect("open") { arguments in
            let files = arguments.pointer(0)?.unsafeCast(to: OpaquePointer?.self)
            handler((0..<arguments.int(1)).compactMap { files?[$0].map { FileReference($0) } })
        }
    }

    /// Runs the main loop until the last window is gone; returns the exit code. Tasks on the main actor run meanwhile.
    public func run(_ arguments: [String] = CommandLine.arguments) -> Int32 {
        MainLoopBridge.attach()
        return withStrings(arguments) { strings in
            let argv = UnsafeMutableRawPointer(mutating: strings).unsafeCast(to: UnsafeMutablePointer<CChar>?.self)
            return g_application_run(application, Int32(arguments.count), argv)
        }
    }

    /// Ends the main loop without asking the windows.
    public func quit() { g_application_quit(application) }

    /// Keeps the program running without windows, until `release`.
    public func hold() { g_application_hold(application) }
    public func release() { g_application_release(application) }

    /// Adds an action as "app.name".
    public func add(_ action: Action) { g_action_map_add_action(opaque, action.opaque) }

    /// Keys for an action by its full name ("win.print": ["<Control>p"]); none takes them away.
    public func setAccelerators(_ accelerators: [String], for action: String) {
        withStrings(accelerators) { gtk_application_set_accels_for_action(gtkApplication, action, $0) }
    }

    public func accelerators(for action: String) -> [String] {
        guard let list = gtk_application_get_accels_for_action(gtkApplication, action) else { return [] }
        defer { g_strfreev(list) }
        return sequence(state: 0) { index -> String? in
            defer { index += 1 }
            return list[index].map { String(cString: $0) }
        }.map { $0 }
    }

    /// The program's windows, the one used last first.
    public var windows: [Window] {
        let first = gtk_application_get_windows(gtkApplication)
        return sequence(first: first, next: { $0?.pointee.next }).prefix { $0 != nil }.compactMap { node in
            Object.face(of: node?.pointee.data) as? Window
        }
    }
}
