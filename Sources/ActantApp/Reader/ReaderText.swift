import Drawing
import GtkKit
import Model
import Network
import Report
import Workspace

/// The text view of the reader: shows a page, its marks and its gutter, and turns clicks into selections.
@MainActor
final class ReaderText {
    let view: TextView
    let workspace: Workspace
    let appearance: Appearance
    private(set) var page: ReaderPage?
    /// Scalars that stand in front of the document's own text: a title given by the editor.
    private(set) var offset = 0
    private let body: TextTag
    private let title: TextTag
    private let boilerplate: TextTag
    private var flash: LoopToken?
    private var shownSerial = 0
    /// Whether the passage is still being pointed out.
    var isFlashing = false
    let card = Popover()
    var hovered: Mention?

    /// Times the normal size.
    var zoom = 1.0 {
        didSet { if zoom != oldValue { restyle() } }
    }

    /// Sets the speakers’ names in the gutter.
    let names = TextContext()
    static let textStart = 88

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        self.appearance = appearance
        view = TextView()
        body = view.buffer.makeTag()
        title = view.buffer.makeTag()
        boilerplate = view.buffer.makeTag()
        view.isEditable = false
        view.isCursorVisible = false
        view.setWraps(true)
        view.addCSSClass("source")
        view.setAccessibleName("Article")
        connectMarks()
        connectPointer()
        restyle()
        workspace.observe([.passage, .dossier]) { [weak self] _ in self?.showPassage() }
        workspace.observe([.selection]) { [weak self] _ in self?.view.redraw() }
        appearance.onChange { [weak self] in self?.restyle() }
    }

    // MARK: Page

    func show(_ page: ReaderPage?) {
        card.popdown()
        self.page = page
        guard let page else {
            view.buffer.text = ""
            return
        }
        let document = page.document
        let words = document.text.string
        let stated = document.title.basis == .stated ? Self.place(of: document.title.text, in: document.text) : nil
        let heading = stated == nil ? document.title.display + "\n" : ""
        offset = heading.unicodeScalars.count
        view.buffer.text = heading + words
        let all = 0..<view.buffer.count
        view.buffer.apply(body, to: all)
        view.buffer.apply(title, to: stated.map(shifted) ?? 0..<max(offset - 1, 0))
        for range in document.boilerplate { view.buffer.apply(boilerplate, to: shifted(range)) }
        view.setAccessibleName("Article: \(document.title.display)")
        view.scroll(to: 0, yalign: 0)
        showPassage()
    }

    /// Where the headline stands, if it is one of the first lines.
    private static func place(of title: String, in text: DocumentText) -> TextRange? {
        let head = text.clamped(0, 600)
        guard let found = head.range(of: title) else { return nil }
        let start = head.unicodeScalars.distance(from: head.startIndex, to: found.lowerBound)
        return TextRange(start, start + title.unicodeScalars.count)
    }

    /// A range of the document as one of the buffer.
    func shifted(_ range: TextRange) -> Range<Int> { range.start.scalars + offset..<range.end.scalars + offset }

    /// A range of the buffer as one of the document; nil where it lies in front of it.
    func unshifted(_ range: Range<Int>) -> TextRange? {
        TextRange(max(range.lowerBound - offset, 0), range.upperBound - offset)
    }

    private func restyle() {
        let theme = appearance.theme
        let size = 15 * zoom
        body.change(TextLook(foreground: theme.ink, family: theme.serif, size: size))
        title.change(TextLook(foreground: theme.ink, weight: 700, size: 19 * zoom))
        boilerplate.change(TextLook(foreground: theme.ink3, scale: 0.87))
        view.setTextMargins(left: 6, right: 20, top: 14, bottom: 60)
        view.setLineSpacing(above: Int(4 * zoom), below: Int(6 * zoom), insideWrap: Int(size * 0.26))
        view.redraw()
    }

    // MARK: Passage

    private func showPassage() {
        let state = workspace.state
        guard state.passageSerial != shownSerial || flash == nil else { return view.redraw() }
        guard let passage = state.place.passage, passage.document == page?.document.id,
            let first = passage.anchors.first
        else { return view.redraw() }
        let isNew = shownSerial != state.passageSerial
        shownSerial = state.passageSerial
        let target = shifted(first.range)
        if !isOnScreen(target) { view.scroll(to: target.lowerBound, yalign: 0.3) }
        guard isNew else { return view.redraw() }
        isFlashing = true
        flash?.cancel()
        // Without motion the mark stays pointed out until the next action.
        if appearance.allowsMotion {
            flash = onTimeout(seconds: 0.9) { [weak self] in
                self?.isFlashing = false
                self?.view.redraw()
            }
        }
        view.redraw()
    }

    private func isOnScreen(_ range: Range<Int>) -> Bool {
        guard view.height > 100, let first = view.rects(for: range).first, let last = view.rects(for: range).last else {
            return false
        }
        return first.y > 10 && last.y + last.height < Double(view.height) - 10
    }

    // MARK: Finding and copying

    func find(_ words: String, forward: Bool) -> FindBar.Outcome {
        let matches = TextSearch.matches(of: words, in: view.buffer.text)
        guard !matches.isEmpty else { return .none }
        let here = view.buffer.selection ?? view.buffer.cursor..<view.buffer.cursor
        let next =
            forward
            ? matches.firstIndex { $0.lowerBound > here.lowerBound } ?? 0
            : matches.lastIndex { $0.lowerBound < here.lowerBound } ?? matches.count - 1
        view.buffer.selection = matches[next]
        view.reveal(matches[next].lowerBound, margin: 0.2)
        return .found(place: next + 1, of: matches.count)
    }

    /// The selected words, else the marked passage, with where they stand.
    var citation: String? {
        guard let document = page?.document else { return nil }
        if let selection = view.buffer.selection, let range = unshifted(selection), !range.isEmpty {
            return Citation.text(range, of: document)
        }
        guard let passage = workspace.state.place.passage, passage.document == document.id else { return nil }
        return passage.anchors.map { Citation.text($0.range, of: document) }.joined(separator: "\n")
    }
}
