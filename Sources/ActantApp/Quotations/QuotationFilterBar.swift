import GtkKit
import Model
import Network
import Translation
import Workspace

/// What narrows the table: the kinds as switches, then each other choice as a chip that takes itself away; last its order.
final class QuotationFilterBar: Box {
    private let workspace: Workspace
    private var kinds: [Quotation.Kind: ToggleButton] = [:]
    private let outermost = ToggleButton(label: translated("Outermost only"))
    private let tentative = ToggleButton(label: translated("To review"))
    private let chips = Box(.horizontal, spacing: 6)
    private let scroller: ScrolledWindow
    private let clear = Button(label: translated("Clear Filter"))
    private let order: QuotationSortButton
    private var shown: [QuotationFilterPart] = []
    private var isFollowing = false

    init(workspace: Workspace) {
        self.workspace = workspace
        order = QuotationSortButton(workspace: workspace)
        scroller = ScrolledWindow(chips, horizontal: .external, vertical: .never)
        super.init(.horizontal, spacing: 8)
        addCSSClass("filter-bar")
        setAccessibleRole(.group)
        setAccessibleName(translated("Filter"))
        append(kindSwitches())
        outermost.addCSSClass("chip-toggle")
        outermost.tooltip = translated("Leave out quotations that are reported inside others")
        outermost.valign = .center
        outermost.onToggle { [weak self] isOn in
            self?.change { $0.outermostOnly = isOn }
        }
        append(outermost)
        tentative.addCSSClass("chip-toggle")
        tentative.tooltip = translated("Show only what was found automatically and nobody has confirmed yet")
        tentative.valign = .center
        tentative.onToggle { [weak self] isOn in
            self?.change { $0.tentativeOnly = isOn }
        }
        append(tentative)
        chips.valign = .center
        scroller.hexpand = true
        append(scroller)
        clear.addCSSClass("flat-button")
        clear.hasFrame = false
        clear.valign = .center
        clear.onClick { [weak workspace] in workspace?.clearQuotationFilter() }
        append(clear)
        append(order)
        refresh()
    }

    private func kindSwitches() -> Widget {
        let box = Box(.horizontal)
        box.addCSSClass("linked")
        box.valign = .center
        box.setAccessibleName(translated("Kinds"))
        for kind in Quotation.Kind.allCases {
            let button = ToggleButton(label: Wording.capitalized(Wording.speech(kind)))
            button.addCSSClass("chip-toggle")
            button.tooltip = Self.tooltip(kind)
            button.onToggle { [weak self] isOn in
                self?.change { table in
                    if isOn { table.kinds.insert(kind) } else { table.kinds.remove(kind) }
                }
            }
            kinds[kind] = button
            box.append(button)
        }
        return box
    }

    private static func tooltip(_ kind: Quotation.Kind) -> String {
        switch kind {
        case .direct: translated("Show direct quotations")
        case .indirect: translated("Show indirect quotations")
        case .mixed: translated("Show mixed quotations")
        }
    }

    private func change(_ body: (inout QuotationTable) -> Void) {
        guard !isFollowing else { return }
        workspace.updateQuotationTable(body)
    }

    func refresh() {
        let table = workspace.state.quotationTable
        isFollowing = true
        for (kind, button) in kinds {
            let isOn = table.kinds.contains(kind)
            if button.isActive != isOn { button.isActive = isOn }
        }
        if outermost.isActive != table.outermostOnly { outermost.isActive = table.outermostOnly }
        if tentative.isActive != table.tentativeOnly { tentative.isActive = table.tentativeOnly }
        let hasTentative = workspace.state.index?.dossier.quotations.contains(where: \.isTentative) ?? false
        tentative.isVisible = table.tentativeOnly || hasTentative
        isFollowing = false
        clear.isVisible = table.isFiltered
        order.refresh()
        let parts = workspace.state.index.map { table.filterParts($0) } ?? []
        let removable = parts.filter { ![.kinds, .outermost, .tentative].contains($0.field) }
        // Without chips it would be where Tab ends.
        scroller.canFocus = !removable.isEmpty
        guard removable != shown else { return }
        shown = removable
        chips.removeAll()
        removable.forEach { chips.append(chip($0)) }
    }

    private func chip(_ part: QuotationFilterPart) -> Widget {
        let words = Label(part.words)
        words.setEllipsis(.end)
        words.setMaxWidth(characters: 28)
        let button = Button(child: Box(.horizontal, spacing: 5, [words, Label("✕", classes: ["small"])])) {
            [weak self] in
            self?.workspace.updateQuotationTable { $0.clear(part.field) }
        }
        button.addCSSClass("chip")
        button.tooltip = translated("{1}: show others too", part.words)
        button.setAccessibleName(translated("Remove filter: {1}", part.words))
        return button
    }
}
