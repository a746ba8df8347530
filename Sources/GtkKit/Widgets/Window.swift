internal import CGtk

/// A window of the program. It lives until it is closed or destroyed.
open class Window: Widget {
    public init() {
        super.init(sharing: gtk_window_new())
    }

    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    var gtkWindow: UnsafeMutablePointer<GtkWindow> { instance() }

    public var title: String {
        get { String(borrowing: gtk_window_get_title(gtkWindow)) ?? "" }
        set { gtk_window_set_title(gtkWindow, newValue) }
    }

    public var child: Widget? {
        get { Widget.widget(gtk_window_get_child(gtkWindow)) }
        set { gtk_window_set_child(gtkWindow, newValue?.widget) }
    }

    /// What stands in place of the title bar, a `HeaderBar` as a rule; set before the window is shown.
    public func setTitlebar(_ bar: Widget?) { gtk_window_set_titlebar(gtkWindow, bar?.widget) }

    /// The size when not maximized, in logical pixels; follows the user's resizing.
    public var defaultSize: (width: Int, height: Int) {
        get {
            var width: Int32 = 0
            var height: Int32 = 0
            gtk_window_get_default_size(gtkWindow, &width, &height)
            return (Int(width), Int(height))
        }
        set { gtk_window_set_default_size(gtkWindow, Int32(newValue.width), Int32(newValue.height)) }
    }

    /// Called when the user or the program changed the unmaximized size.
    public func onResize(_ handler: @escaping @MainActor () -> Void) {
        onNotify("default-width", handler)
        onNotify("default-height", handler)
    }

    public var isMaximized: Bool {
        get { gtk_window_is_maximized(gtkWindow) != 0 }
        set { if newValue { gtk_window_maximize(gtkWindow) } else { gtk_window_unmaximize(gtkWindow) } }
    }

    public var isFullscreen: Bool {
        get { gtk_window_is_fullscreen(gtkWindow) != 0 }
        set { if newValue { gtk_window_fullscreen(gtkWindow) } else { gtk_window_unfullscreen(gtkWindow) } }
    }

    /// Whether the window has the user's keys.
    public var isActive: Bool { gtk_window_is_active(gtkWindow) != 0 }

    public var isResizable: Bool {
        get { gtk_window_get_resizable(gtkWindow) != 0 }
        set { gtk_window_set_resizable(gtkWindow, newValue.gboolean) }
    }

    /// Whether the window blocks the others of the program.
    public var isModal: Bool {
        get { gtk_window_get_modal(gtkWindow) != 0 }
        set { gtk_window_set_modal(gtkWindow, newValue.gboolean) }
    }

    /// The window this one stays above.
    public func setTransient(for parent: Window?) { gtk_window_set_transient_for(gtkWindow, parent?.gtkWindow) }

    public func setIcon(_ name: String) { gtk_window_set_icon_name(gtkWindow, name) }

    /// The widget that has the keyboard focus.
    public var focusedWidget: Widget? { Widget.widget(gtk_window_get_focus(gtkWindow)) }

    public func setFocus(_ target: Widget?) { gtk_window_set_focus(gtkWindow, target?.widget) }

    /// The widget that Enter presses from an entry.
    public func setDefault(_ target: Widget?) { gtk_window_set_default_widget(gtkWindow, target?.widget) }

    /// Shows the window and brings it to the front.
    public func present() { gtk_window_present(gtkWindow) }

    /// Asks the window to close, as its close button does.
    public func close() { gtk_window_close(gtkWindow) }

    /// Takes the window away without asking.
    public func destroy() { gtk_window_destroy(gtkWindow) }

    /// Called before the window closes; true keeps it open.
    @discardableResult
    public func onCloseRequest(_ handler: @escaping @MainActor () -> Bool) -> SignalConnection {
        connect("close-request") { $0.reply(handler()) }
    }

    /// Called when the window is taken away.
    @discardableResult
    public func onDestroy(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        connect("destroy", handler)
    }
}
