import GtkKit
import Translation
import Workspace

/// "Sort: Date ▾": the order of the table without the pointer, for GTK's headings cannot have the keyboard.
final class QuotationSortButton: MenuButton {
    private let workspace: Workspace
    private let words = Label()
    private let columns: Action
    private let directions: Action

    private enum Direction: String {
        case ascending, descending

        init(_ table: QuotationTable) { self = table.ascending ? .ascending : .descending }
    }

    init(workspace: Workspace) {
        self.workspace = workspace
        let table = workspace.state.quotationTable
        columns = Action("column", choice: table.sortColumn.rawValue) { [weak workspace] choice in
            guard let column = QuotationTable.Column(rawValue: choice) else { return }
            workspace?.updateQuotationTable { $0.sortColumn = column }
        }
        directions = Action("direction", choice: Direction(table).rawValue) { [weak workspace] choice in
            workspace?.updateQuotationTable { $0.ascending = choice == Direction.ascending.rawValue }
        }
        super.init(child: words, menu: Self.menu())
        insertActions([columns, directions], prefix: "order")
        valign = .center
        hasFrame = false
        setAlwaysShowsArrow(true)
        tooltip = translated("Sort the table")
        refresh()
    }

    private static func menu() -> Menu {
        let menu = Menu()
        menu.appendSection(translated("Sort by")) { section in
            for column in QuotationTable.Column.allCases {
                section.append(column.title, action: "order.column", target: .string(column.rawValue))
            }
        }
        menu.appendSection(translated("Order")) { section in
            for (title, direction) in [
                (translated("Ascending"), Direction.ascending), (translated("Descending"), .descending),
            ] {
                section.append(title, action: "order.direction", target: .string(direction.rawValue))
            }
        }
        return menu
    }

    /// Shows how the table is sorted, by whatever means.
    func refresh() {
        let table = workspace.state.quotationTable
        columns.state = .string(table.sortColumn.rawValue)
        directions.state = .string(Direction(table).rawValue)
        let column = table.sortColumn.title
        words.text = translated("Sort: {1}", column)
        setAccessibleName(
            table.ascending
                ? translated("Sort by: {1}, ascending", column) : translated("Sort by: {1}, descending", column))
    }
}
