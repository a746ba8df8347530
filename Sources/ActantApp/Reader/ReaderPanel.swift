import GtkKit
import Model
import Network
import Report
import Workspace

/// The article beside the view: its origin, a find bar, and its text with marks.
final class ReaderPanel: Box {
    private let workspace: Workspace
    private let origin = Box(.horizontal)
    private let mentionCount = Label("", classes: ["caption", "numeric"])
    private let steps = Box(.horizontal)
    private let findBar: FindBar
    private let text: ReaderText
    private let empty = EmptyState()
    private let scroller: ScrolledWindow

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        text = ReaderText(workspace: workspace, appearance: appearance)
        scroller = ScrolledWindow(text.view, horizontal: .never, vertical: .automatic)
        findBar = FindBar()
        super.init(.vertical)
        addCSSClass("reader")
        setAccessibleRole(.group)
        setAccessibleName("Reader")
        scroller.vexpand = true
        empty.vexpand = true
        empty.valign = .center
        assembleHead()
        append(findBar)
        append(scroller)
        append(empty)
        findBar.onFind = { [weak self] words, forward in self?.text.find(words, forward: forward) ?? .none }
        workspace.observe([.document, .dossier]) { [weak self] _ in self?.showDocument() }
        workspace.observe([.passage, .selection, .document, .dossier]) { [weak self] _ in self?.refreshHead() }
        text.zoom = workspace.session.window.readerZoom
        showDocument()
    }

    private func assembleHead() {
        let head = Box(.horizontal, spacing: 6)
        head.addCSSClass("reader-head")
        origin.hexpand = true
        origin.valign = .center
        head.append(origin)
        mentionCount.valign = .center
        steps.append(mentionCount)
        for (icon, action) in [("go-up-symbolic", AppAction.previousMention), ("go-down-symbolic", .nextMention)] {
            let button = Button(icon: icon, name: action.title)
            button.hasFrame = false
            button.addCSSClass("flat-button")
            button.setAction(action.detailedName)
            steps.append(button)
        }
        head.append(steps)
        append(head)
    }

    private func showDocument() {
        let page = workspace.state.place.document.flatMap { id in
            workspace.state.index.flatMap { ReaderPage(id, index: $0) }
        }
        text.show(page)
        scroller.isVisible = page != nil
        empty.isVisible = page == nil
        if page == nil { empty.show("Articles are read here.") }
        refreshHead()
    }

    private func refreshHead() {
        origin.removeAll()
        if let document = workspace.state.place.document.flatMap({ workspace.state.index?.document[$0] }) {
            var words = document.byline
            if let place = document.place { words += " · " + place }
            if document.publisher != nil, let author = document.author { words += " · " + author }
            let name = Label(words, classes: ["caption"])
            name.setEllipsis(.end)
            origin.append(name)
            if let date = document.published.date {
                origin.append(Label(" · ", classes: ["caption"]))
                origin.append(Label.dated(date.long, document.published))
            }
        }
        let entity = workspace.state.selection.mainEntity
        steps.isVisible = entity != nil
        guard let entity, let index = workspace.state.index else { return }
        let position = workspace.mentionPosition(of: entity)
        let name = index.shortName(entity)
        mentionCount.text =
            position.current.map { "\(name), \($0 + 1) of \(position.count)" } ?? "\(name), \(position.count) mentions"
    }

    // MARK: Commands

    func openFind() { findBar.open() }

    func find(forward: Bool) {
        if findBar.isVisible { findBar.go(forward: forward) } else { findBar.open() }
    }

    /// Nil returns to the normal size.
    func zoom(by factor: Double?) {
        text.zoom = min(max(factor.map { text.zoom * $0 } ?? 1, 0.6), 3)
        workspace.session.window.readerZoom = text.zoom
    }

    func copyWithCitation() {
        guard let citation = text.citation else { return }
        Clipboard.of(self).set(citation)
        workspace.show(Notice("Copied with its citation.", weight: .information))
    }
}
