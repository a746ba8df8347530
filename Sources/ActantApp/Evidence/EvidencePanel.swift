import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// What the selection rests on: header with both sums, then every relation with its sentence, by document.
final class EvidencePanel: Box {
    private let workspace: Workspace
    private let appearance: Appearance
    private let head = Box(.vertical, spacing: 2)
    private let list = ListBox(selection: .single)
    private let scroller: ScrolledWindow
    private let empty = EmptyState()
    private var rows: [Ground: EvidenceRow] = [:]
    /// Rows made so far, used again for each selection: making and destroying hundreds takes longer than a frame.
    private var pool: [EvidenceRow] = []
    private var filling: TickToken?
    private var isFollowing = false

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        self.appearance = appearance
        scroller = ScrolledWindow(list, horizontal: .never, vertical: .automatic)
        super.init(.vertical)
        addCSSClass("canvas")
        setAccessibleRole(.group)
        setAccessibleName(translated("Evidence"))
        head.setMargins(top: 8, bottom: 8, start: 12, end: 12)
        list.addCSSClass("hairlines")
        list.setAccessibleName(translated("Passages"))
        scroller.vexpand = true
        empty.vexpand = true
        empty.valign = .center
        empty.setMargins(24)
        append(head)
        append(scroller)
        append(empty)
        list.setActivatesOnSingleClick(true)
        list.onActivate { [weak self] row in
            if let row = row as? EvidenceRow { row.ground.map { self?.workspace.showEvidence(of: $0) } }
        }
        // GTK selects what the keyboard passes; the mark stays with the passage that the reader shows.
        list.onSelect { [weak self] row in
            guard let self, row !== shownRow else { return }
            list.selectedRow = shownRow
        }
        list.setHeader { [weak self] row, before in self?.header(of: row, before: before) }
        workspace.observe([.selection, .network, .dossier, .frozen, .ways]) { [weak self] _ in self?.refill() }
        workspace.observe([.passage, .dossier]) { [weak self] _ in self?.mark() }
        appearance.onChange { [weak self] in self?.refill() }
        refill()
    }

    private func header(of row: ListBoxRow, before: ListBoxRow?) -> Widget? {
        guard let row = row as? EvidenceRow else { return nil }
        if let before = before as? EvidenceRow, before.document == row.document { return nil }
        return row.groupHeader { [weak self] in self?.workspace.select(.edge($0)) }
    }

    private func refill() {
        guard !workspace.state.isFrozen else { return }
        let evidence = workspace.evidence
        rows = [:]
        filling?.cancel()
        head.removeAll()
        let isEmpty = evidence.groups.isEmpty
        scroller.isVisible = !isEmpty
        head.isVisible = !isEmpty
        empty.isVisible = isEmpty
        guard !isEmpty else { return showEmpty() }
        fillHead(evidence)
        fill(evidence.groups.flatMap { group in group.rows.map { ($0, group) } })
        scroller.vertical.value = 0
        mark()
    }

    /// Fills what is in sight at once and the other rows a few a frame: measuring their text takes time, and what was
    /// chosen should show in the next frame.
    private func fill(_ wanted: [(row: EvidenceList.Row, group: EvidenceList.Group)]) {
        for spare in pool.dropFirst(rowsInSight) where spare.isVisible { spare.isVisible = false }
        var filled = fill(wanted[..<min(rowsInSight, wanted.count)])
        guard filled < wanted.count else { return }
        var isPainted = false
        filling = list.addTickCallback { [weak self] _ in
            guard let self else { return false }
            if isPainted {
                filled = fill(wanted[filled..<min(filled + Self.rowsPerFrame, wanted.count)])
                mark()
            }
            isPainted = true
            return filled < wanted.count
        }
    }

    /// Where it ended.
    private func fill(_ part: ArraySlice<(row: EvidenceList.Row, group: EvidenceList.Group)>) -> Int {
        for (place, wanted) in zip(part.indices, part) {
            if place == pool.count {
                pool.append(EvidenceRow(appearance: appearance))
                list.append(pool[place])
            }
            pool[place].show(wanted.row, group: wanted.group)
            rows[wanted.row.id] = pool[place]
        }
        list.invalidateHeaders()
        return part.endIndex
    }

    /// How many rows, of 40 logical pixels at least, the list has room for.
    private var rowsInSight: Int { max(6, Int(scroller.vertical.pageSize / 40) + 1) }
    private static let rowsPerFrame = 6

    private func showEmpty() {
        switch workspace.state.selection {
        case .nothing:
            empty.show(
                workspace.state.network.nodes.isEmpty
                    ? translated("The evidence of what you choose stands here.")
                    : translated("Choose an edge or an actor to see who says so."))
        case .quotation: empty.show(translated("A quotation is its own evidence: it is marked in the article."))
        case .entities(let chosen) where chosen.count == 2:
            empty.show(
                translated("No relation between the chosen actors is left under this lens."),
                action: translated("How Are They Connected?"), .connect)
        case .entities(let chosen) where chosen.count > 1:
            empty.show(translated("No relation between the chosen actors is left under this lens."))
        case .entities where workspace.state.lens == .everything:
            empty.show(
                translated("No relation of {1} is told here; the profile lists the mentions.", chosenName),
                action: AppAction.showProfile.title, .showProfile)
        case .path:
            empty.show(translated("This chain does not hold under the lens any more."))
        case .entities, .edge:
            empty.show(
                translated("No relation is left under this lens."), action: translated("Reset the Lens"), .resetLens)
        }
    }

    private var chosenName: String {
        workspace.state.selection.mainEntity.flatMap { workspace.state.index?.label(ofNode: $0) } ?? ""
    }

    private func fillHead(_ evidence: EvidenceList) {
        let titles = Box(.horizontal, spacing: 8)
        let title = Label(evidence.title, classes: ["panel-title"])
        let summary = Label(evidence.summary, classes: ["caption"])
        // The names are worth more than their count.
        if evidence.title.count > 34 { title.setEllipsis(.end) } else { summary.setEllipsis(.end) }
        summary.valign = .center
        summary.hexpand = true
        summary.xalign = 0
        titles.append(title)
        titles.append(summary)
        if workspace.state.selection.mainEntity != nil {
            let profile = Button(icon: "avatar-default-symbolic", name: AppAction.showProfile.title)
            profile.addCSSClass("flat-button")
            profile.setAction(AppAction.showProfile.detailedName)
            titles.append(profile)
        }
        head.append(titles)
        if case .path = workspace.state.selection { head.append(ways()) }
        if case .entities(let chosen) = workspace.state.selection, chosen.count == 2 {
            let connect = Button(label: translated("How Are They Connected?"))
            connect.setAction(AppAction.connect.detailedName)
            connect.halign = .start
            connect.setMargins(top: 4)
            head.append(connect)
        }
        guard evidence.cooperation.count + evidence.conflict.count > 0 else { return }
        head.append(sums(evidence))
    }

    /// Which of the chains it is, and the way to the others.
    private func ways() -> Widget {
        let box = Box(.horizontal, spacing: 4)
        let count = workspace.state.ways?.paths.count ?? 0
        let words =
            workspace.shownWay.map { shown in
                counted("connection {1} of {n}", "connection {1} of {n}", count, Wording.digits(shown + 1))
            } ?? translated("connection")
        let label = Label(Wording.capitalized(words), classes: ["caption", "numeric"])
        label.xalign = 0
        label.hexpand = true
        box.append(label)
        for (icon, action) in [("go-previous-symbolic", AppAction.previousWay), ("go-next-symbolic", .nextWay)] {
            let button = Button(icon: icon, name: action.title)
            button.addCSSClass("flat-button")
            button.setAction(action.detailedName)
            box.append(button)
        }
        return box
    }

    private func sums(_ evidence: EvidenceList) -> Widget {
        let names = Box(.horizontal)
        let left = Label(Wording.sign(.cooperation, in: evidence.projection), classes: ["cooperation", "section"])
        let right = Label(Wording.sign(.conflict, in: evidence.projection), classes: ["conflict", "section"])
        left.hexpand = true
        left.xalign = 0
        names.append(left)
        names.append(right)
        let middle = Box(.horizontal, spacing: 6)
        middle.append(Label(String(evidence.cooperation.count), classes: ["cooperation", "sum", "numeric"]))
        middle.append(
            SquareRows(
                cooperation: evidence.cooperation, conflict: evidence.conflict, projection: evidence.projection,
                appearance: appearance
            ) { [weak self] in self?.workspace.showEvidence(of: $0) })
        middle.append(Label(String(evidence.conflict.count), classes: ["conflict", "sum", "numeric"]))
        // What was said is neither stated nor claimed by anybody else.
        guard evidence.projection == .relations else {
            let box = Box(.vertical, [names, middle])
            box.setMargins(top: 4)
            return box
        }
        let below = Box(.horizontal)
        let stated = Label(caption(evidence.cooperation), classes: ["caption", "small"])
        stated.hexpand = true
        stated.xalign = 0
        below.append(stated)
        below.append(Label(caption(evidence.conflict), classes: ["caption", "small"]))
        let box = Box(.vertical, [names, middle, below])
        box.setMargins(top: 4)
        return box
    }

    private func caption(_ tally: EvidenceList.Tally) -> String {
        Wording.tally(stated: tally.stated.count, claimed: tally.claimed.count)
    }

    /// The row of the passage that the reader shows.
    private var shownRow: EvidenceRow? {
        guard let passage = workspace.state.place.passage else { return nil }
        if let relation = passage.relation { return rows[.relation(relation)] }
        if let quotation = passage.quotation { return rows[.quotation(quotation)] }
        return rows.first { passage.isOf($0.key) }?.value
    }

    private func mark() {
        let shown = shownRow
        guard list.selectedRow !== shown else { return }
        list.selectedRow = shown
        if let shown { scroller.reveal(shown, in: list) { _ in 40 } }
    }

    /// Gives the row of the passage that the reader shows the keyboard, or the list.
    func takeFocus() { (list.selectedRow ?? pool.first { $0.isVisible } ?? list).grabFocus() }
}
