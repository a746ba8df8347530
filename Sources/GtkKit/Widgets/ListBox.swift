internal import CGtk

/// Rows below one another; each is a widget of its own, so for some hundreds of rows. See `ListView` for more.
open class ListBox: Widget {
    /// How many rows may be selected.
    public enum SelectionMode: Sendable {
        case none, single, browse, multiple

        var gtk: GtkSelectionMode {
            switch self {
            case .none: GTK_SELECTION_NONE
            case .single: GTK_SELECTION_SINGLE
            case .browse: GTK_SELECTION_BROWSE
            case .multiple: GTK_SELECTION_MULTIPLE
            }
        }
    }

    public init(selection: SelectionMode = .single) {
        super.init(sharing: gtk_list_box_new())
        gtk_list_box_set_selection_mode(opaque, selection.gtk)
    }

    public func append(_ row: ListBoxRow) { gtk_list_box_append(opaque, row.widget) }

    /// Inserts at a place among the rows; nil for the end.
    public func insert(_ row: ListBoxRow, at index: Int?) {
        gtk_list_box_insert(opaque, row.widget, Int32(index ?? -1))
    }

    public func remove(_ row: ListBoxRow) { gtk_list_box_remove(opaque, row.widget) }
    public func removeAll() { rows.forEach(remove) }

    /// The row at a place, as sorted; nil when there is none.
    public func row(at index: Int) -> ListBoxRow? {
        Object.face(of: gtk_list_box_get_row_at_index(opaque, Int32(index))) as? ListBoxRow
    }

    /// All rows as sorted, those filtered away included.
    public var rows: [ListBoxRow] { children.compactMap { $0 as? ListBoxRow } }

    public var selectedRow: ListBoxRow? {
        get { Object.face(of: gtk_list_box_get_selected_row(opaque)) as? ListBoxRow }
        set {
            if let newValue {
                gtk_list_box_select_row(opaque, newValue.listRow)
            } else {
                gtk_list_box_unselect_all(opaque)
            }
        }
    }

    /// Whether a single click activates a row. True at first; otherwise it takes a double click or Enter.
    public func setActivatesOnSingleClick(_ does: Bool) {
        gtk_list_box_set_activate_on_single_click(opaque, does.gboolean)
    }

    @discardableResult
    public func onActivate(_ handler: @escaping @MainActor (ListBoxRow) -> Void) -> SignalConnection {
        connect("row-activated") { arguments in
            if let row = Object.face(of: arguments.object(0)) as? ListBoxRow { handler(row) }
        }
    }

    /// Called when the selection changed, by the user or the program.
    @discardableResult
    public func onSelect(_ handler: @escaping @MainActor (ListBoxRow?) -> Void) -> SignalConnection {
        connect("row-selected") { handler(Object.face(of: $0.object(0)) as? ListBoxRow) }
    }

    // MARK: Filter, order, headers

    /// Shows only rows for which `filter` is true; nil shows all.
    public func setFilter(_ filter: (@MainActor (ListBoxRow) -> Bool)?) {
        guard let filter else { return gtk_list_box_set_filter_func(opaque, nil, nil, nil) }
        gtk_list_box_set_filter_func(opaque, filtering, ClosureBox(filter as Filter).retained(), releaseBox)
    }

    /// Keeps rows in order; the closure says whether the first goes before the second. Nil keeps them as inserted.
    public func setOrder(_ precedes: (@MainActor (ListBoxRow, ListBoxRow) -> Bool)?) {
        guard let precedes else { return gtk_list_box_set_sort_func(opaque, nil, nil, nil) }
        gtk_list_box_set_sort_func(opaque, ordering, ClosureBox(precedes as Order).retained(), releaseBox)
    }

    /// Sets what stands above a row, given the shown row before it; nil for nothing.
    public func setHeader(_ header: (@MainActor (ListBoxRow, _ before: ListBoxRow?) -> Widget?)?) {
        guard let header else { return gtk_list_box_set_header_func(opaque, nil, nil, nil) }
        gtk_list_box_set_header_func(opaque, heading, ClosureBox(header as Header).retained(), releaseBox)
    }

    public func invalidateFilter() { gtk_list_box_invalidate_filter(opaque) }
    public func invalidateHeaders() { gtk_list_box_invalidate_headers(opaque) }
}

private typealias Filter = @MainActor (ListBoxRow) -> Bool
private typealias Order = @MainActor (ListBoxRow, ListBoxRow) -> Bool
private typealias Header = @MainActor (ListBoxRow, ListBoxRow?) -> Widget?

private let filtering: GtkListBoxFilterFunc = { row, data in
    guard let data else { return 1 }
    return onMain((row, data)) { row, data in
        guard let row = Object.face(of: row) as? ListBoxRow else { return 1 }
        return ClosureBox<Filter>.from(data).closure(row).gboolean
    }
}

private let ordering: GtkListBoxSortFunc = { one, two, data in
    guard let data else { return 0 }
    return onMain((one, two, data)) { one, two, data in
        guard let one = Object.face(of: one) as? ListBoxRow, let two = Object.face(of: two) as? ListBoxRow else {
            return 0
        }
        let precedes = ClosureBox<Order>.from(data).closure
        return precedes(one, two) ? -1 : precedes(two, one) ? 1 : 0
    }
}

private let heading: GtkListBoxUpdateHeaderFunc = { row, before, data in
    guard let row, let data else { return }
    onMain((row, before, data)) { row, before, data in
        guard let face = Object.face(of: row) as? ListBoxRow else { return }
        let header = ClosureBox<Header>.from(data).closure(face, Object.face(of: before) as? ListBoxRow)
        gtk_list_box_row_set_header(row, header?.widget)
    }
}
