import GtkKit
import Workspace

/// Sizes of the window's parts: restored, remembered, and adapted to the room there is.
extension MainWindow {
    /// Below this width the lists fold away.
    static let narrow = 1200
    /// From this width on the evidence stands beside the reader.
    static let wide = 2200

    func restoreShape() {
        let shape = workspace.session.window
        defaultSize = (width: max(shape.width, 640), height: max(shape.height, 480))
        if shape.isMaximized { isMaximized = true }
        outer.position = shape.listsWidth
        side.position = shape.evidenceHeight
        lists.isVisible = shape.showsLists
        side.isVisible = shape.showsReader
    }

    func rememberShape() {
        var shape = workspace.session.window
        shape.isMaximized = isMaximized
        let size = defaultSize
        if !shape.isMaximized, size.width > 0 { (shape.width, shape.height) = (size.width, size.height) }
        if lists.isVisible { shape.listsWidth = outer.position }
        if side.isVisible, width > 0 { shape.sideWidth = side.width }
        if !isWide { shape.evidenceHeight = side.position }
        workspace.session.window = shape
        workspace.saveSession()
    }

    private var isWide: Bool { width >= Self.wide }

    /// Fits the parts to the width: lists fold in narrow windows, evidence moves beside the reader in wide ones.
    func adapt() {
        guard width > 0 else { return }
        let narrow = width < Self.narrow
        lensBar.isShort = narrow
        legend.isShort = narrow
        if narrow != isNarrow {
            isNarrow = narrow
            lists.isVisible =
                workspace.state.place.view == .network && !narrow && workspace.session.window.showsLists
        }
        layOutSides()
    }

    private func layOutSides() {
        let shape = workspace.session.window
        let wideWidth = evidence.isVisible ? 440 + 640 : 640
        let sideWidth = isWide ? wideWidth : narrowSideWidth(shape)
        // What the panes gain or lose in the coming layout goes to the centre, so the side counts from their last width.
        let wanted = inner.width > 0 ? inner.width - sideWidth : width - outer.position - sideWidth
        if abs(inner.position - wanted) > 1, shownWidth != width {
            inner.position = max(wanted, 0)
        }
        if shownWidth != width {
            shownWidth = width
            side.orientation = isWide ? .horizontal : .vertical
            side.position = isWide ? 440 : max(160, min(shape.evidenceHeight, Int(Double(height) * 0.42)))
        }
    }

    private func narrowSideWidth(_ shape: SessionState.WindowShape) -> Int {
        let wanted = width < Self.narrow ? min(384, width * 3 / 8) : max(300, min(shape.sideWidth, width / 2))
        // Tables need the room more than the article does.
        return workspace.state.place.view == .network ? wanted : min(wanted, 356)
    }

    func toggleLists() {
        guard workspace.state.place.view == .network else { return quotations.toggleFacets() }
        lists.isVisible.toggle()
        if !isNarrow { workspace.session.window.showsLists = lists.isVisible }
        shownWidth = 0
        adapt()
    }

    func toggleReader() {
        side.isVisible.toggle()
        workspace.session.window.showsReader = side.isVisible
    }

    /// The profile has lists of its own and the table its facets; both need the reader beside them, and no evidence.
    func applyFolding() {
        let view = workspace.state.place.view
        lists.isVisible = view == .network && !isNarrow && workspace.session.window.showsLists
        side.isVisible = workspace.session.window.showsReader && (view != .profile || width >= Self.narrow)
        evidence.isVisible = view == .network
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
