internal import CGtk

/// A table, of which only the rows on screen have widgets.
open class ColumnView: ItemView {
    public private(set) var columns: [Column] = []

    public init(_ model: ListModel, selection: SelectionMode = .single) {
        let chain = ModelChain(model, selection)
        super.init(model, chain, gtk_column_view_new(chain.selection))
        gtk_sort_list_model_set_sorter(shown, gtk_column_view_get_sorter(opaque))
    }

    public func append(_ column: Column) {
        columns.append(column)
        gtk_column_view_append_column(opaque, column.opaque)
    }

    public func remove(_ column: Column) {
        columns.removeAll { $0 === column }
        gtk_column_view_remove_column(opaque, column.opaque)
    }

    /// Sorts by a column as a click on its title does; nil for the program's own order.
    public func sort(by column: Column?, ascending: Bool = true) {
        gtk_column_view_sort_by_column(
            opaque, column?.opaque, ascending ? GTK_SORT_ASCENDING : GTK_SORT_DESCENDING)
    }

    /// Called when the user or the program sorted the rows otherwise.
    @discardableResult
    public func onSort(_ handler: @escaping @MainActor () -> Void) -> SignalConnection {
        let sorter = Object.face(of: gtk_column_view_get_sorter(opaque)) { Object(sharing: $0) }
        return (sorter ?? self).connect("changed") { _ in handler() }
    }

    public func setActivatesOnSingleClick(_ does: Bool) {
        gtk_column_view_set_single_click_activate(opaque, does.gboolean)
    }

    override var list: UnsafeMutablePointer<GtkWidget> {
        var child = gtk_widget_get_first_child(widget)
        while let found = child {
            if kit_is(found, gtk_list_view_get_type()) != 0 { return found }
            child = gtk_widget_get_next_sibling(found)
        }
        return widget
    }
}
