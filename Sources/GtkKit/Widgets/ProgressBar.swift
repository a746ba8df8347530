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
}
