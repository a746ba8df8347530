internal import CGtk

/// A row of a `ListBox`. A subclass or the captured closures carry what it stands for.
open class ListBoxRow: Widget {
    public init(_ child: Widget? = nil) {
        super.init(sharing: gtk_list_box_row_new())
        self.child = child
    }

    var listRow: UnsafeMutablePointer<GtkListBoxRow> { instance() }

    public var child: Widget? {
        get { Widget.widget(gtk_list_box_row_get_child(listRow)) }
        set { gtk_list_box_row_set_child(listRow, newValue?.widget) }
    }

    /// The row's place as sorted; nil outside a list.
    public var index: Int? {
        let index = Int(gtk_list_box_row_get_index(listRow))
        return index < 0 ? nil : index
    }

    public var isSelected: Bool { gtk_list_box_row_is_selected(listRow) != 0 }

    public var isSelectable: Bool {
        get { gtk_list_box_row_get_selectable(listRow) != 0 }
        set { gtk_list_box_row_set_selectable(listRow, newValue.gboolean) }
    }

    /// Tells the list that filter, order and header of this row may have changed.
    public func changed() { gtk_list_box_row_changed(listRow) }
}
