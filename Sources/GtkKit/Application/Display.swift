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

    /// The extent of the largest monitor in logical pixels; nil without a screen.
    public static var largestMonitor: (width: Int, height: Int)? {
        guard let display = gdk_display_get_default(), let monitors = gdk_display_get_monitors(display) else {
            return nil
        }
        var largest: (width: Int, height: Int)?
        for index in 0..<g_list_model_get_n_items(monitors) {
            guard let monitor = g_list_model_get_item(monitors, index) else { continue }
            var area = GdkRectangle()
            gdk_monitor_get_geometry(monitor.opaque, &area)
            g_object_unref(monitor)
            if Int(area.width) * Int(area.height) > (largest.map { $0.width * $0.height } ?? 0) {
                largest = (Int(area.width), Int(area.height))
            }
        }
        return largest
    }
}
