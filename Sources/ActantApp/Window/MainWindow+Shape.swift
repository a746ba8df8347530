import GtkKit
import Workspace

/// Sizes of the window's parts: restored, remembered, and adapted to the room there is.
extension MainWindow {
    /// Below this width the lists fold away, and float over the view when they are asked for.
    static let narrow = 1200
    /// Below this width evidence and reader take turns.
    static let onePage = 900
    /// From this width on the evidence stands beside the reader.
    static let wide = 2200

    func restoreShape() {
        let shape = workspace.session.window
        defaultSize = (width: max(shape.width, 640), height: max(shape.height, 480))
        if shape.isMaximized { isMaximized = true }
        outer.position = shape.listsWidth
        side.evidenceExtent = shape.evidenceHeight
        lists.isVisible = shape.showsLists
        side.isVisible = shape.showsReader
    }

    func rememberShape() {
        var shape = workspace.session.window
        shape.isMaximized = isMaximized
        let size = defaultSize
        if !shape.isMaximized, size.width > 0 { (shape.width, shape.height) = (size.width, size.height) }
        if lists.isVisible, !isNarrow { shape.listsWidth = outer.position }
        if side.isVisible, width >= Self.narrow { shape.sideWidth = side.width }
        if side.arrangement == .stacked { shape.evidenceHeight = side.evidenceExtent }
        workspace.session.window = shape
        workspace.saveSession()
    }

    private var isWide: Bool { width >= Self.wide }

    /// Fits the parts to the width: lists fold in narrow windows, evidence moves beside the reader in wide ones.
    func adapt() {
        guard width > 0 else { return }
        let narrow = width < Self.narrow
        lensBar.isShort = narrow
        header.room = width
        side.arrangement = isWide ? .sideBySide : width < Self.onePage ? .onePage : .stacked
        if narrow != isNarrow {
            isNarrow = narrow
            placeLists()
            lists.isVisible =
                !narrow && workspace.state.place.view.hasLists && workspace.session.window.showsLists
        }
        // The panes know their own width only after the fold has been laid out.
        onIdle { [weak self] in self?.layOutSides() }
    }

    private func layOutSides() {
        guard shownWidth != width, inner.width > 0 else { return }
        shownWidth = width
        let shape = workspace.session.window
        let wideWidth = side.hasEvidence ? 440 + 640 : 640
        let sideWidth = isWide ? wideWidth : narrowSideWidth(shape)
        inner.position = max(inner.width - sideWidth, 280)
        if side.arrangement == .onePage { return }
        side.evidenceExtent = isWide ? 440 : max(160, min(shape.evidenceHeight, Int(Double(height) * 0.42)))
    }

    private func narrowSideWidth(_ shape: SessionState.WindowShape) -> Int {
        let wanted = width < Self.narrow ? max(300, min(384, width * 3 / 8)) : max(300, min(shape.sideWidth, width / 2))
        // Tables need the room more than the article does.
        return workspace.state.place.view.hasLists ? wanted : min(wanted, 356)
    }

    func toggleLists() {
        guard workspace.state.place.view.hasLists else { return quotations.toggleFacets() }
        lists.isVisible.toggle()
        guard !isNarrow else {
            if lists.isVisible { lists.focusSearch() }
            return
        }
        workspace.session.window.showsLists = lists.isVisible
        shownWidth = 0
        adapt()
    }

    /// In narrow windows the lists lie over the view, so that they take no room from it.
    private func placeLists() {
        let width = workspace.session.window.listsWidth
        if isNarrow {
            outer.setStart(nil)
            floor.float(lists, width: width)
        } else {
            floor.land(lists)
            outer.setStart(lists, resizes: false, shrinks: false)
            outer.position = width
        }
    }

    func toggleReader() {
        side.isVisible.toggle()
        workspace.session.window.showsReader = side.isVisible
    }

    /// Unfolds the reader for what is to be done in it.
    func bringUpReader() {
        if !side.isVisible { toggleReader() }
        side.showReader()
    }

    /// The profile has lists of its own and the table its facets; both need the reader beside them, and no evidence.
    func applyFolding() {
        let view = workspace.state.place.view
        lists.isVisible = view.hasLists && !isNarrow && workspace.session.window.showsLists
        side.isVisible = workspace.session.window.showsReader && (view != .profile || width >= Self.narrow)
        side.hasEvidence = view.hasLists
        shownWidth = 0
        adapt()
    }

    /// A passage that was asked for in the profile is shown, however little room there is.
    func revealReader() {
        guard workspace.state.place.view == .profile, workspace.state.place.passage != nil, !side.isVisible else {
            return
        }
        side.isVisible = true
        shownWidth = 0
        adapt()
    }
}

extension CentreView {
    /// Whether the lists stand beside it, and the evidence: all views of the network.
    var hasLists: Bool { self == .network || self == .figures || self == .list }
}
