import GtkKit
import Model
import Network
import Translation
import Workspace

/// The table itself: shows rows, sorts by its headings, and puts the reader on the row that is chosen.
final class QuotationGrid: Box {
    private let workspace: Workspace
    private let review: ReviewDesk
    private let model = ListModel()
    private let table: ColumnView
    private var columns: [QuotationTable.Column: Column] = [:]
    /// The widths last given to the columns; one that is otherwise now was resized by hand and is left alone.
    private var given: [QuotationTable.Column: Int] = [:]
    private var listed = ListedRows<QuotationRow>()
    private var rows: [QuotationRow] { listed.rows }
    /// Whether the program itself selects or sorts.
    private var isFollowing = false
    private var pressed: Int?
    private var shownWidth = 820
    /// The columns with something to show in this dossier.
    private var filled = Set(QuotationTable.Column.allCases)
    /// What each cell shows.
    private var shown: [ObjectIdentifier: Quotation.ID] = [:]

    init(workspace: Workspace, appearance: Appearance, review: ReviewDesk) {
        self.workspace = workspace
        self.review = review
        table = ColumnView(model)
        super.init(.vertical)
        addCSSClass("canvas")
        table.setAccessibleName(translated("Table of quotations"))
        table.vexpand = true
        for kind in QuotationTable.Column.allCases { add(kind, appearance) }
        let scroller = ScrolledWindow(table, horizontal: .automatic, vertical: .automatic)
        scroller.vexpand = true
        append(scroller)
        table.onChooseOrder(of: table.columns) { [weak self] column, ascending in
            self?.sort(by: column, ascending: ascending)
        }
        table.onSelect { [weak self] index in self?.choose(index) }
        table.onActivate { [weak self] index in self?.choose(index) }
        followClicks()
        connectMenu()
        appearance.onChange { [weak self] in self?.redraw() }
        adapt(to: shownWidth)
    }

    // MARK: Columns

    private func add(_ kind: QuotationTable.Column, _ appearance: Appearance) {
        let factory: ItemFactory =
            switch kind {
            case .speaker: cells({ SpeakerCell(appearance: appearance) }, show: { $0.show($1) })
            case .words: cells({ WordsCell(appearance: appearance) }, show: { $0.show($1) })
            case .about: cells({ PlainCell() }, show: { $0.show($1.about) })
            case .topic: cells({ PlainCell() }, show: { $0.show($1.topics) })
            case .stance: cells({ StanceCell() }, show: { $0.show($1) })
            case .document: cells({ DocumentCell() }, show: { $0.show($1) })
            case .date: cells({ SaidCell() }, show: { $0.show($1) })
            case .kind: cells({ PlainCell() }, show: { $0.show(Wording.speech($1.kind)) })
            }
        let column = Column(kind.title, factory: factory)
        column.isResizable = true
        column.expands = kind == .words
        columns[kind] = column
        table.append(column)
    }

    private func cells<Cell: Widget>(
        _ make: @escaping @MainActor () -> Cell, show: @escaping @MainActor (Cell, QuotationRow) -> Void
    ) -> ItemFactory {
        ItemFactory { _ in
            make()
        } bind: { [weak self] cell, item in
            guard let index = item.index, let row = self?.row(at: index) else { return }
            self?.shown[ObjectIdentifier(cell)] = row.id
            show(cell, row)
            // The one cell that is always there names the whole row.
            if cell is WordsCell { item.setRowName(row.spoken) }
        }
    }

    private func row(at index: Int) -> QuotationRow? { rows.indices.contains(index) ? rows[index] : nil }

    /// Gives the columns what suits a width in logical pixels.
    func adapt(to width: Int) {
        shownWidth = width
        let plan = QuotationColumns(width: width, filled: filled)
        var others = 0
        for (kind, column) in columns where kind != .words {
            column.isVisible = plan.isShown(kind)
            if !isByHand(kind, column) { give(plan.width(kind), to: kind, column) }
            if column.isVisible { others += column.fixedWidth ?? 0 }
        }
        guard let words = columns[.words], !isByHand(.words, words) else { return }
        give(plan.wordsWidth(beside: others), to: .words, words)
    }

