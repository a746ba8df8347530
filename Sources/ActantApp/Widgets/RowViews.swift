import GtkKit

/// The rows of a list that have widgets now, with the index that each shows.
@MainActor
final class RowViews<View: Widget> {
    private var shown: [ObjectIdentifier: (view: View, index: Int)] = [:]

    func add(_ view: View, _ index: Int) { shown[ObjectIdentifier(view)] = (view, index) }

    func remove(_ view: View) { shown[ObjectIdentifier(view)] = nil }

    func each(_ body: (View, Int) -> Void) { for row in shown.values { body(row.view, row.index) } }

    func view(at index: Int) -> View? { shown.values.first { $0.index == index }?.view }

    /// The row that has the keyboard, or something in it.
    var focused: (view: View, index: Int)? {
        shown.values.first { row in
            guard let holder = row.view.parent else { return false }
            return holder.isFocus || row.view.window?.focusedWidget.map { holder.isAncestor(of: $0) } ?? false
        }
    }

    /// Calls `handler` with the row that has the keyboard when its menu is asked for by key.
    func onMenuKey(of list: Widget, _ handler: @escaping @MainActor (View, Int) -> Void) {
        let keys = KeyController()
        keys.onPress { [weak self] key in
            guard key.asksForMenu, let row = self?.focused else { return false }
            handler(row.view, row.index)
            return true
        }
        list.add(keys)
    }

    /// Scrolls to a row of `list` that is out of view.
    func reveal(_ index: Int, in list: ListView, _ scroller: ScrolledWindow) {
        if let row = view(at: index)?.parent {
            scroller.reveal(row, in: list) { $0.pageSize / 3 }
        } else {
            onIdle { [weak list] in list?.scroll(to: index) }
        }
    }
}
