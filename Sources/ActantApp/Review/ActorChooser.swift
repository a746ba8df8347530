import GtkKit
import Model
import Network
import Translation
import Workspace

/// Asks for an actor of the dossier: type a few letters, choose with the arrows, Enter takes it.
final class ActorChooser: Popover {
    private let index: DossierIndex
    private let excluded: Set<Entity.ID>
    private let appearance: Appearance
    private let search: SearchEntry
    private let list = ListBox(selection: .browse)
    private let choose: @MainActor (Entity.ID) -> Void
    /// As many rows as can be looked through.
    private static let limit = 60

    init(
        _ question: String, index: DossierIndex, excluding excluded: Set<Entity.ID>, appearance: Appearance,
        choose: @escaping @MainActor (Entity.ID) -> Void
    ) {
        self.index = index
        self.excluded = excluded
        self.appearance = appearance
        self.choose = choose
        search = SearchEntry(placeholder: question)
        super.init(nil)
        search.setAccessibleName(question)
        list.setAccessibleName(translated("Entities"))
        let heading = Label(question, classes: ["section"])
        heading.xalign = 0
        let scroller = ScrolledWindow(list, horizontal: .never, vertical: .automatic)
        scroller.setSizeRequest(width: 260, height: 240)
        let box = Box(.vertical, spacing: 6, [heading, search, scroller])
        box.setMargins(8)
        child = box
        setAccessibleName(question)
        search.onChange { [weak self] in self?.refill() }
        search.onActivate { [weak self] in self?.take(self?.list.selectedRow) }
        search.onStop { [weak self] in self?.popdown() }
        list.setActivatesOnSingleClick(true)
        list.onActivate { [weak self] row in self?.take(row) }
        let keys = KeyController()
        keys.setPhase(.capture)
        keys.onPress { [weak self] key in self?.move(key) ?? false }
        search.add(keys)
        refill()
    }

    func start() {
        popup()
        search.grabFocus()
    }

    private func refill() {
        list.removeAll()
        let rows = EntityRow.rows(index, network: .empty, filter: search.text).filter { !excluded.contains($0.id) }
        for row in rows.prefix(Self.limit) { list.append(ActorRow(row, appearance: appearance)) }
        list.selectedRow = list.row(at: 0)
    }

    private func move(_ key: Key) -> Bool {
        guard key.name == "Down" || key.name == "Up", key.modifiers == [] else { return false }
        let rows = list.rows
        let place = rows.firstIndex { $0 === list.selectedRow } ?? 0
        let next = place + (key.name == "Down" ? 1 : -1)
        if rows.indices.contains(next) { list.selectedRow = rows[next] }
        return true
    }

    private func take(_ row: ListBoxRow?) {
        guard let row = row as? ActorRow else { return }
        popdown()
        choose(row.entity)
    }
}

/// One actor to choose.
private final class ActorRow: ListBoxRow {
    let entity: Entity.ID

    init(_ row: EntityRow, appearance: Appearance) {
        entity = row.id
        super.init(nil)
        let name = Label(row.name)
        name.xalign = 0
        name.setEllipsis(.end)
        let box = Box(.horizontal, spacing: 8, [KindIcon(row.kind, appearance: appearance), name])
        box.setMargins(top: 3, bottom: 3, start: 6, end: 6)
        child = box
        setAccessibleName(row.name)
    }
}
