import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// The article beside the view: its origin, a find bar, and its text with marks.
final class ReaderPanel: Box {
    private let workspace: Workspace
    private let review: ReviewDesk
    private let findBar = FindBar()
    private let text: ReaderText
    private let column: ReaderColumn
    private let empty = EmptyState()

    init(workspace: Workspace, appearance: Appearance, review: ReviewDesk) {
        self.workspace = workspace
        self.review = review
        text = ReaderText(workspace: workspace, appearance: appearance, review: review)
        column = ReaderColumn(text)
        super.init(.vertical)
        addCSSClass("reader")
        setAccessibleRole(.group)
        setAccessibleName(translated("Reader"))
        empty.vexpand = true
        empty.valign = .center
        append(ReaderHead(workspace: workspace))
        append(findBar)
        append(column)
        append(empty)
        connectFinding()
        workspace.observe([.document, .dossier]) { [weak self] _ in self?.showDocument() }
        text.zoom = workspace.session.window.readerZoom
        showDocument()
    }

    private func showDocument() {
        let page = workspace.state.place.document.flatMap { id in
            workspace.state.index.flatMap { ReaderPage(id, index: $0) }
        }
        if page == nil { findBar.close() }
        column.isVisible = page != nil
        empty.isVisible = page == nil
        if page == nil { empty.show(translated("Articles are read here.")) }
        text.show(page)
    }

    // MARK: Finding

    private func connectFinding() {
        findBar.onFind = { [weak text] words, step in text?.find(words, step) ?? .none }
        findBar.onOpen = { [weak text] in text?.startSearch() }
        findBar.onClose = { [weak text] in
            text?.endSearch()
            text?.view.grabFocus()
        }
    }

    func openFind() {
        if column.isVisible { findBar.open(text.searchWords) }
    }

    func find(forward: Bool) {
        if findBar.isVisible { findBar.go(forward ? .next : .previous) } else { openFind() }
    }

    // MARK: Other commands

    /// Gives the article the keyboard.
    func takeFocus() { text.view.grabFocus() }

    /// Nil returns to the normal size.
    func zoom(by factor: Double?) {
        text.zoom = min(max(factor.map { text.zoom * $0 } ?? 1, 0.6), 3)
        workspace.session.window.readerZoom = text.zoom
    }

    /// Where in the article the chosen words stand, so that questions about them point there; nil where they cannot be seen.
    var reviewPlace: (text: Widget, bounds: Bounds)? {
        guard column.isVisible, let range = text.shownPassage?.anchors.first?.range, let bounds = text.place(of: range)
        else { return nil }
        return (text.view, bounds)
    }

    /// Annotates the selected words.
    func annotate() {
        guard let document = workspace.state.place.document, let range = text.selectedRange else {
            return workspace.show(
                Notice(translated("Select the words of a name in the article first."), weight: .information))
        }
        review.annotate(range, in: document, over: text.view, at: text.place(of: range))
    }

    /// Marks the selected words as what somebody says.
    func quote() {
        guard let document = workspace.state.place.document, let range = text.selectedRange else {
            return workspace.show(
                Notice(translated("Select the words that somebody says in the article first."), weight: .information))
        }
        review.quote(range, in: document, over: text.view, at: text.place(of: range))
    }

    func copyWithCitation() {
        guard let citation = text.citation else { return }
        Clipboard.of(self).set(citation)
        workspace.show(Notice(translated("Copied with its citation."), weight: .information))
    }
}
