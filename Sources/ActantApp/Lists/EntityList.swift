import GtkKit
import Model
import Network
import Translation
import Workspace

/// The entities with what the lens leaves of them, the chosen ones marked.
final class EntityList: Box {
    var filter = "" {
        didSet { if filter != oldValue { refill() } }
    }
    private let workspace: Workspace
    private let review: ReviewDesk
    private let count = Label("")
    private let columns = Label("", classes: ["caption"])
    private let model = ListModel()
    private let list: ListView
    private let scroller: ScrolledWindow
    private let views = RowViews<EntityRowView>()
    /// All entities under the lens; nil until they are asked for.
    private var table: EntityTable?
    private var listed = ListedRows<EntityRow>()
    private var look = EntityRowLook()
    private var shownFilter = ""
    private var generation = 0
    /// More are ordered and searched off the main thread.
    private static let mostAtOnce = 2000

    init(workspace: Workspace, appearance: Appearance, review: ReviewDesk) {
        self.workspace = workspace
        self.review = review
        weak var owner: EntityList?
        let factory = ItemFactory { _ in
            EntityRowView(appearance: appearance)
        } bind: { view, item in
            if let index = item.index { owner?.bind(view, index) }
        } unbind: { view, _ in
            owner?.views.remove(view)
        }
        list = ListView(model, selection: .none, factory: factory)
        scroller = ScrolledWindow(list, horizontal: .never, vertical: .automatic)
        super.init(.vertical)
        owner = self
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
        list.onActivate { [weak self] in self?.choose($0) }
        views.onMenuKey(of: list) { [weak self] view, index in self?.offerMenu(for: view, index, x: 24, y: 20) }
        workspace.observe([.dossier, .network]) { [weak self] _ in
            self?.table = nil
            self?.refill()
        }
        workspace.observe([.selection]) { [weak self] _ in self?.mark(reveals: true) }
        appearance.onChange { [weak self] in self?.views.each { view, _ in view.queueDraw() } }
    }

    // MARK: Rows

    private func refill() {
        generation += 1
        guard let index = workspace.state.index else {
            count.text = ""
            return take(EntityListing())
        }
        let (table, network, filter, before) = (table, workspace.state.network, filter, listed)
        guard index.dossier.entities.count > Self.mostAtOnce else {
            return take(EntityListing(table ?? EntityTable(index, network: network), filter, after: before))
        }
        let current = generation
        Task {
            let listing = await EntityListing.made(table, index, network, filter, after: before)
            if current == generation { take(listing) }
        }
    }

    private func take(_ listing: EntityListing) {
        table = listing.table
        let focused = views.focused?.index
        let entity = focused.flatMap { listed.rows.indices.contains($0) ? listed.rows[$0].id : nil }
        let fresh = EntityRowLook(listing, workspace.state)
        if let index = workspace.state.index { tell(listing, index) }
        listed = listing.listed
        // Where all bars change their scale, all rows are new.
        let isNew = fresh != look
        look = fresh
        model.replace(origins: isNew ? listing.origins.map { _ in nil } : listing.origins)
        mark(reveals: false)
        if let focused {
            keepFocus(on: entity, at: focused)
        } else if listing.filter != shownFilter {
            list.scroll(to: 0)
        }
        shownFilter = listing.filter
    }

    private func tell(_ listing: EntityListing, _ index: DossierIndex) {
        let inLens = Wording.digits(listing.inLens)
        let shown = Wording.digits(listing.listed.rows.count)
        // Where there is no network a lens leaves out nobody; only relations have sums.
        let hasNetwork = !index.dossier.relations.isEmpty || listing.inLens > 0
        count.text = hasNetwork ? translated("{1} of {2} in this lens", inLens, shown) : shown
        let hasSums = !index.dossier.relations.isEmpty && workspace.state.lens.projection == .relations
        columns.text = hasSums ? translated("relations  named") : translated("named")
    }

    private func bind(_ view: EntityRowView, _ index: Int) {
        guard listed.rows.indices.contains(index) else { return }
        views.add(view, index)
        view.show(listed.rows[index], look)
        view.setChosen(workspace.state.selection.entities.contains(listed.rows[index].id))
        view.onToggle = { [weak self] in self?.workspace.toggle($0) }
        view.onMenu = { [weak self, weak view] x, y in
            if let self, let view { offerMenu(for: view, index, x: x, y: y) }
        }
    }

    /// The keyboard stays with the entity whose row was filled again, or in its place where that is gone.
    private func keepFocus(on entity: Entity.ID?, at place: Int) {
        guard !listed.rows.isEmpty else { return }
        let target = entity.flatMap { listed.place(of: $0) } ?? min(place, listed.rows.count - 1)
        list.scroll(to: target)
        onIdle { [weak self] in
            guard let self, views.focused?.index != target else { return }
            views.view(at: target)?.parent?.grabFocus()
        }
    }

    // MARK: What the user does

    private func choose(_ index: Int) {
        guard listed.rows.indices.contains(index) else { return }
        workspace.select(.entities([listed.rows[index].id]))
    }

    /// What can be done with an entity.
    private func offerMenu(for view: EntityRowView, _ index: Int, x: Double, y: Double) {
        guard listed.rows.indices.contains(index), let point = view.translate(x: x, y: y, to: self) else { return }
        let place = Bounds(x: point.x, y: point.y, width: 1, height: 1)
        let menu = review.menu(of: listed.rows[index].id, over: self, at: place)
        review.offer(menu, over: self, at: place, back: view.parent)
    }

    private func mark(reveals: Bool) {
        let chosen = Set(workspace.state.selection.entities)
        views.each { view, index in
            if listed.rows.indices.contains(index) { view.setChosen(chosen.contains(listed.rows[index].id)) }
        }
        guard reveals, let main = workspace.state.selection.mainEntity, let place = listed.place(of: main) else {
            return
        }
        views.reveal(place, in: list, scroller)
    }
}

/// What a list of entities shows next, made on any thread.
private struct EntityListing: Sendable {
    var table: EntityTable?
    var listed = ListedRows<EntityRow>()
    /// What the rows were searched for.
    var filter = ""
    /// Of each row the former index.
    var origins: [Int?] = []
    var inLens = 0
    /// The greatest number of relations that a row has.
    var most = 1

    init() {}

    init(_ table: EntityTable, _ filter: String, after before: ListedRows<EntityRow>) {
        self.table = table
        self.filter = filter
        let rows = table.rows(matching: filter)
        listed = before
        origins = listed.replace(with: rows)
        inLens = rows.count(where: \.isInLens)
        most = rows.map { $0.cooperation + $0.conflict }.max() ?? 1
    }

    @concurrent static func made(
        _ table: EntityTable?, _ index: DossierIndex, _ network: ActorNetwork, _ filter: String,
        after before: ListedRows<EntityRow>
    ) async -> EntityListing {
        EntityListing(table ?? EntityTable(index, network: network), filter, after: before)
    }
}

extension EntityRowLook {
    fileprivate init(_ listing: EntityListing, _ state: WorkspaceState) {
        let hasRelations = state.index?.dossier.relations.isEmpty == false
        self.init(
            most: listing.most, hasNetwork: hasRelations || listing.inLens > 0,
            hasSums: hasRelations && state.lens.projection == .relations)
    }
}
