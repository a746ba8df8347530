internal import CGtk

extension ColumnView {
    /// What is shown when the pointer rests on the titles of the columns, in their order.
    ///
    /// GTK 4.8 knows no tooltips of columns; their titles are the children of the view's first child.
    public func setTitleTooltips(_ tooltips: [String]) {
        var title = gtk_widget_get_first_child(gtk_widget_get_first_child(widget))
        for tooltip in tooltips {
            guard let found = title else { return }
            gtk_widget_set_tooltip_text(found, tooltip)
            title = gtk_widget_get_next_sibling(found)
        }
    }
}
