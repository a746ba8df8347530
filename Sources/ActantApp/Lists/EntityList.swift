import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// The entities with what the lens leaves of them, the chosen ones marked.
final class EntityList: Box {
    var filter = "" {
        didSet { if filter != oldValue { refill() } }
    }
    private let workspace: Workspace
    private let appearance: Appearance
    private let review: ReviewDesk
    private let count = Label("")
    private let columns = Label("", classes: ["caption"])
    private let list = ListBox(selection: .none)
    private let scroller: ScrolledWindow
    private var rows: [Entity.ID: EntityListRow] = [:]

    init(workspace: Workspace, appearance: Appearance, review: ReviewDesk) {
        self.workspace = workspace
        self.appearance = appearance
        self.review = review
        scroller = ScrolledWindow(list, horizontal: .never, vertical: .automatic)
        super.init(.vertical)
        setAccessibleRole(.group)
        setAccessibleName(translated("Entities"))
        append(Box.sectionHead(translated("Entities"), count))
        let left = Label(translated("most named first"), classes: ["caption"])
        left.hexpand = true
        left.xalign = 0
        let captions = Box(.horizontal, [left, columns])
        captions.setMargins(bottom: 3, start: 12, end: 12)
        append(captions)
        scroller.vexpand = true
        append(scroller)
        list.setAccessibleName(translated("Entities"))
        list.setActivatesOnSingleClick(true)
        list.onActivate { [weak self] row in
            if let row = row as? EntityListRow { self?.workspace.select(.entities([row.entity])) }
        }
        workspace.observe([.dossier, .network]) { [weak self] _ in self?.refill() }
        workspace.observe([.selection]) { [weak self] _ in self?.mark(reveals: true) }
        appearance.onChange { [weak self] in self?.refill() }
    }

    private func refill() {
        let focused = list.rows.firstIndex { row in
            row.window?.focusedWidget.map { row.isAncestor(inOrIs: $0) } ?? false
        }
        let entity = focused.flatMap { (list.rows[$0] as? EntityListRow)?.entity }
        defer { if let focused { keepFocus(on: entity, at: focused) } }
        list.removeAll()
        rows = [:]
        guard let index = workspace.state.index else {
            count.text = ""
            return
        }
        let shown = EntityRow.rows(index, network: workspace.state.network, filter: filter)
        let inLens = shown.count(where: \.isInLens)
        // Where there is no network a lens leaves out nobody; only relations have sums.
        let hasRelations = !index.dossier.relations.isEmpty
        let hasNetwork = hasRelations || inLens > 0
        let hasSums = hasRelations && workspace.state.lens.projection == .relations
        count.text =
            hasNetwork
            ? translated("{1} of {2} in this lens", Wording.digits(inLens), Wording.digits(shown.count))
            : Wording.digits(shown.count)
        columns.text = hasSums ? translated("relations  named") : translated("named")
        let most = shown.map { $0.cooperation + $0.conflict }.max() ?? 1
        for row in shown {
            let widget = EntityListRow(
                row, most: most, hasNetwork: hasNetwork, hasSums: hasSums, appearance: appearance
            ) {
                [weak self] in self?.toggle($0)
            }
            widget.onMenu = { [weak self, weak widget] x, y in
                if let self, let widget { offerMenu(for: widget, x: x, y: y) }
            }
            rows[row.id] = widget
            list.append(widget)
        }
        mark(reveals: false)
    }

    /// The keyboard stays with the entity whose row was filled again, or in its place where that is gone.
    private func keepFocus(on entity: Entity.ID?, at place: Int) {
        let all = list.rows
        let row = entity.flatMap { rows[$0] } ?? (all.indices.contains(place) ? all[place] : all.last)
        row?.grabFocus()
    }

    /// What can be done with an entity.
    private func offerMenu(for row: EntityListRow, x: Double, y: Double) {
        guard let point = row.translate(x: x, y: y, to: self) else { return }
        let place = Bounds(x: point.x, y: point.y, width: 1, height: 1)
        review.offer(review.menu(of: row.entity, over: self, at: place), over: self, at: place, back: row)
    }

    private func toggle(_ entity: Entity.ID) { workspace.toggle(entity) }

    private func mark(reveals: Bool) {
        let chosen = Set(workspace.state.selection.entities)
        for (id, row) in rows { row.setChosen(chosen.contains(id)) }
        guard reveals, let main = workspace.state.selection.mainEntity, let row = rows[main] else { return }
        scroller.reveal(row, in: list) { view in view.pageSize / 3 }
    }
}

/// One entity: its shape, its name, both sums as a bar, and how often it is named.
final class EntityListRow: CountedRow {
    let entity: Entity.ID
    /// Called with a place of the row when its menu is asked for, by pointer or key.
    var onMenu: (@MainActor (Double, Double) -> Void)?

    init(
        _ row: EntityRow, most: Int, hasNetwork: Bool, hasSums: Bool, appearance: Appearance,
        onToggle: @escaping @MainActor (Entity.ID) -> Void
    ) {
        entity = row.id
        let isOutside = hasNetwork && !row.isInLens
        let spoken =
            [
                row.name, Wording.kind(row.kind), translated("named {1}", Wording.times(row.namings)),
                row.isInLens ? Wording.cooperation(row.cooperation) : isOutside ? translated("not in this lens") : nil,
                row.isInLens ? Wording.conflict(row.conflict) : nil,
                row.isTentative ? translated("found automatically") : nil,
                row.note == nil ? nil : Wording.withNote,
            ].compactMap(\.self).joined(separator: ", ")
        let bar = SumBar(cooperation: row.cooperation, conflict: row.conflict, most: most, appearance: appearance)
        super.init(
            row.name, fullName: row.fullName, kind: row.kind, bar: bar,
            count: row.namings, spoken: spoken, spokenChosen: translated("{1}, selected", spoken),
            appearance: appearance)
        if let note = row.note { tooltip = note }
        // What has no sums leaves its room to the name.
        bar.isVisible = hasSums
        if isOutside { addCSSClass("outside") }
        if row.isTentative { addCSSClass("tentative") }
        let click = ClickGesture(button: 1)
        click.onPress { [weak self, weak click] press in
            guard let self, press.modifiers.contains(.control) || press.modifiers.contains(.shift) else { return }
            click?.claim()
            onToggle(entity)
        }
        click.setPhase(.capture)
        add(click)
        onMenuRequest { [weak self] x, y in self?.onMenu?(x, y) }
    }
}

/// Both sums left and right of a line.
final class SumBar: DrawingArea {
    init(cooperation: Int, conflict: Int, most: Int, appearance: Appearance) {
        super.init()
        setContentSize(width: 44, height: 12)
        valign = .center
        canTarget = false
        setDraw { [weak appearance] canvas, width, height in
            guard let theme = appearance?.theme, cooperation + conflict > 0 else { return }
            let unit = width / Double(max(most, 1))
            let middle = width * 0.45
            let tall = height - 4
            canvas.rectangle(middle - unit * Double(cooperation), 2, unit * Double(cooperation), tall)
            canvas.fill(theme.cooperation)
            canvas.rectangle(middle, 2, unit * Double(conflict), tall)
            canvas.fill(theme.conflict)
            canvas.rectangle(middle - 0.5, 0, 1, height)
            canvas.fill(theme.ink2)
        }
    }
}
