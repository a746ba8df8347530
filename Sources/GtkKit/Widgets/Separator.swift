internal import CGtk

/// A line between widgets.
open class Separator: Widget {
    public init(_ orientation: Orientation) {
        super.init(sharing: gtk_separator_new(orientation.gtk))
    }
}
