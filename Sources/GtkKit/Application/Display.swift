internal import CGtk

/// The screen the program is on.
@MainActor
public enum Display {
    /// Connects to the screen; false when there is none. `Application.run` does so by itself.
    public static func open() -> Bool { gtk_init_check() != 0 }

    /// Whether what is half transparent can be shown over other windows.
    public static var isComposited: Bool {
        guard let display = gdk_display_get_default() else { return false }
        return gdk_display_is_composited(display) != 0
    }

    /// The system's beep.
    public static func beep() {
        if let display = gdk_display_get_default() { gdk_display_beep(display) }
    }
}
