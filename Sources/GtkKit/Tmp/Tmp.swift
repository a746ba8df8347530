internal import CGtk

public final class Stack: Widget {
    public init() { super.init(sharing: gtk_stack_new()) }
    public func add(_ child: Widget, name: String) { gtk_stack_add_named(opaque, child.widget, name) }
    public func show(_ name: String) { gtk_stack_set_visible_child_name(opaque, name) }
}

public final class CheckButton: Widget {
    public init(label: String? = nil, group: CheckButton? = nil) {
        super.init(sharing: gtk_check_button_new_with_label(label))
        if let group { gtk_check_button_set_group(instance(), group.instance()) }
    }
    public var isActive: Bool {
        get { bool("active") }
        set { set("active", .bool(newValue)) }
    }
    @discardableResult
    public func onToggle(_ handler: @escaping @MainActor (Bool) -> Void) -> SignalConnection {
        connect("toggled") { [weak self] in
            guard let self else { return }
            handler(self.isActive)
        }
    }
}

public final class DesktopSettings: Object {
    public static func shared() -> DesktopSettings {
        let raw = gtk_settings_get_default().map { UnsafeMutableRawPointer($0) }
        return face(of: raw) { DesktopSettings(sharing: $0) } ?? DesktopSettings(sharing: raw)
    }
    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }
    public var prefersDark: Bool {
        get { bool("gtk-application-prefer-dark-theme") }
        set { set("gtk-application-prefer-dark-theme", .bool(newValue)) }
    }
    public var themeName: String { string("gtk-theme-name") ?? "" }
    public var animationsEnabled: Bool { bool("gtk-enable-animations") }
    public var isDark: Bool {
        let forced = String(borrowing: g_getenv("GTK_THEME")) ?? ""
        if !forced.isEmpty { return forced.hasSuffix(":dark") || forced.hasSuffix("-dark") }
        return prefersDark || themeName.lowercased().hasSuffix("dark")
    }
    public func onChange(_ handler: @escaping @MainActor () -> Void) {
        onNotify("gtk-application-prefer-dark-theme", handler)
        onNotify("gtk-theme-name", handler)
    }
}

public final class AboutDialog: Window {
    public enum License { case gpl3OrLater }
    public override init() { super.init(sharing: gtk_about_dialog_new()) }
    public var programName: String {
        get { "" }
        set { set("program-name", .string(newValue)) }
    }
    public var version: String {
        get { "" }
        set { set("version", .string(newValue)) }
    }
    public var comments: String {
        get { "" }
        set { set("comments", .string(newValue)) }
    }
    public var logoIcon: String {
        get { "" }
        set { set("logo-icon-name", .string(newValue)) }
    }
    public var license: License {
        get { .gpl3OrLater }
        set { gtk_about_dialog_set_license_type(opaque, GTK_LICENSE_GPL_3_0) }
    }
}

@MainActor public final class FileChooser {
    public enum Purpose { case open, save }
    public var suggestedName = ""
    public init(_ purpose: Purpose, title: String, parent: Window) {}
    public func addFilter(_ name: String, patterns: [String]) {}
    public func run() async -> [FileReference] { [] }
}
extension Paned {
    public var orientation: Orientation {
        get { int("orientation") == 0 ? .horizontal : .vertical }
        set { set("orientation", .int(newValue == .horizontal ? 0 : 1)) }
    }
}
extension ScrolledWindow {
    public var propagatesNaturalSize: Bool {
        get { bool("propagate-natural-height") }
        set {
            set("propagate-natural-height", .bool(newValue))
            set("propagate-natural-width", .bool(newValue))
        }
    }
}
