import GtkKit
import Model
import Translation
import Workspace

/// The quotations in a table, with facets at its left; a row puts the reader on its source.
final class QuotationsView: Box {
    private let workspace: Workspace
    private let facets: QuotationFacetList
    private let filter: QuotationFilterBar
    private let grid: QuotationGrid
    private let empty = Box(.vertical, spacing: 12)
    private let emptyWords = Label("", classes: ["empty"])
    private let clear = Button(label: translated("Clear Filter"))
    private let beside = Box(.horizontal)
    private let right = Box(.vertical)
    private let floor: Floor
    private var isNarrow = false
    /// Whether the user wants the facets where there is room for them.
    private var wantsFacets = true

    /// Below this width, in logical pixels, the facets fold away, and float over the table when they are asked for.
    private static let narrow = 800

    init(workspace: Workspace, appearance: Appearance, review: ReviewDesk) {
        self.workspace = workspace
        facets = QuotationFacetList(workspace: workspace, appearance: appearance)
        filter = QuotationFilterBar(workspace: workspace)
        grid = QuotationGrid(workspace: workspace, appearance: appearance, review: review)
        floor = Floor(right)
        super.init(.vertical)
        setAccessibleRole(.region)
        setAccessibleName(translated("Quotations"))
        assemble()
        // Hidden, the table waits: nobody pays for what is not seen.
        workspace.observe([.quotations, .dossier, .lens, .view]) { [weak self] _ in self?.refresh() }
        workspace.observe([.selection]) { [weak self] _ in self?.grid.follow(reveals: false) }
    }

    private func assemble() {
        emptyWords.wraps = true
        emptyWords.setJustification(.center)
        clear.halign = .center
        clear.onClick { [weak workspace] in workspace?.clearQuotationFilter() }
        empty.append(emptyWords)
        empty.append(clear)
        empty.addCSSClass("empty")
        empty.valign = .center
        empty.halign = .center
        empty.vexpand = true
        empty.setMargins(24)
        grid.vexpand = true
        let sensor = WidthSensor { [weak self] width in self?.grid.adapt(to: width) }
        for part in [sensor, filter, grid, empty] { right.append(part) }
        right.addCSSClass("canvas")
        floor.hexpand = true
        beside.append(facets)
        beside.append(Separator(.vertical))
        beside.append(floor)
        // What there was room for must not hold the window open.
        let frame = Yielding(beside)
        frame.vexpand = true
        facets.onEscape = { [weak self] in self?.foldFacets() ?? false }
        append(WidthSensor { [weak self] width in self?.adapt(to: width) })
        append(frame)
    }

    private func refresh() {
        guard workspace.state.place.view == .quotations else { return }
        let rows = workspace.quotationRows
        facets.refresh()
        filter.refresh()
        grid.showOrder()
        grid.show(rows)
        grid.isVisible = !rows.isEmpty
        empty.isVisible = rows.isEmpty
        let isFiltered = workspace.state.quotationTable.isFiltered
        clear.isVisible = isFiltered
        emptyWords.text =
            isFiltered
            ? translated("No quotation matches")
            : workspace.state.lens.account == .reporters
                ? translated("The reporters’ own account holds no quotation.")
                : workspace.state.lens == .everything
                    ? translated("No quotation is marked in this dossier yet.")
                    : translated("No quotation is left under this lens.")
    }

    // MARK: Facets

    private func adapt(to width: Int) {
        let wasNarrow = isNarrow
        isNarrow = width < Self.narrow
        let facetWidth = min(max(width / 5, 216), 320)
        if isNarrow, !wasNarrow {
            beside.remove(facets)
            floor.float(facets, width: facetWidth)
        } else if !isNarrow, wasNarrow {
            floor.land(facets)
            beside.prepend(facets)
        }
        facets.setSizeRequest(width: facetWidth)
        facets.isVisible = !isNarrow && wantsFacets
    }

    /// Folds the facets away, or brings them back: beside the table, or over it where there is little room.
    func toggleFacets() {
        facets.isVisible.toggle()
        if !isNarrow { wantsFacets = facets.isVisible }
        if isNarrow, facets.isVisible { facets.focusSearch() }
    }

    private func foldFacets() -> Bool { isNarrow && floor.fold() }

    /// What F6 stops at.
    var panes: [Widget] { [facets, filter, grid] }

    /// What is typed while `widget` has the keyboard filters the table, while it is shown.
    func capturesKeys(of widget: Widget) { facets.capturesKeys(of: widget) }

    func focusSearch() {
        if !facets.isVisible { toggleFacets() }
        facets.focusSearch()
    }
}
