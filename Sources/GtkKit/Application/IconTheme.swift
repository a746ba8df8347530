internal import CGtk

/// The icons of the screen.
public final class IconTheme: Object {
    /// The theme of the screen; nil without one.
    public static func current() -> IconTheme? {
        guard let display = gdk_display_get_default(), let raw = gtk_icon_theme_get_for_display(display) else {
            return nil
        }
        return face(of: UnsafeMutableRawPointer(raw)) { IconTheme(sharing: $0) }
    }

    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    /// Looks for icons in a folder with the layout of an icon theme, too.
    public func addSearchPath(_ path: String) { gtk_icon_theme_add_search_path(opaque, path) }

    /// Looks for icons under a path of the program's resources, too.
    public func addResourcePath(_ path: String) { gtk_icon_theme_add_resource_path(opaque, path) }

    public func has(_ name: String) -> Bool { gtk_icon_theme_has_icon(opaque, name) != 0 }
}
