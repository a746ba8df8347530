import GtkKit
import Model
import Network
import Translation
import Workspace

/// Two lenses side by side: the same places, one camera, one selection, and below what they agree and contradict each other
/// on.
final class ComparisonView: Box {
    private let workspace: Workspace
    private let camera = LinkedCamera()
    private let left: ComparisonPane
    private let right: ComparisonPane
    private let leftWords = Label("", classes: ["strong"])
    private let rightWords = LensSentenceView()
    private let summary = Label("", classes: ["caption"])
    private let findings: FindingList
    private let body = Paned(.vertical)

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        left = ComparisonPane(workspace: workspace, appearance: appearance, camera: camera)
        right = ComparisonPane(workspace: workspace, appearance: appearance, camera: camera)
        findings = FindingList(workspace: workspace, appearance: appearance)
        super.init(.vertical)
        addCSSClass("canvas")
        setAccessibleRole(.group)
        setAccessibleName(translated("Comparison"))
        append(heads())
        let pictures = Box(.horizontal, [left, Separator(.vertical), right])
        pictures.vexpand = true
        body.setStart(pictures, resizes: true, shrinks: false)
        body.setEnd(findings, resizes: true, shrinks: false)
        body.vexpand = true
        append(body)
        workspace.observe([.comparison, .view, .lens, .dossier]) { [weak self] _ in self?.refresh() }
        workspace.observe([.selection]) { [weak self] _ in self?.followSelection() }
        refresh()
    }

    private func heads() -> Widget {
        leftWords.setEllipsis(.end)
        leftWords.xalign = 0
        leftWords.hexpand = true
        rightWords.hexpand = true
        rightWords.setAccessibleName(translated("Second lens in words"))
        rightWords.makePopover = { [weak workspace] control in
            guard let workspace else { return Popover() }
            let second = LensControl(workspace: workspace, target: .second)
            return control.map { LensPopover.make(for: $0, second) } ?? LensChoices.popover(second)
        }
        rightWords.onIdleAgain = { [weak self] in self?.refresh() }
        let swap = Button(icon: "object-flip-horizontal-symbolic", name: translated("Exchange the Sides")) {
            [weak self] in self?.workspace.swapComparison()
        }
        let kept = CompareWithButton(workspace: workspace)
        for button in [swap, kept] as [Widget] {
            button.addCSSClass("flat-button")
            button.valign = .center
        }
        let row = Box(.horizontal, spacing: 6, [half(leftWords), swap, half(rightWords), kept])
        row.addCSSClass("lens")
        summary.setEllipsis(.end)
        summary.xalign = 0
        summary.setMargins(top: 3, bottom: 3, start: 12, end: 12)
        return Box(.vertical, [row, summary])
    }

    /// Words that may be longer than their side.
    private func half(_ child: Widget) -> Widget {
        let scroller = ScrolledWindow(child, horizontal: .external, vertical: .never)
        scroller.hexpand = true
        return scroller
    }

    private func refresh() {
        let state = workspace.state
        guard state.place.view == .comparison, let index = state.index, let compared = state.comparison else { return }
        leftWords.text = Wording.capitalized(Wording.difference(of: state.lens, from: compared.second, index))
        leftWords.tooltip = leftWords.text
        let words = LensSentence.shortened(lens: compared.second, index: index, network: .empty)
        rightWords.setAccessibleDescription(words.plain)
        rightWords.show(words)
        guard let result = compared.result else {
            summary.text = translated("Comparing…")
            return
        }
        let comparison = result.comparison
        summary.text = Wording.summary(of: comparison)
        camera.show(result)
        left.show(comparison.firstNetwork, result, name: leftWords.text)
        right.show(comparison.secondNetwork, result, name: words.plain)
        findings.show(comparison, index)
        followSelection()
    }

    private func followSelection() {
        guard workspace.state.place.view == .comparison else { return }
        left.refreshEmphasis()
        right.refreshEmphasis()
        findings.mark(workspace.state.selection.edge)
    }

    /// Zooms both pictures in their middle; nil fits them.
    func zoom(by factor: Double?) {
        guard let factor else { return camera.fit() }
        camera.zoom(by: factor, at: nil)
    }
}

/// Chooses a kept lens to compare with.
final class CompareWithButton: MenuButton {
    init(workspace: Workspace) {
        super.init()
        setIcon("user-bookmarks-symbolic")
        tooltip = translated("Compare with a Kept Lens")
        setAccessibleName(translated("Compare with a Kept Lens"))
        hasFrame = false
        onOpen { [weak self, weak workspace] in
            guard let self, let workspace else { return }
            let box = Box(.vertical, spacing: 4)
            box.setMargins(8)
            let kept = workspace.state.index?.dossier.keptLenses ?? []
            if kept.isEmpty {
                box.append(Label(translated("No lens is kept in this dossier yet."), classes: ["caption"]))
            }
            for lens in kept {
                let button = Button(label: lens.name) { [weak self, weak workspace] in
                    workspace?.compare(with: lens.lens)
                    self?.popdown()
                }
                button.hasFrame = false
                box.append(button)
            }
            setPopover(Popover(box))
        }
    }
}
