import GtkKit
import Model
import Network
import Translation
import Workspace

/// Two accounts in one picture or in two of the same places, with one camera and one selection, and below what they agree and
/// contradict each other on.
final class ComparisonView: Box {
    private let workspace: Workspace
    private let camera = LinkedCamera()
    private let left: ComparisonPane
    private let right: ComparisonPane
    private let between = Separator(.vertical)
    private let leftWords = LensSentenceView(shortens: true)
    private let rightWords = LensSentenceView(shortens: true)
    private let swatches: [TellerSwatch]
    private let summary = Label("", classes: ["caption"])
    private let reason = Label("", classes: ["caption"])
    private let styles = ToggleGroup()
    private let legend: ComparisonLegend
    private let findings: FindingList
    private let body = Paned(.vertical)
    private var room = 0
    /// For which room and style it was last divided; the user may have done it otherwise since.
    private var division: (room: Int, style: ComparisonStyle)?
    private var dividing: LoopToken?
    /// The width from which one picture and the findings stand beside each other.
    private static let wide = 860

    init(workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        left = ComparisonPane(workspace: workspace, appearance: appearance, camera: camera)
        right = ComparisonPane(workspace: workspace, appearance: appearance, camera: camera)
        swatches = [
            TellerSwatch(.first, appearance: appearance), TellerSwatch(.second, appearance: appearance),
        ]
        legend = ComparisonLegend(appearance: appearance)
        findings = FindingList(workspace: workspace, appearance: appearance)
        super.init(.vertical)
        addCSSClass("canvas")
        setAccessibleRole(.group)
        setAccessibleName(translated("Comparison"))
        append(
            WidthSensor { [weak self] width in
                self?.room = width
                self?.divide()
            })
        append(heads())
        append(counts())
        let pictures = Box(.horizontal, [left, between, right])
        pictures.vexpand = true
        body.setStart(Box(.vertical, [pictures, legend]), resizes: true, shrinks: false)
        body.setEnd(findings, resizes: true, shrinks: false)
        body.vexpand = true
        append(body)
        workspace.observe([.comparison, .view, .lens, .dossier]) { [weak self] _ in self?.refresh() }
        workspace.observe([.selection]) { [weak self] _ in self?.followSelection() }
        refresh()
    }

    // MARK: Heads

    private func heads() -> Widget {
        prepare(leftWords, .first, translated("First lens in words"))
        prepare(rightWords, .second, translated("Second lens in words"))
        let swap = Button(icon: "object-flip-horizontal-symbolic", name: translated("Exchange the Sides")) {
            [weak self] in self?.workspace.swapComparison()
        }
        let kept = CompareWithButton(workspace: workspace)
        for button in [swap, kept] as [Widget] {
            button.addCSSClass("flat-button")
            button.valign = .center
        }
        let row = Box(
            .horizontal, spacing: 6, [swatches[0], leftWords, swap, swatches[1], rightWords, kept])
        row.addCSSClass("lens")
        return row
    }

    private func prepare(_ words: LensSentenceView, _ target: LensControl.Target, _ name: String) {
        words.hexpand = true
        words.setAccessibleName(name)
        words.makePopover = { [weak workspace] control in
            guard let workspace else { return Popover() }
            let edited = LensControl(workspace: workspace, target: target)
            return control.map { LensPopover.make(for: $0, edited) } ?? LensChoices.popover(edited)
        }
        words.onIdleAgain = { [weak self] in self?.refresh() }
    }

    private func counts() -> Widget {
        for label in [summary, reason] {
            label.setEllipsis(.end)
            label.xalign = 0
        }
        let words = Box(.vertical, [summary, reason])
        words.hexpand = true
        words.valign = .center
        styles.add(name: ComparisonStyle.overlaid.rawValue, label: translated("Overlaid"))
        styles.add(name: ComparisonStyle.sideBySide.rawValue, label: translated("Side by Side"))
        styles.addCSSClass("switcher")
        styles.setAccessibleName(translated("How the two sides are shown"))
        styles.valign = .center
        styles.onSelect { [weak workspace] name in
            if let style = ComparisonStyle(rawValue: name) { workspace?.setComparisonStyle(style) }
        }
        let row = Box(.horizontal, spacing: 12, [words, styles])
        row.addCSSClass("page-bar")
        return row
    }

    // MARK: What is compared

    private func refresh() {
        let state = workspace.state
        guard state.place.view == .comparison, let index = state.index else { return }
        let isOverlaid = state.comparisonStyle == .overlaid
        styles.selection = state.comparisonStyle.rawValue
        for widget in [between, right] as [Widget] { widget.isVisible = !isOverlaid }
        for swatch in swatches { swatch.isVisible = isOverlaid }
        guard let compared = state.comparison else {
            summary.text = translated("Comparing…")
            reason.isVisible = false
            return
        }
        show(compared.first, in: leftWords, index)
        show(compared.second, in: rightWords, index)
        let why = compared.suggestion.map { Wording.reason($0, index) }
        reason.text = why ?? ""
        reason.tooltip = why
        reason.isVisible = why != nil
        guard let result = compared.result else {
            summary.text = translated("Comparing…")
            return
        }
        summary.text = compared.isCurrent ? Wording.summary(of: result.comparison) : translated("Comparing…")
        summary.tooltip = summary.text
        show(result, isOverlaid: isOverlaid, index)
        findings.show(result.comparison, index)
        followSelection()
        divide()
    }

    private func show(_ lens: Lens, in view: LensSentenceView, _ index: DossierIndex) {
        let words = LensSentence.shortened(lens: lens, index: index, network: .empty)
        view.setAccessibleDescription(words.plain)
        view.show(words)
    }

    /// The pictures have the greater part until the user divides it otherwise: two of them lie over the findings, one stands
    /// beside them where there is room for both.
    private func divide() {
        let style = workspace.state.comparisonStyle
        guard room > 0, isMapped, division.map({ $0 != (room, style) }) ?? true else { return }
        division = (room, style)
        let isBeside = style == .overlaid && room >= Self.wide
        body.orientation = isBeside ? .horizontal : .vertical
        // A position that is set before the turned pane has its size is stretched with it.
        dividing?.cancel()
        dividing = onTimeout(seconds: 0.05) { [weak self] in
            guard let self else { return }
            body.position = isBeside ? body.width * 11 / 20 : body.height * 12 / 20
        }
    }

    private func show(_ result: PlacedComparison, isOverlaid: Bool, _ index: DossierIndex) {
        let comparison = result.comparison
        let overlay = isOverlaid ? ComparisonOverlay(comparison, index: index) : nil
        camera.show(result)
        if let overlay {
            left.show(comparison.union, result, name: translated("Both accounts"), overlay: overlay)
        } else {
            let (first, second) = (comparison.first, comparison.second)
            left.show(
                comparison.firstNetwork, result, name: Wording.difference(of: first, from: second, index))
            right.show(
                comparison.secondNetwork, result, name: Wording.difference(of: second, from: first, index))
        }
        legend.show(comparison, overlay, index)
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
                    workspace?.compareSecond(with: lens.lens)
                    self?.popdown()
                }
                button.hasFrame = false
                box.append(button)
            }
            setPopover(Popover(box))
        }
    }
}
