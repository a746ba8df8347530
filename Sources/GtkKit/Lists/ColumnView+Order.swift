internal import CGtk

extension ColumnView {
    /// Lets a click on a column's title choose an order that the program makes itself: the rows stay as the model has
    /// them, and `handler` is told the column and the direction that its title now shows.
    ///
    /// - Parameter columns: Those that can be chosen; an order set before is replaced.
    public func onChooseOrder(
        of columns: [Column], _ handler: @escaping @MainActor (_ column: Column, _ ascending: Bool) -> Void
    ) {
        let inquiry = OrderInquiry()
        for column in columns {
            column.setOrder { [weak column] _, _ in
                guard inquiry.isOpen, let column else { return false }
                if inquiry.first == nil { inquiry.first = column }
                return true
            }
        }
        onSort { [weak self] in
            guard let (column, ascending) = self?.chosenOrder(inquiry) else { return }
            handler(column, ascending)
        }
    }

    /// GTK 4.8 does not say by which column it sorts: it is asked to compare two rows, and the column that is asked
    /// first is the one. All columns answer "before" meanwhile; a descending one is heard the other way round. The
    /// rows are two of another list: GTK asks no column about a row and itself, and this table may have but one.
    private func chosenOrder(_ inquiry: OrderInquiry) -> (Column, Bool)? {
        let pair = ListModel(count: 2)
        guard let sorter = gtk_column_view_get_sorter(opaque),
            let one = g_list_model_get_item(pair.opaque, 0), let other = g_list_model_get_item(pair.opaque, 1)
        else { return nil }
        defer {
            g_object_unref(one)
            g_object_unref(other)
        }
        inquiry.isOpen = true
        inquiry.first = nil
        let answer = gtk_sorter_compare(sorter, one, other)
        inquiry.isOpen = false
        guard let column = inquiry.first else { return nil }
        return (column, answer == GTK_ORDERING_SMALLER)
    }
}

/// Whether the columns are being asked which of them sorts, and who was asked first.
@MainActor
private final class OrderInquiry {
    var isOpen = false
    weak var first: Column?
}
