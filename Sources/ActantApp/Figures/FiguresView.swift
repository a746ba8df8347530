import GtkKit
import Network
import Translation
import Workspace

/// The figures of the network's actors in a table, over what holds for the whole, and what it all means.
final class FiguresView: Box {
    private let workspace: Workspace
    private let grid: FigureGrid
    private let summary = Label("", classes: ["caption"])
    private let counting = Box(.horizontal, spacing: 8)
    private let bar = ProgressBar()
    private let again = Button(label: translated("Count Betweenness"))
    private let meanings = ToggleButton(label: translated("What the Figures Mean"))
    private let export = Button(label: AppAction.export.title)
    private let empty = EmptyState()
    private let explanation: Widget

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        grid = FigureGrid(workspace: workspace, appearance: appearance)
        explanation = Self.explanation()
        super.init(.vertical)
        addCSSClass("canvas")
        setAccessibleRole(.region)
        setAccessibleName(translated("Figures"))
        append(head())
        append(WidthSensor { [weak self] in self?.adapt(to: $0) })
        grid.vexpand = true
        append(grid)
        empty.vexpand = true
        empty.valign = .center
        empty.setMargins(24)
        append(empty)
        append(explanation)
        explanation.isVisible = false
        workspace.observe([.figures, .network, .dossier, .view]) { [weak self] _ in self?.refresh() }
        workspace.observe([.selection]) { [weak self] _ in self?.grid.follow(reveals: true) }
    }

    private func head() -> Widget {
        let head = Box(.horizontal, spacing: 8)
        head.addCSSClass("filter-bar")
        head.setAccessibleName(translated("Figures of the network"))
        summary.xalign = 0
        summary.hexpand = true
        summary.setEllipsis(.end)
        summary.setTooltipWhereCut()
        head.append(summary)
        bar.valign = .center
        bar.setAccessibleName(translated("How much of betweenness is counted"))
        let words = Label(translated("Counting betweenness…"), classes: ["caption"])
        let stop = Button(label: translated("Cancel")) { [weak workspace] in workspace?.cancelFigures() }
        for part in [words, bar, stop] as [Widget] {
            part.valign = .center
            counting.append(part)
        }
        again.onClick { [weak workspace] in workspace?.resumeFigures() }
        export.setAction(AppAction.export.detailedName)
        export.tooltip = translated("Write the table as CSV, or as pages")
        meanings.addCSSClass("chip-toggle")
        meanings.onToggle { [weak self] isOn in self?.explanation.isVisible = isOn }
        for part in [counting, again, meanings, export] as [Widget] {
            part.valign = .center
            head.append(part)
        }
        return head
    }

    private static func explanation() -> Widget {
        let box = Box(.vertical, spacing: 6)
        box.setMargins(top: 10, bottom: 12, start: 14, end: 14)
        for column in FigureColumn.allCases.dropFirst() {
            let words = Label(runs: [
                LabelRun(column.title + "\u{2002}", TextLook(weight: 700)), LabelRun(column.definition),
            ])
            words.addCSSClass("caption")
            words.asFlowing(lines: nil)
            box.append(words)
        }
        let scroller = ScrolledWindow(box, horizontal: .never, vertical: .automatic)
        scroller.addCSSClass("legend")
        scroller.setSizeRequest(height: 190)
        scroller.setAccessibleName(translated("What the figures mean"))
        return scroller
    }

    private func refresh() {
        let state = workspace.state
        guard state.place.view == .figures else { return }
        let figures = state.figures
        counting.isVisible = figures.progress != nil
        bar.fraction = figures.progress ?? 0
        again.isVisible = figures.isCancelled
        let words = figures.figures.map { Wording.summary($0) } ?? []
        summary.text = Wording.capitalized(words.joined(separator: " · "))
        let isEmpty = state.network.nodes.isEmpty
        grid.isVisible = !isEmpty
        empty.isVisible = isEmpty
        export.isSensitive = !isEmpty
        if isEmpty {
            empty.show(
                translated("Nothing is left under this lens."), action: translated("Reset the Lens"), .resetLens)
        }
        grid.showOrder()
        grid.show(figures.rows)
    }

    private func adapt(to width: Int) {
        summary.isVisible = width >= 520
        counting.firstChild?.isVisible = width >= 700
        grid.adapt(to: width)
    }

    func takeFocus() { grid.focusTable() }
}
