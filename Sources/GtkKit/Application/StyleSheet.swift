internal import CGtk

/// CSS for the whole program.
public final class StyleSheet: Object {
    public init() {
        super.init(owning: gtk_css_provider_new())
    }

    private var provider: UnsafeMutablePointer<GtkCssProvider> { instance() }

    /// Replaces the sheet; returns what GTK found wrong with it, nothing when it is sound.
    @discardableResult
    public func load(_ css: String) -> [String] {
        var faults: [String] = []
        let connection = connect("parsing-error") { arguments in
            let error = arguments.boxed(1)?.unsafeCast(to: GError.self)
            if let text = String(borrowing: error?.pointee.message) { faults.append(text) }
        }
        gtk_css_provider_load_from_data(provider, css, css.utf8.count)
        connection.disconnect()
        return faults
    }

    /// Makes the sheet count on the screen, over the theme.
    public func install() {
        gtk_style_context_add_provider_for_display(
            gdk_display_get_default(), opaque, UInt32(GTK_STYLE_PROVIDER_PRIORITY_APPLICATION))
    }
}
