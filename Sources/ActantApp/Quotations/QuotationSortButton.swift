import GtkKit
import Workspace

/// "Sort by date ▾": the order of the table without the pointer, for GTK's headings cannot have the keyboard.
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
        addCSSClass("sort")
        valign = .center
        hasFrame = false
        setAlwaysShowsArrow(true)
        tooltip = "Sort the table"
        refresh()
    }

    private static func menu() -> Menu {
        let menu = Menu()
        menu.appendSection("Sort by") { section in
            for column in QuotationTable.Column.allCases {
                section.append(column.title, action: "order.column", target: .string(column.rawValue))
            }
        }
        menu.appendSection("Order") { section in
            for (title, direction) in [("Ascending", Direction.ascending), ("Descending", .descending)] {
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
        words.text = "Sort by \(column.lowercased())"
        setAccessibleName("Sort by: \(column), \(Direction(table).rawValue)")
    }
}
