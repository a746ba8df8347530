internal import CGtk

/// How much of a work is done.
open class ProgressBar: Widget {
    public init() {
        super.init(sharing: gtk_progress_bar_new())
    }

    /// 0 to 1.
    public var fraction: Double {
        get { gtk_progress_bar_get_fraction(opaque) }
        set { gtk_progress_bar_set_fraction(opaque, newValue) }
    }

    /// Shows that something goes on where nobody knows how long.
    public func pulse() { gtk_progress_bar_pulse(opaque) }

    /// Text on the bar; nil for none.
    public func setText(_ text: String?) {
        gtk_progress_bar_set_text(opaque, text)
        gtk_progress_bar_set_show_text(opaque, (text != nil).gboolean)
    }
}