    private func isByHand(_ kind: QuotationTable.Column, _ column: Column) -> Bool {
        given[kind].map { $0 != column.fixedWidth } ?? false
    }

    private func give(_ width: Int, to kind: QuotationTable.Column, _ column: Column) {
        column.fixedWidth = width
        given[kind] = width
    }

    // MARK: Rows

    func show(_ fresh: [QuotationRow]) {
        let filled = workspace.state.index.map(QuotationTable.filledColumns) ?? self.filled
        if filled != self.filled {
            self.filled = filled
            adapt(to: shownWidth)
        }
        guard fresh != rows else { return follow(reveals: false) }
        isFollowing = true
        model.replace(origins: listed.replace(with: fresh))
        isFollowing = false
        follow(reveals: true)
    }

    /// Fills the cells again in other colours.
    private func redraw() {
        let shown = rows
        show([])
        show(shown)
    }

    /// Shows in the headings how the rows are sorted.
    func showOrder() {
        let state = workspace.state.quotationTable
        isFollowing = true
        table.sort(by: columns[state.sortColumn], ascending: state.ascending)
        isFollowing = false
    }

    private func sort(by column: Column, ascending: Bool) {
        guard !isFollowing, let kind = columns.first(where: { $0.value === column })?.key else { return }
        workspace.updateQuotationTable {
            $0.sortColumn = kind
            $0.ascending = ascending
        }
    }

    // MARK: Selection

    /// Selects the row of the chosen quotation, wherever it was chosen.
    func follow(reveals: Bool) {
        let place = workspace.state.selection.quotation.flatMap { listed.place(of: $0) }
        isFollowing = true
        let isNew = table.selectedIndex != place
        table.selectedIndex = place
        isFollowing = false
        guard reveals || (isNew && place != nil) else { return }
        // Without a chosen row other rows are read from the first.
        onIdle { [weak self] in self?.table.scroll(to: place ?? 0) }
    }

    private func choose(_ index: Int?) {
        guard !isFollowing, let row = index.flatMap({ self.row(at: $0) }) else { return }
        workspace.show(quotation: row.id)
    }

    /// A click on the selected row jumps again, though nothing is newly selected.
    private func followClicks() {
        let click = ClickGesture(button: 1)
        click.setPhase(.capture)
        click.onPress { [weak self] _ in self?.pressed = self?.table.selectedIndex }
        click.onRelease { [weak self] click in
            guard let self, click.count == 1, let pressed, pressed == table.selectedIndex,
                let header = table.firstChild, click.y > Double(header.height)
            else { return }
            choose(pressed)
        }
        table.add(click)
    }

    // MARK: Menu

    private func connectMenu() {
        let click = ClickGesture(button: 3)
        click.setPhase(.capture)
        click.onPress { [weak self, weak click] press in
            guard let self, let row = quotation(atX: press.x, y: press.y),
                let point = table.translate(x: press.x, y: press.y, to: self)
            else { return }
            click?.claim()
            openMenu(of: row, x: point.x, y: point.y)
        }
        table.add(click)
        let keys = KeyController()
        keys.setPhase(.capture)
        keys.onPress { [weak self] key in
            guard let self, key.asksForMenu, let row = table.selectedIndex.flatMap({ self.row(at: $0) }) else {
                return false
            }
            let bounds = window?.focusedWidget?.bounds(in: self)
            openMenu(of: row.id, x: 24, y: min(bounds.map { $0.y + $0.height } ?? 60, Double(height) - 1))
            return true
        }
        table.add(keys)
    }

    /// The quotation whose row is at a point of the table: its cell is there, or the cell's margin.
    private func quotation(atX x: Double, y: Double) -> Quotation.ID? {
        var widget = table.pick(x: x, y: y)
        while let found = widget, found !== table {
            if let row = shown[ObjectIdentifier(found)] ?? found.firstChild.flatMap({ shown[ObjectIdentifier($0)] }) {
                return row
            }
            widget = found.parent
        }
        return nil
    }

    private func openMenu(of quotation: Quotation.ID, x: Double, y: Double) {
        let place = Bounds(x: x, y: y, width: 1, height: 1)
        review.offer(review.menu(of: quotation, over: self, at: place), over: self, at: place, back: table)
    }

    func focusTable() { table.grabFocus() }
}
