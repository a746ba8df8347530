import GtkKit
import Model
import Network
import Translation
import Workspace

/// The documents, the one in the reader marked.
final class DocumentList: Box {
    var filter = "" {
        didSet { if filter != oldValue { refill() } }
    }
    private let workspace: Workspace
    private let review: ReviewDesk
    private let count = Label("")
    private let list = ListBox(selection: .single)
    private var rows: [Document.ID: DocumentListRow] = [:]

    init(workspace: Workspace, review: ReviewDesk) {
        self.workspace = workspace
        self.review = review
        super.init(.vertical)
        setAccessibleRole(.group)
        setAccessibleName(translated("Documents"))
        append(Box.sectionHead(translated("Documents"), count))
        let scroller = ScrolledWindow(list, horizontal: .never, vertical: .automatic)
        scroller.vexpand = true
        append(scroller)
        list.setAccessibleName(translated("Documents"))
        list.setActivatesOnSingleClick(true)
        list.onActivate { [weak self] row in
            if let row = row as? DocumentListRow { self?.workspace.show(document: row.document) }
        }
        // GTK selects what the keyboard passes; the mark stays with the article that the reader shows.
        list.onSelect { [weak self] _ in self?.mark() }
        workspace.observe([.dossier]) { [weak self] _ in self?.refill() }
        workspace.observe([.document]) { [weak self] _ in self?.mark() }
    }

    private func refill() {
        let focused = list.rows.firstIndex { row in
            row.window?.focusedWidget.map { row.isAncestor(inOrIs: $0) } ?? false
        }
        defer { if let focused { keepFocus(at: focused) } }
        list.removeAll()
        rows = [:]
        guard let index = workspace.state.index else {
            count.text = ""
            return
        }
        let shown = DocumentRow.rows(index, filter: filter)
        let all = index.dossier.documents.count
        count.text = shown.count == all ? Wording.digits(all) : Wording.place(shown.count, of: all)
        for row in shown {
            let widget = DocumentListRow(row)
            connectMenu(of: widget)
            rows[row.id] = widget
            list.append(widget)
        }
        mark()
    }

    /// The keyboard stays in its place when the row that had it goes.
    private func keepFocus(at place: Int) {
        let rows = list.rows
        (rows.indices.contains(place) ? rows[place] : rows.last)?.grabFocus()
    }

    private func connectMenu(of row: DocumentListRow) {
        row.onMenuRequest { [weak self, weak row] x, y in
            guard let self, let row, let point = row.translate(x: x, y: y, to: self) else { return }
            let place = Bounds(x: point.x, y: point.y, width: 1, height: 1)
            review.offer(review.menu(of: row.document, over: self), over: self, at: place, back: row)
        }
        let keys = KeyController()
        keys.onPress { [weak self, weak row] key in
            guard key.name == "Delete" || key.name == "KP_Delete", let row else { return false }
            self?.workspace.remove(row.document)
            return true
        }
        row.add(keys)
    }

    private func mark() {
        let shown = workspace.state.place.document.flatMap { rows[$0] }
        if list.selectedRow !== shown { list.selectedRow = shown }
    }
}

/// One document: title, outlet and date.
final class DocumentListRow: ListBoxRow {
    let document: Document.ID

    init(_ row: DocumentRow) {
        document = row.id
        super.init(nil)
        let title = Label(row.title, classes: ["title-row", "row-title"])
        title.wraps = true
        title.setLines(2)
        title.setEllipsis(.end)
        title.xalign = 0
        let caption = Label.caption(row.byline, row.published)
        let box = Box(.vertical, spacing: 1, [title, caption])
        box.setMargins(top: 5, bottom: 6, start: 10, end: 10)
        child = box
        let counts =
            Wording.count(row.relationCount, .relation) + ", " + Wording.count(row.quotationCount, .quotation)
        tooltip = counts
        setAccessibleName(
            "\(row.title), \(row.byline), \(row.published.date?.long ?? Wording.undated), \(counts)")
    }
}
