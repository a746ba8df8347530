internal import CGtk

/// What the desktop and the user prefer.
public final class DesktopSettings: Object {
    /// The settings of the screen; nil without one.
    public static func current() -> DesktopSettings? {
        face(of: gtk_settings_get_default().map { UnsafeMutableRawPointer($0) }) { DesktopSettings(sharing: $0) }
    }

    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    /// Whether the program asks for the dark variant of the theme.
    public var prefersDark: Bool {
        get { bool("gtk-application-prefer-dark-theme") }
        set { set("gtk-application-prefer-dark-theme", .bool(newValue)) }
    }

    public var themeName: String {
        get { string("gtk-theme-name") ?? "" }
        set { set("gtk-theme-name", .string(newValue)) }
    }

    /// Whether the theme is one of high contrast.
    public var isHighContrast: Bool { themeName.lowercased().contains("highcontrast") || themeName.hasSuffix("-hc") }

    /// Whether things may move.
    public var hasAnimations: Bool {
        get { bool("gtk-enable-animations") }
        set { set("gtk-enable-animations", .bool(newValue)) }
    }

    /// The desktop's font, "Cantarell 11".
    public var fontName: String { string("gtk-font-name") ?? "" }

    /// Called when the theme, its variant, the font or the animations changed.
    public func onChange(_ handler: @escaping @MainActor () -> Void) {
        for property in [
            "gtk-application-prefer-dark-theme", "gtk-theme-name", "gtk-enable-animations", "gtk-font-name",
            "gtk-xft-dpi",
        ] {
            onNotify(property, handler)
        }
    }
}
