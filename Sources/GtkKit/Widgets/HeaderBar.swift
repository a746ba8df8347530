internal import CGtk

/// A title bar that holds widgets.
open class HeaderBar: Widget {
    public init() {
        super.init(sharing: gtk_header_bar_new())
    }

    public func packStart(_ child: Widget) { gtk_header_bar_pack_start(opaque, child.widget) }
    public func packEnd(_ child: Widget) { gtk_header_bar_pack_end(opaque, child.widget) }
    public func remove(_ child: Widget) { gtk_header_bar_remove(opaque, child.widget) }

    /// What stands in the middle; nil for the window's title.
    public func setTitleWidget(_ child: Widget?) { gtk_header_bar_set_title_widget(opaque, child?.widget) }
}
