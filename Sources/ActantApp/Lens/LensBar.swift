import GtkKit
import Model
import Network
import Translation
import Workspace

/// The lens as a sentence whose words are its controls, with the counts that it leaves.
final class LensBar: Box {
    private let workspace: Workspace
    private let sentence = LensSentenceView()
    private let kept: KeptLensesButton
    private let counts = Label("", classes: ["counts", "numeric"])
    /// Whether only what differs is shown, for narrow windows.
    var isShort = false {
        didSet { if isShort != oldValue { refresh() } }
    }

    init(workspace: Workspace) {
        self.workspace = workspace
        kept = KeptLensesButton(workspace: workspace)
        super.init(.horizontal, spacing: 12)
        addCSSClass("lens")
        setAccessibleRole(.group)
        setAccessibleName(translated("Lens"))
        sentence.hexpand = true
        sentence.setAccessibleName(translated("Lens in words"))
        sentence.makePopover = { [weak workspace] control in
            guard let workspace else { return Popover() }
            return control.map { LensPopover.make(for: $0, LensControl(workspace: workspace)) }
                ?? LensChoices.popover(LensControl(workspace: workspace))
        }
        sentence.onIdleAgain = { [weak self] in self?.refresh() }
        let scroller = ScrolledWindow(sentence, horizontal: .external, vertical: .never)
        scroller.hexpand = true
        append(scroller)
        append(counts)
        append(kept)
        workspace.observe([.lens, .network, .dossier, .view, .quotations, .selection]) { [weak self] _ in
            self?.refresh()
        }
        refresh()
    }

    func openKeptLenses() { kept.popup() }

    private func refresh() {
        kept.isSensitive = workspace.state.index != nil
        guard let index = workspace.state.index else {
            counts.text = ""
            sentence.show(LensSentence(pieces: [.init(translated("No dossier is open."))], counts: ""))
            return
        }
        let words = current(index, isShort: isShort)
        counts.text = words.counts
        counts.setAccessibleName(words.counts)
        sentence.setAccessibleDescription(words.plain)
        sentence.show(words)
        // A sentence that does not fit gives way to what differs and a button for the rest.
        let room = width - counts.preferredExtent(.horizontal).natural - kept.preferredExtent(.horizontal).natural - 60
        if !isShort, width > 0, sentence.preferredExtent(.horizontal).natural > room {
            sentence.show(current(index, isShort: true))
        }
    }

    private func current(_ index: DossierIndex, isShort: Bool) -> LensSentence {
        let state = workspace.state
        switch state.place.view {
        case .quotations:
            return LensSentence.ofQuotations(
                lens: state.lens, index: index, shown: workspace.quotationRows.count,
                total: index.dossier.quotations.count)
        case .profile where state.selection.mainEntity != nil:
            return LensSentence.ofProfile(
                state.selection.mainEntity ?? "", lens: state.lens, index: index, network: state.network)
        case .network, .profile, .figures, .list, .comparison:
            let make = isShort ? LensSentence.shortened : LensSentence.of
            return make(state.lens, index, state.network).telling(hidden: state.hiddenCount)
        }
    }
}

extension LensSentence.Control {
    /// What the control chooses, for a screen reader.
    var spokenName: String {
        switch self {
        case .projection: translated("What becomes an edge")
        case .normalization: translated("Weighing")
        case .minimumWeight: translated("Least weight")
        case .backbone: translated("Backbone")
        case .kinds: translated("Kinds")
        case .account: translated("Account")
        case .documents: translated("Documents")
        case .period: translated("Period")
        case .statuses: translated("Status")
        case .signs: translated("Cooperation and conflict")
        case .minimumEvidence: translated("Minimum evidence")
        case .focus: translated("Focus")
        }
    }
}
