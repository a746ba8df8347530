import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// The text view of the reader: shows a page, its marks and its gutter, and turns clicks and keys into selections.
///
/// The buffer holds the document's text and nothing else, so that offsets are the same in both.
@MainActor
final class ReaderText {
    let view: TextView
    let workspace: Workspace
    let appearance: Appearance
    let card: WordCard
    let review: ReviewDesk
    private(set) var page: ReaderPage?
    private let body: TextTag
    private let title: TextTag
    private let boilerplate: TextTag
    private let blank: TextTag
    /// How a title that the editor gave stands over the text; nil where the article has its own.
    private(set) var heading: TextLayout?
    /// Where the user left each document.
    private var leftAt: [Document.ID: Int] = [:]
    private var shownWidth = 0

    // What the extensions keep.
    var flash: LoopToken?
    var shownSerial = 0
    /// Whether the passage is still being pointed out.
    var isFlashing = false
    var arrival: Arrival?
    /// Whether a passage that comes now was chosen where the user is looking.
    var staysPut = false
    var hovered: Mention?
    var restsAt: (x: Double, y: Double)?
    var pressedAt: (x: Double, y: Double)?
    var search = ReaderSearch()
    var drawnNames: [(id: Quotation.ID, bounds: Bounds)] = []
    var choice: Popover?

    /// Times the normal size.
    var zoom = 1.0 {
        didSet { if zoom != oldValue { keepingPlace { restyle() } } }
    }

    /// Measures text and sets the speakers’ names in the gutter.
    let context = TextContext()
    /// From the left edge to the text.
    static let textStart = 88
    static let gutterWidth = 84
    private static let top = 14

    init(workspace: Workspace, appearance: Appearance, review: ReviewDesk) {
        self.workspace = workspace
        self.review = review
        self.appearance = appearance
        view = TextView()
        card = WordCard(appearance: appearance)
        body = view.buffer.makeTag()
        title = view.buffer.makeTag()
        boilerplate = view.buffer.makeTag()
        blank = view.buffer.makeTag()
        view.isEditable = false
        view.isCursorVisible = false
        view.setAcceptsTab(false)
        view.setWraps(true)
        view.addCSSClass("source")
        view.setAccessibleName(translated("Article"))
        connectMarks()
        connectPointer()
        connectKeys()
        restyle()
        workspace.observe([.passage, .dossier]) { [weak self] _ in self?.showPassage() }
        workspace.observe([.selection]) { [weak self] _ in self?.followSelection() }
        appearance.onChange { [weak self] in self?.restyle() }
    }

    // MARK: Page

    func show(_ page: ReaderPage?) {
        endHover()
        let stays = page != nil && page?.document.id == self.page?.document.id
        if let old = self.page?.document.id { leftAt[old] = view.visibleRange.lowerBound }
        let isSame = stays && page?.document.text == self.page?.document.text
        self.page = page
        search = ReaderSearch()
        guard let page else {
            view.buffer.text = ""
            return
        }
        if !isSame { fill(page) }
        restyle()
        describe()
        if !isSame { scroll(toTopLine: leftAt[page.document.id] ?? 0) }
        showPassage(isElsewhere: !isSame)
    }

    private func fill(_ page: ReaderPage) {
        let document = page.document
        view.buffer.text = document.text.string
        view.buffer.apply(body, to: 0..<view.buffer.count)
        if let headline = page.headline { view.buffer.apply(title, to: headline.scalars) }
        view.buffer.apply(blank, to: page.blankLines.lazy.map(\.scalars))
        view.buffer.apply(boilerplate, to: document.boilerplate.lazy.map(\.scalars))
        view.buffer.cursor = 0
    }

    // MARK: Type

    private func restyle() {
        let theme = appearance.theme
        let size = 15 * zoom
        body.change(
            TextLook(
                foreground: theme.ink, family: theme.serif, size: size, lineHeight: stretch(theme.serif(size), 1.56)))
        let headline = theme.serif(19 * zoom).bold()
        title.change(TextLook(weight: 700, size: headline.size, lineHeight: stretch(headline, 1.32)))
        boilerplate.change(TextLook(foreground: theme.ink3, scale: 0.87))
        blank.change(TextLook(size: 2, lineHeight: 1))
        blank.change(TextTag.Paragraph(above: 0, below: 0))
        view.setLineSpacing(above: Int((4 * zoom).rounded()), below: Int((5 * zoom).rounded()))
        shownWidth = 0
        fit(width: view.width)
        view.redraw()
    }

    /// What makes a font's own line so many ems high.
    private func stretch(_ style: TextStyle, _ ems: Double) -> Double {
        let natural = context.layout("x", style).lineHeight
        return natural > 0 ? ems * style.size / natural : 1
    }

    /// Gives the text its column in a reader that wide: at most 72 characters a line, the rest stays white on the right.
    func fit(width: Int) {
        guard width > 0, width != shownWidth else { return }
        shownWidth = width
        let theme = appearance.theme
        let room = width - Self.textStart
        let column = min(Int(measure.rounded(.up)), room - 16)
        heading = page.flatMap { page in
            guard page.document.title.basis == .editor else { return nil }
            return context.layout(
                page.document.title.display, theme.sans(15.5 * zoom).bold().colored(theme.ink2),
                ParagraphStyle(width: Double(max(column, 40)), lineHeight: 20 * zoom))
        }
        let above = heading.map { Int($0.height.rounded(.up)) + 10 } ?? 0
        view.setTextMargins(
            left: Self.textStart - Self.gutterWidth, right: max(room - column, 8), top: Self.top + above, bottom: 60)
    }

    /// How wide 72 characters of running text are.
    private var measure: Double {
        let sample = "The measure of a line is counted in characters as they run in an English article."
        return context.width(sample, appearance.theme.serif(15 * zoom)) / Double(sample.count) * 72
    }

    private func keepingPlace(_ change: () -> Void) {
        let place = view.visibleRange.lowerBound
        change()
        scroll(toTopLine: place)
    }

    private func scroll(toTopLine offset: Int) {
        if offset > 0 { view.scroll(to: offset, yalign: 0) } else { view.scrollToTop() }
    }

    /// What a screen reader says after the title.
    func describe() {
        guard let page else { return }
        view.setAccessibleName(translated("Article: {1}", page.document.title.display))
        var sentences: [String] = []
        if page.document.title.basis == .editor { sentences.append(Self.editorTitle) }
        if let passage = shownPassage {
            let words = passage.anchors.map { "“\($0.exact)”" }.joined(separator: " … ")
            sentences.append("Marked: \(words)")
        }
        view.setAccessibleDescription(sentences.joined(separator: " "))
    }

    static let editorTitle = translated(
        "The article has no headline; the editor of the dossier gave it this title.")

    // MARK: Copying

    /// The selected words, else the marked passage, with where they stand.
    var citation: String? {
        guard let document = page?.document else { return nil }
        if let selection = view.buffer.selection, let range = TextRange(selection.lowerBound, selection.upperBound) {
            return Citation.text(range, of: document)
        }
        return shownPassage?.anchors.map { Citation.text($0.range, of: document) }.joined(separator: "\n")
    }
}

extension TextRange {
    /// As offsets of a text buffer.
    var scalars: Range<Int> { start.scalars..<end.scalars }
}
