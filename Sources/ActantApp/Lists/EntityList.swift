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
        let captions = Box(.horizontal, [left, Label(translated("relations  named"), classes: ["caption"])])
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
        list.removeAll()
        rows = [:]
        guard let index = workspace.state.index else {
            count.text = ""
            return
        }
        let shown = EntityRow.rows(index, network: workspace.state.network, filter: filter)
        let inLens = shown.count(where: \.isInLens)
        count.text = translated("{1} of {2} in this lens", Wording.digits(inLens), Wording.digits(shown.count))
        let most = shown.map { $0.cooperation + $0.conflict }.max() ?? 1
        for row in shown {
            let widget = EntityListRow(row, most: most, appearance: appearance) { [weak self] in self?.toggle($0) }
            widget.onMenu = { [weak self, weak widget] x, y in
                if let self, let widget { offerMenu(for: widget, x: x, y: y) }
            }
            rows[row.id] = widget
            list.append(widget)
        }
        mark(reveals: false)
    }

    /// What can be decided about an entity.
    private func offerMenu(for row: EntityListRow, x: Double, y: Double) {
        let reference = AnnotationReference.entity(row.entity)
        guard !workspace.state.isReadOnly else { return }
        let place = Bounds(x: x, y: y, width: 1, height: 1)
        review.offer(reference, over: row, at: place)
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

    init(_ row: EntityRow, most: Int, appearance: Appearance, onToggle: @escaping @MainActor (Entity.ID) -> Void) {
        entity = row.id
        let spoken =
            [
                row.name, Wording.kind(row.kind), translated("named {1}", Wording.times(row.namings)),
                row.isInLens ? Wording.cooperation(row.cooperation) : translated("not in this lens"),
                row.isInLens ? Wording.conflict(row.conflict) : nil,
                row.isTentative ? translated("found automatically") : nil,
            ].compactMap(\.self).joined(separator: ", ")
        super.init(
            row.name, fullName: row.fullName, kind: row.kind,
            bar: SumBar(cooperation: row.cooperation, conflict: row.conflict, most: most, appearance: appearance),
            count: row.namings, spoken: spoken, spokenChosen: translated("{1}, selected", spoken),
            appearance: appearance)
        if !row.isInLens { addCSSClass("outside") }
        if row.isTentative { addCSSClass("tentative") }
        let click = ClickGesture(button: 1)
        click.onPress { [weak self, weak click] press in
            guard let self, press.modifiers.contains(.control) || press.modifiers.contains(.shift) else { return }
            click?.claim()
            onToggle(entity)
        }
        click.setPhase(.capture)
        add(click)
        let secondary = ClickGesture(button: 3)
        secondary.onPress { [weak self, weak secondary] press in
            secondary?.claim()
            self?.onMenu?(press.x, press.y)
        }
        add(secondary)
        let keys = KeyController()
        keys.onPress { [weak self] key in
            guard key.name == "Menu" || (key.name == "F10" && key.modifiers == .shift) else { return false }
            self?.onMenu?(40, 20)
            return true
        }
        add(keys)
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
