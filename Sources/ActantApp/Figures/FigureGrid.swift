import GtkKit
import Model
import Network
import Translation
import Workspace

/// The table of figures: one row an actor, sorted by its headings, and linked to what is chosen elsewhere.
final class FigureGrid: Box {
    private let workspace: Workspace
    private let model = ListModel()
    private let table: ColumnView
    private var columns: [FigureColumn: Column] = [:]
    private var listed = ListedRows<ActorFigures>()
    private var rows: [ActorFigures] { listed.rows }
    /// Whether the program itself selects or sorts.
    private var isFollowing = false
    /// Of betweenness and PageRank: the greatest, whose bar fills the cell.
    private var greatest: [FigureColumn: Double] = [:]

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        table = ColumnView(model)
        super.init(.vertical)
        addCSSClass("canvas")
        table.setAccessibleName(translated("Table of figures"))
        table.vexpand = true
        for column in FigureColumn.allCases { add(column, appearance) }
        table.setTitleTooltips(FigureColumn.allCases.map { "\($0.title). \($0.definition)" })
        let scroller = ScrolledWindow(table, horizontal: .automatic, vertical: .automatic)
        scroller.vexpand = true
        append(scroller)
        table.onChooseOrder(of: table.columns) { [weak self] column, ascending in
            self?.sort(by: column, ascending: ascending)
        }
        table.onSelect { [weak self] index in self?.choose(index) }
        table.onActivate { [weak self] index in
            if let row = self?.row(at: index) { self?.workspace.showProfile(of: row.id) }
        }
        table.offersMenuByKey(over: self) { [weak self] in self?.menu() }
        appearance.onChange { [weak self] in self?.redraw() }
        adapt(to: 820)
    }

    private func menu() -> Menu? {
        workspace.state.selection.mainEntity.map { ActorMenu.menu(for: $0, workspace: workspace) }
    }

    // MARK: Columns

    private func add(_ kind: FigureColumn, _ appearance: Appearance) {
        let factory =
            kind == .actor
            ? cells(of: { ActorCell(appearance: appearance) }, show: { $0.show($1) })
            : cells(
                of: { FigureCell(isNumber: kind != .community, appearance: appearance) },
                show: { [weak self] cell, row in cell.show(kind, of: row, most: self?.greatest[kind]) })
        let column = Column(kind.title, factory: factory)
        column.isResizable = true
        column.expands = kind == .actor
        columns[kind] = column
        table.append(column)
    }

    private func cells<Cell: Widget>(
        of make: @escaping @MainActor () -> Cell, show: @escaping @MainActor (Cell, ActorFigures) -> Void
    ) -> ItemFactory {
        ItemFactory { [weak self] item -> Cell in
            let cell = make()
            let secondary = ClickGesture(button: 3)
            secondary.onPress { [weak self, weak cell, weak item, weak secondary] press in
                guard let self, let cell, let index = item?.index, let row = row(at: index),
                    let point = cell.translate(x: press.x, y: press.y, to: self)
                else { return }
                secondary?.claim()
                workspace.select(.entities([row.id]))
                if let menu = menu() { openMenu(menu, x: point.x, y: point.y) }
            }
            cell.add(secondary)
            return cell
        } bind: { [weak self] (cell: Cell, item) in
            guard let index = item.index, let row = self?.row(at: index) else { return }
            show(cell, row)
            if cell is ActorCell { item.setRowName(Wording.description(row)) }
        }
    }

    private func row(at index: Int) -> ActorFigures? { rows.indices.contains(index) ? rows[index] : nil }

    /// Gives the columns what suits a width in logical pixels; the community's name goes first, then the relations.
    func adapt(to width: Int) {
        let isNarrow = width < 720
        let room = max(0, min(width - 740, 600))
        var others = 0
        for (kind, column) in columns where kind != .actor {
            column.isVisible = !(isNarrow && kind == .community) && !(width < 470 && kind == .relations)
            let width: Int =
                switch kind {
                case .actor, .relations: 84
                case .degree: 76
                case .betweenness, .pageRank: 98 + room / 12
                case .community: 120 + room / 4
                case .balance: 90
                }
            column.fixedWidth = width
            if column.isVisible { others += width }
        }
        columns[.actor]?.fixedWidth = max(110, width - others - 6)
    }

    // MARK: Rows

    func show(_ fresh: [ActorFigures]) {
        guard fresh != rows else { return follow(reveals: false) }
        isFollowing = true
        greatest = [
            .betweenness: fresh.compactMap(\.betweenness).max() ?? 0, .pageRank: fresh.map(\.pageRank).max() ?? 0,
        ]
        model.replace(origins: listed.replace(with: fresh))
        isFollowing = false
        follow(reveals: false)
        // Rows in another order are read from the chosen one, or from the first.
        let place = table.selectedIndex ?? 0
        onIdle { [weak self] in self?.table.scroll(to: place) }
    }

    private func redraw() {
        let shown = rows
        show([])
        show(shown)
    }

    /// Shows in the headings how the rows are sorted.
    func showOrder() {
        let order = workspace.state.figures.order
        isFollowing = true
        table.sort(by: columns[order.column], ascending: order.ascending)
        isFollowing = false
    }

    private func sort(by column: Column, ascending: Bool) {
        guard !isFollowing, let kind = columns.first(where: { $0.value === column })?.key else { return }
        workspace.sortFigures(by: FigureOrder(kind, ascending: ascending))
    }

    // MARK: Selection

    /// Selects the row of the chosen actor, wherever it was chosen.
    func follow(reveals: Bool) {
        let place = workspace.state.selection.mainEntity.flatMap { listed.place(of: $0) }
        isFollowing = true
        let isNew = table.selectedIndex != place
        table.selectedIndex = place
        isFollowing = false
        guard reveals, isNew, let place else { return }
        onIdle { [weak self] in self?.table.scroll(to: place) }
    }

    private func choose(_ index: Int?) {
        guard !isFollowing, let row = index.flatMap({ self.row(at: $0) }) else { return }
        workspace.select(.entities([row.id]))
    }

    func focusTable() { table.grabFocus() }
}
