internal import CGtk

extension Widget {
    public var parent: Widget? { Widget.widget(gtk_widget_get_parent(widget)) }

    /// The window the widget is in.
    public var window: Window? {
        Object.face(of: gtk_widget_get_root(widget).map { UnsafeMutableRawPointer($0) }) as? Window
    }

    public var firstChild: Widget? { Widget.widget(gtk_widget_get_first_child(widget)) }
    public var nextSibling: Widget? { Widget.widget(gtk_widget_get_next_sibling(widget)) }

    /// All direct children, in order.
    public var children: [Widget] {
        Array(sequence(first: firstChild, next: { $0?.nextSibling }).prefix { $0 != nil }.compactMap { $0 })
    }

    public func isAncestor(of other: Widget) -> Bool { gtk_widget_is_ancestor(other.widget, widget) != 0 }

    /// Puts the widget below a parent that places its children itself; see `CustomWidget`. Popovers are attached so too.
    public func setParent(_ parent: Widget) { gtk_widget_set_parent(widget, parent.widget) }

    /// Undoes `setParent`; harmless without a parent.
    public func unparent() {
        guard gtk_widget_get_parent(widget) != nil else { return }
        gtk_widget_unparent(widget)
    }
}
