import GtkKit
import Model
import Workspace

/// Going to a passage and pointing it out.
extension ReaderText {
    /// A passage that the view is on its way to. The heights of lines that were never on screen become known only while
    /// the view goes there, and before the window is shown none is known: so it looks again whenever they change.
    struct Arrival {
        let range: Range<Int>
        var check: LoopToken?
        /// Runs from when the view has a size.
        var deadline: LoopToken?
    }

    /// The passage, if it is one of the document shown.
    var shownPassage: Passage? {
        guard let passage = workspace.state.place.passage, passage.document == page?.document.id else { return nil }
        return passage
    }

    /// `isElsewhere`: the text was not on screen before, so that what it shows means nothing.
    func showPassage(isElsewhere: Bool = false) {
        defer { view.redraw() }
        let isNew = shownSerial != workspace.state.passageSerial
        if isNew { endFlash() }
        guard let passage = shownPassage, let first = passage.anchors.first else {
            if page != nil { describe() }
            return
        }
        guard isNew || isElsewhere else { return }
        shownSerial = workspace.state.passageSerial
        describe()
        if view.buffer.selection == nil || isNew { view.buffer.cursor = first.range.start.scalars }
        if isElsewhere || !(staysPut || isOnScreen(passage.anchors)) { go(to: first.range.scalars) }
        if isNew { startFlash() }
    }

    func followSelection() {
        // Without motion a passage is pointed out until the next action, and this is one.
        if !appearance.allowsMotion, shownSerial == workspace.state.passageSerial { isFlashing = false }
        view.redraw()
    }

    private func startFlash() {
        isFlashing = true
        guard appearance.allowsMotion else { return }
        flash = onTimeout(seconds: 0.9) { [weak self] in self?.endFlash() }
    }

    private func endFlash() {
        flash?.cancel()
        flash = nil
        guard isFlashing else { return }
        isFlashing = false
        view.redraw()
    }

    private func isOnScreen(_ anchors: [Anchor]) -> Bool {
        guard view.height > 40, let start = anchors.first?.range.scalars.lowerBound,
            let end = anchors.first?.range.scalars.upperBound
        else { return false }
        let visible = view.visibleBounds
        let (first, last) = (view.bufferRect(at: start), view.bufferRect(at: max(start, end - 1)))
        let isTall = last.y + last.height - first.y > visible.height - 8
        return first.y >= visible.y + 2
            && (isTall
                ? first.y < visible.y + visible.height / 2 : last.y + last.height <= visible.y + visible.height - 2)
    }

    // MARK: Scrolling

    /// Looks again after each change of the text's height.
    func follow(_ scrolling: Adjustment) {
        scrolling.onBoundsChange { [weak self] in self?.checkArrivalSoon(after: 0.05) }
    }

    private func go(to range: Range<Int>) {
        endArrival()
        arrival = Arrival(range: range)
        view.scroll(to: range.lowerBound, yalign: 0.3)
        // Not while the view is still moving there.
        checkArrivalSoon(after: 0.25)
    }

    /// The user goes elsewhere, or the view has had time enough.
    func endArrival() {
        arrival?.check?.cancel()
        arrival?.deadline?.cancel()
        arrival = nil
    }

    private func checkArrivalSoon(after seconds: Double) {
        guard let arrival, arrival.check?.isPending != true else { return }
        self.arrival?.check = onTimeout(seconds: seconds) { [weak self] in self?.checkArrival() }
    }

    private func checkArrival() {
        guard let arrival, view.isMapped, view.height > 40 else { return }
        if arrival.deadline == nil {
            self.arrival?.deadline = onTimeout(seconds: 2) { [weak self] in self?.endArrival() }
        }
        let visible = view.visibleBounds
        let rect = view.bufferRect(at: arrival.range.lowerBound)
        let wanted = visible.y + visible.height * 0.3
        if abs(rect.y - wanted) > visible.height * 0.1 { view.scroll(to: arrival.range.lowerBound, yalign: 0.3) }
    }
}
