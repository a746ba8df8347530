import GtkKit
import Translation
import Workspace

/// The right side: the evidence over the reader, beside it where there is much room, and in narrow windows one of the
/// two, by a switch.
final class SidePanel: Box {
    enum Arrangement { case stacked, sideBySide, onePage }
    enum Page: String { case evidence, reader }

    private let workspace: Workspace
    private let evidence: EvidencePanel
    private let reader: ReaderPanel
    private let split = Paned(.vertical)
    private let pages = ToggleGroup()
    private let bar: Box

    init(workspace: Workspace, evidence: EvidencePanel, reader: ReaderPanel) {
        self.workspace = workspace
        self.evidence = evidence
        self.reader = reader
        bar = Box(.horizontal, [pages])
        super.init(.vertical)
        // Narrower, sentences would wrap into towers.
        setSizeRequest(width: 280)
        pages.removeCSSClass("linked")
        pages.addCSSClass("switcher")
        pages.setAccessibleName(translated("Evidence or reader"))
        pages.hexpand = true
        for (page, label) in [(Page.evidence, translated("Evidence")), (.reader, translated("Reader"))] {
            pages.add(name: page.rawValue, label: label).hexpand = true
        }
        pages.onSelect { [weak self] name in
            if let page = Page(rawValue: name) { self?.page = page }
        }
        bar.addCSSClass("page-bar")
        split.setStart(evidence, resizes: false, shrinks: false)
        split.setEnd(reader, resizes: true, shrinks: false)
        split.vexpand = true
        append(bar)
        append(split)
        workspace.observe([.selection, .passage, .document, .dossier]) { [weak self] in self?.follow($0) }
        refresh()
    }

    /// How the two stand to each other.
    var arrangement = Arrangement.stacked {
        didSet {
            guard arrangement != oldValue else { return }
            split.orientation = arrangement == .sideBySide ? .horizontal : .vertical
            refresh()
        }
    }

    /// Whether the view leaves room for evidence; else the reader has it all.
    var hasEvidence = true {
        didSet { if hasEvidence != oldValue { refresh() } }
    }

    /// The one that shows where there is room for one.
    private(set) var page = Page.reader {
        didSet { if page != oldValue { refresh() } }
    }

    /// Extent of the evidence from the top or the left, in logical pixels.
    var evidenceExtent: Int {
        get { split.position }
        set { split.position = newValue }
    }

    private var hasSwitch: Bool { arrangement == .onePage && hasEvidence }

    private func refresh() {
        let hadKeys = window?.focusedWidget.map { isAncestor(of: $0) && !bar.isAncestor(of: $0) } ?? false
        bar.isVisible = hasSwitch
        if pages.selection != page.rawValue { pages.selection = page.rawValue }
        evidence.isVisible = hasEvidence && (arrangement != .onePage || page == .evidence)
        reader.isVisible = !hasSwitch || page == .reader
        guard hadKeys, hasSwitch else { return }
        // The keyboard stays on this side when what had it goes.
        if page == .reader { reader.takeFocus() } else { evidence.takeFocus() }
    }

    /// Brings up the reader, for what is done in it.
    func showReader() { page = .reader }

    /// Brings up the evidence, where the view has any.
    func showEvidence() { if hasEvidence { page = .evidence } }

    // MARK: Following

    /// What the user went to is the page that shows: a passage or a document in the reader, else what is chosen.
    private func follow(_ aspects: Set<Aspect>) {
        let place = workspace.state.place
        if place.passage != nil, !aspects.isDisjoint(with: [.passage, .document, .dossier]) {
            page = .reader
        } else if case .quotation = place.selection {
            page = .reader
        } else if place.selection == .nothing {
            if !aspects.isDisjoint(with: [.document, .dossier]) { page = .reader }
        } else if aspects.contains(.passage), workspace.state.history.canGoForward {
            // Back from a passage to what it was chosen from.
            page = .evidence
        } else if aspects.contains(.document), !aspects.contains(.selection) {
            page = .reader
        } else if !isReading {
            page = .evidence
        }
    }

    /// Whoever chooses a name in the article goes on reading.
    private var isReading: Bool {
        page == .reader && window?.focusedWidget.map { reader.isAncestor(of: $0) } ?? false
    }
}
