import GtkKit
import Model
import Network
import Translation
import Workspace

/// The documents, the one in the reader marked.
final class DocumentList: Box {
    var filter = "" {
        didSet {
            guard filter != oldValue else { return }
            refill()
            if views.focused == nil { list.scroll(to: 0) }
        }
    }
    private let workspace: Workspace
    private let review: ReviewDesk
    private let count = Label("")
    private let model = ListModel()
    private let list: ListView
    private let scroller: ScrolledWindow
    private let views = RowViews<DocumentRowView>()
    private var listed = ListedRows<DocumentRow>()

    init(workspace: Workspace, review: ReviewDesk) {
        self.workspace = workspace
        self.review = review
        weak var owner: DocumentList?
        let factory = ItemFactory { _ in
            DocumentRowView()
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
        setAccessibleName(translated("Documents"))
        append(Box.sectionHead(translated("Documents"), count))
        scroller.vexpand = true
        append(scroller)
        list.setAccessibleName(translated("Documents"))
        list.setActivatesOnSingleClick(true)
        list.onActivate { [weak self] index in
            if let self, let document = document(at: index) { self.workspace.show(document: document) }
        }
        views.onMenuKey(of: list) { [weak self] view, index in self?.offerMenu(for: view, index, x: 24, y: 40) }
        connectKeys()
        workspace.observe([.dossier]) { [weak self] _ in self?.refill() }
        workspace.observe([.document]) { [weak self] _ in self?.mark(reveals: true) }
    }

    private func document(at index: Int) -> Document.ID? {
        listed.rows.indices.contains(index) ? listed.rows[index].id : nil
    }

    private func refill() {
        let focused = views.focused?.index
        let rows = workspace.state.index.map { DocumentRow.rows($0, filter: filter) } ?? []
        let all = workspace.state.index?.dossier.documents.count
        count.text = all.map { rows.count == $0 ? Wording.digits($0) : Wording.place(rows.count, of: $0) } ?? ""
        model.replace(origins: listed.replace(with: rows))
        mark(reveals: false)
        if let focused { keepFocus(at: focused) }
    }

    private func bind(_ view: DocumentRowView, _ index: Int) {
        guard listed.rows.indices.contains(index) else { return }
        views.add(view, index)
        view.show(listed.rows[index])
        view.setChosen(listed.rows[index].id == workspace.state.place.document)
        view.onMenu = { [weak self, weak view] x, y in
            if let self, let view { offerMenu(for: view, index, x: x, y: y) }
        }
    }

    /// The keyboard stays in its place when the row that had it goes.
    private func keepFocus(at place: Int) {
        guard !listed.rows.isEmpty else { return }
        let target = min(place, listed.rows.count - 1)
        onIdle { [weak self] in
            guard let self, views.focused == nil else { return }
            views.view(at: target)?.parent?.grabFocus()
        }
    }

    private func offerMenu(for view: DocumentRowView, _ index: Int, x: Double, y: Double) {
        guard let document = document(at: index), let point = view.translate(x: x, y: y, to: self) else { return }
        let place = Bounds(x: point.x, y: point.y, width: 1, height: 1)
        review.offer(review.menu(of: document, over: self), over: self, at: place, back: view.parent)
    }

    private func connectKeys() {
        let keys = KeyController()
        keys.onPress { [weak self] key in
            guard key.name == "Delete" || key.name == "KP_Delete", let self, let row = views.focused,
                let document = document(at: row.index)
            else { return false }
            workspace.remove(document)
            return true
        }
        list.add(keys)
    }

    private func mark(reveals: Bool) {
        let chosen = workspace.state.place.document
        views.each { view, index in
            if let document = document(at: index) { view.setChosen(document == chosen) }
        }
        guard reveals, let place = chosen.flatMap({ listed.place(of: $0) }) else { return }
        views.reveal(place, in: list, scroller)
    }
}

/// One document: title, outlet and date.
final class DocumentRowView: Box {
    private let title = Label("", classes: ["title-row", "row-title"])
    private let caption = Box(.horizontal)
    private var counts = ""
    private var spoken = ""
    /// Called with a place of the row when its menu is asked for by the pointer.
    var onMenu: (@MainActor (Double, Double) -> Void)?

    init() {
        super.init(.horizontal)
        title.wraps = true
        title.setLines(2)
        title.setEllipsis(.end)
        title.xalign = 0
        let box = Box(.vertical, spacing: 1, [title, caption])
        box.setMargins(top: 5, bottom: 6, start: 10, end: 10)
        box.hexpand = true
        append(box)
        onTooltip { [weak self] in self?.counts }
        let secondary = ClickGesture(button: 3)
        secondary.onPress { [weak self, weak secondary] press in
            secondary?.claim()
            self?.onMenu?(press.x, press.y)
        }
        add(secondary)
    }

    func show(_ row: DocumentRow) {
        title.text = row.title
        caption.removeAll()
        caption.append(Label.caption(row.byline, row.published))
        counts = Wording.count(row.relationCount, .relation) + ", " + Wording.count(row.quotationCount, .quotation)
        spoken = "\(row.title), \(row.byline), \(row.published.date?.long ?? Wording.undated), \(counts)"
    }

    func setChosen(_ isChosen: Bool) {
        parent?.setCSSClass("chosen", isChosen)
        parent?.setAccessibleName(spoken)
        parent?.setAccessibleSelected(isChosen)
    }
}
