internal import CGtk

/// A row on screen, or a cell of one; rows are used again for other indexes as the list scrolls.
public final class ListItem: Object {
    override init(sharing raw: UnsafeMutableRawPointer?) { super.init(sharing: raw) }

    /// The row's index in the program's own array; nil while the row shows nothing.
    public var index: Int? { gtk_list_item_get_item(opaque).map { ListModel.index(of: $0) } }

    /// The row's place on screen, as sorted and filtered.
    public var position: Int { Int(gtk_list_item_get_position(opaque)) }

    public var isSelected: Bool { gtk_list_item_get_selected(opaque) != 0 }

    /// The widget that shows it.
    public var child: Widget? {
        get { Widget.widget(gtk_list_item_get_child(opaque)) }
        set { gtk_list_item_set_child(opaque, newValue?.widget) }
    }

    /// Called when the row is selected or no more.
    @discardableResult
    public func onSelectionChange(_ handler: @escaping @MainActor (Bool) -> Void) -> SignalConnection {
        onNotify("selected") { [weak self] in if let self { handler(self.isSelected) } }
    }

    /// The name a screen reader says for the whole row. In a column view one column does this.
    public func setRowName(_ name: String) {
        guard let child, let cell = child.parent else { return }
        // A list's row is the child's parent; a column view's row is the parent of its cells.
        let isCell = cell.typeName == "GtkColumnViewCell"
        let row = isCell ? cell.parent : cell
        row?.setAccessibleName(name)
    }
}

extension Object {
    /// The name of the object's GObject class.
    var typeName: String { String(borrowing: g_type_name(kit_type_of(raw))) ?? "" }
}
