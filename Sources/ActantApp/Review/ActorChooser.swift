import GtkKit
import Model
import Network
import Translation
import Workspace

/// Asks for an actor: type a few letters, choose with the arrows, Enter takes it. Where new ones are allowed, a name that
/// the dossier does not have makes one, after the question what it is.
final class ActorChooser: Popover {
    /// What may be chosen beside the dossier's actors.
    enum Option { case new, nobody }

    private let question: String
    private let index: DossierIndex
    private let excluded: Set<Entity.ID>
    private let appearance: Appearance
    private let options: Set<Option>
    private let search: SearchEntry
    private let list = ListBox(selection: .browse)
    private let choose: @MainActor (ActorChoice?) -> Void
    /// As many rows as can be looked through.
    private static let limit = 60

    /// `above` stands between the question and the search; the handler is told nil for nobody.
    init(
        _ question: String, index: DossierIndex, excluding excluded: Set<Entity.ID>, appearance: Appearance,
        above: Widget? = nil, options: Set<Option> = [], choose: @escaping @MainActor (ActorChoice?) -> Void
    ) {
        self.question = question
        self.index = index
        self.excluded = excluded
        self.appearance = appearance
        self.options = options
        self.choose = choose
        search = SearchEntry(placeholder: options.contains(.new) ? translated("Find or name an actor") : question)
        super.init(nil)
        search.setAccessibleName(question)
        list.setAccessibleName(translated("Entities"))
        let scroller = ScrolledWindow(list, horizontal: .never, vertical: .automatic)
        scroller.setSizeRequest(width: 280, height: 240)
        let box = Box(.vertical, spacing: 6, [heading(question), above, search, scroller].compactMap { $0 })
        box.setMargins(8)
        child = box
        setAccessibleName(question)
        connect()
        refill()
    }

    func start() {
        popup()
        search.grabFocus()
    }

    private func heading(_ words: String) -> Label {
        let heading = Label(words, classes: ["section"])
        heading.xalign = 0
        return heading
    }

    private func connect() {
        search.onChange { [weak self] in self?.refill() }
        search.onActivate { [weak self] in self?.take(self?.list.selectedRow) }
        search.onStop { [weak self] in self?.popdown() }
        list.setActivatesOnSingleClick(true)
        list.onActivate { [weak self] row in self?.take(row) }
        let keys = KeyController()
        keys.setPhase(.capture)
        keys.onPress { [weak self] key in self?.move(key) ?? false }
        search.add(keys)
    }

    private var typed: String {
        search.text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    private func refill() {
        list.removeAll()
        let rows = EntityRow.rows(index, network: .empty, filter: search.text).filter { !excluded.contains($0.id) }
        for row in rows.prefix(Self.limit) {
            list.append(ChoiceRow(row.name, .actor(.entity(row.id)), icon: row.kind, appearance: appearance))
        }
        if options.contains(.nobody), typed.isEmpty {
            list.insert(ChoiceRow(translated("nobody named"), .actor(nil), appearance: appearance), at: 0)
        }
        let name = typed
        if options.contains(.new), !name.isEmpty, !rows.contains(where: { $0.fullName == name }) {
            list.append(ChoiceRow(translated("New actor “{1}”…", name), .new(name), appearance: appearance))
        }
        // Nobody is chosen by hand only: Enter on an empty search takes the first actor.
        list.selectedRow = list.rows.first { ($0 as? ChoiceRow)?.choice != .actor(nil) }
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
        switch (row as? ChoiceRow)?.choice {
        case .actor(let actor):
            popdown()
            choose(actor)
        case .new(let name): askKind(of: name)
        case nil: break
        }
    }

    /// What kind of actor the new one is, asked in the same place.
    private func askKind(of name: String) {
        let buttons = Entity.Kind.allCases.map { kind in
            let label = Label(Wording.kind(kind))
            let button = Button(
                child: Box(.horizontal, spacing: 8, [KindIcon(kind, appearance: appearance), label])
            ) { [weak self] in
                guard let self else { return }
                popdown()
                choose(.new(kind, name: name))
            }
            button.hasFrame = false
            button.setAccessibleName(Wording.kind(kind))
            return button
        }
        let box = Box(.vertical, [heading(translated("What is {1}?", name))] + buttons)
        box.setMargins(8)
        child = box
        buttons.first?.grabFocus()
    }
}

/// One line to choose.
private final class ChoiceRow: ListBoxRow {
    enum Choice: Equatable {
        case actor(ActorChoice?)
        case new(String)
    }

    let choice: Choice

    init(_ name: String, _ choice: Choice, icon: Entity.Kind? = nil, appearance: Appearance) {
        self.choice = choice
        super.init(nil)
        let label = Label(name)
        label.xalign = 0
        label.setEllipsis(.end)
        let box = Box(.horizontal, spacing: 8, [KindIcon(icon, appearance: appearance), label])
        box.setMargins(top: 3, bottom: 3, start: 6, end: 6)
        child = box
        setAccessibleName(name)
    }
}
