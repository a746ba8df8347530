import GtkKit
import Model
import Network
import Translation
import Workspace

/// The network as a list, equal to the diagram for those who cannot see it: actors, and beneath each on request its edges.
final class NetworkListView: Box {
    private let workspace: Workspace
    private let model = ListModel()
    private let list: ListView
    private let empty = EmptyState()
    private let scroller: ScrolledWindow
    private var listed = ListedRows<NetworkRow>()
    private var rows: [NetworkRow] { listed.rows }
    private var open: Set<Entity.ID> = []
    /// Whether the program itself selects.
    private var isFollowing = false

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        weak var view: NetworkListView?
        let factory = ItemFactory { _ in
            NetworkRowView(appearance: appearance)
        } bind: { row, item in
            guard let view, let index = item.index else { return }
            view.bind(row, item, index)
        }
        list = ListView(model, factory: factory)
        scroller = ScrolledWindow(list, horizontal: .never, vertical: .automatic)
        super.init(.vertical)
        view = self
        addCSSClass("canvas")
        setAccessibleRole(.region)
        setAccessibleName(translated("List of the network"))
        list.setAccessibleName(translated("Actors and edges"))
        scroller.vexpand = true
        empty.vexpand = true
        empty.valign = .center
        empty.setMargins(24)
        append(hint())
        append(scroller)
        append(empty)
        list.onSelect { [weak self] in self?.choose($0) }
        list.onActivate { [weak self] in self?.activate($0) }
        connectKeys()
        list.offersMenuByKey(over: self) { [weak self] in self?.menu() }
        workspace.observe([.network, .dossier, .view]) { [weak self] _ in self?.refill() }
        workspace.observe([.selection]) { [weak self] _ in self?.follow(reveals: true) }
        appearance.onChange { [weak self] in self?.redraw() }
    }

    private func hint() -> Widget {
        let words = Label(
            translated("Right and Left open and close an actor’s edges, Enter goes to the evidence, / finds."),
            classes: ["caption"])
        words.xalign = 0
        words.hexpand = true
        words.setEllipsis(.end)
        words.setTooltipWhereCut()
        let bar = Box(.horizontal, [words])
        bar.addCSSClass("filter-bar")
        return bar
    }

    private func bind(_ view: NetworkRowView, _ item: ListItem, _ index: Int) {
        guard rows.indices.contains(index), let dossier = workspace.state.index else { return }
        view.show(rows[index], dossier, in: workspace.state.network.projection)
        view.onToggle = { [weak self] actor in self?.toggle(actor) }
        view.onMenu = { [weak self, weak view] x, y in
            guard let self, let view, let point = view.translate(x: x, y: y, to: self) else { return }
            list.selectedIndex = index
            if let menu = menu() { openMenu(menu, x: point.x, y: point.y) }
        }
        var words = rows[index].spoken(dossier, in: workspace.state.network.projection)
        if case .actor(_, let isOpen) = rows[index] {
            words = isOpen ? translated("{1}, open", words) : translated("{1}, closed", words)
        }
        item.setRowName(words)
    }

    // MARK: Rows

    private func refill() {
        guard workspace.state.place.view == .list else { return }
        let network = workspace.state.network
        open.formIntersection(network.nodes.map(\.id))
        let fresh = NetworkRow.rows(network, open: open)
        let isEmpty = fresh.isEmpty
        scroller.isVisible = !isEmpty
        empty.isVisible = isEmpty
        if isEmpty {
            empty.show(
                translated("Nothing is left under this lens."), action: translated("Reset the Lens"), .resetLens)
        }
        guard fresh != rows else { return follow(reveals: false) }
        isFollowing = true
        model.replace(origins: listed.replace(with: fresh))
        isFollowing = false
        follow(reveals: false)
    }

    private func redraw() {
        guard !rows.isEmpty else { return }
        listed.removeAll()
        model.reload(count: 0)
        refill()
    }

    private func toggle(_ actor: Entity.ID) {
        if open.remove(actor) == nil { open.insert(actor) }
        let here = place(of: .actor(actor))
        refill()
        if here != nil { select(.actor(actor)) }
    }

    private func place(of id: NetworkRow.ID) -> Int? { listed.place(of: id) }

    private func select(_ id: NetworkRow.ID) {
        guard let place = listed.place(of: id) else { return }
        list.selectedIndex = place
        onIdle { [weak self] in self?.list.scroll(to: place) }
    }

    // MARK: Selection

    /// The row of what is chosen: an edge under whichever of its ends is open and stands last chosen, else the actor.
    private var chosenRow: NetworkRow.ID? {
        switch workspace.state.selection {
        case .edge(let edge):
            let shown = list.selectedIndex.flatMap { rows.indices.contains($0) ? rows[$0] : nil }
            if case .edge(let same, _)? = shown, same.id == edge { return shown?.id }
            let ends = [edge.first, edge.second].filter(open.contains)
            return ends.first.map { .edge(edge, from: $0) } ?? .actor(edge.first)
        default: return workspace.state.selection.mainEntity.map { .actor($0) }
        }
    }

    private func follow(reveals: Bool) {
        let place = chosenRow.flatMap { listed.place(of: $0) }
        isFollowing = true
        let isNew = list.selectedIndex != place
        list.selectedIndex = place
        isFollowing = false
        guard reveals, isNew, let place else { return }
        onIdle { [weak self] in self?.list.scroll(to: place) }
    }

    private func choose(_ index: Int?) {
        guard !isFollowing, let index, rows.indices.contains(index) else { return }
        switch rows[index] {
        case .actor(let node, _): workspace.select(.entities([node.id]))
        case .edge(let edge, _): workspace.select(.edge(edge.id))
        }
    }

    private func activate(_ index: Int) {
        choose(index)
        activateAction(AppAction.showEvidence.detailedName)
    }

    // MARK: Keys and menu

    private func connectKeys() {
        let keys = KeyController()
        keys.setPhase(.capture)
        keys.onPress { [weak self] key in self?.press(key) ?? false }
        list.add(keys)
    }

    private func press(_ key: Key) -> Bool {
        guard key.modifiers.isDisjoint(with: [.control, .alt]) else { return false }
        if key.character == "/" { return activateAction(AppAction.findActor.detailedName) }
        guard let index = list.selectedIndex, rows.indices.contains(index) else { return false }
        switch (key.name, rows[index]) {
        case ("Right", .actor(let node, false)), ("Left", .actor(let node, true)): toggle(node.id)
        case ("Right", .edge(_, _)): select(.actor(rows[index].partner))
        case ("Left", .edge(_, let from)): select(.actor(from))
        case ("space", let row): workspace.toggle(row.partner)
        default: return false
        }
        return true
    }

    private func menu() -> Menu? {
        guard let index = list.selectedIndex, rows.indices.contains(index) else { return nil }
        let row = rows[index]
        if case .edge(let edge, _) = row {
            let menu = Menu()
            menu.append(AppAction.showEvidence.title, action: AppAction.showEvidence.detailedName)
            workspace.select(.edge(edge.id))
            return menu
        }
        workspace.select(.entities([row.actor]))
        return ActorMenu.menu(for: row.actor, workspace: workspace)
    }

    func takeFocus() { list.grabFocus() }
}
