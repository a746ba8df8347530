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
    private var isNarrow = false
    /// Whether the user wants the facets, where there is room and where there is little.
    private var wantsFacets = (wide: true, narrow: false)

    /// Below this width, in logical pixels, the facets fold away.
    private static let narrow = 800

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        facets = QuotationFacetList(workspace: workspace, appearance: appearance)
        filter = QuotationFilterBar(workspace: workspace)
        grid = QuotationGrid(workspace: workspace, appearance: appearance)
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
        let right = Box(.vertical, [sensor, filter, grid, empty])
        right.hexpand = true
        right.addCSSClass("canvas")
        let divider = Separator(.vertical)
        let whole = Box(.horizontal, [facets, divider, right])
        whole.vexpand = true
        append(WidthSensor { [weak self] width in self?.adapt(to: width) })
        append(whole)
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
        isNarrow = width < Self.narrow
        facets.setSizeRequest(width: min(max(width / 5, 216), 320))
        showFacets()
    }

    private func showFacets() { facets.isVisible = isNarrow ? wantsFacets.narrow : wantsFacets.wide }

    /// Folds the facets away, or brings them back.
    func toggleFacets() {
        if isNarrow { wantsFacets.narrow.toggle() } else { wantsFacets.wide.toggle() }
        showFacets()
    }

    /// What F6 stops at.
    var panes: [Widget] { [facets, filter, grid] }

    /// What is typed while `widget` has the keyboard filters the table, while it is shown.
    func capturesKeys(of widget: Widget) { facets.capturesKeys(of: widget) }

    func focusSearch() {
        if !facets.isVisible { toggleFacets() }
        facets.focusSearch()
    }
}
