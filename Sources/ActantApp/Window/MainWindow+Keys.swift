import GtkKit
import Workspace

/// Keys that mean something in the window as a whole.
extension MainWindow {
    /// Escape means whatever has the keyboard; what that leaves takes a step back here.
    func installEscape() {
        let keys = ShortcutController()
        keys.add("Escape") { [weak self] in self?.stepBack() ?? false }
        add(keys)
    }

    /// Leaves the profile, shows all quotations again, or else lets go of the selection.
    private func stepBack() -> Bool {
        let state = workspace.state
        switch state.place.view {
        case .profile: workspace.show(.network)
        case .comparison where state.selection == .nothing: workspace.show(.network)
        case .quotations where state.quotationTable.isFiltered: workspace.clearQuotationFilter()
        case .quotations, .network, .figures, .list, .comparison:
            guard state.selection != .nothing else { return false }
            workspace.select(.nothing)
        }
        return true
    }

    /// Moves the keyboard to the next part of the window that takes it: Tab alone would walk through every row.
    func stepPane(forward: Bool) {
        let all =
            [header, lensBar] + lists.panes + [diagram, timeBar, figures, networkList] + quotations.panes + [
                profile, comparison, evidence, reader,
            ]
        let panes = all.filter(\.isMapped)
        let here = focusedWidget.flatMap { focused in panes.firstIndex { focused.isAncestor(inOrIs: $0) } }
        let start = here ?? (forward ? -1 : panes.count)
        for step in 1...max(panes.count, 1) where !panes.isEmpty {
            let place = (start + (forward ? step : -step) + 2 * panes.count) % panes.count
            if panes[place].moveFocus(forward: true) { return }
        }
    }
}
