import GtkKit
import Model
import Network
import Workspace

/// The lens as a sentence whose words are its controls, with the counts that it leaves.
final class LensBar: Box {
    private let workspace: Workspace
    private let sentence = Box(.horizontal)
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
        setAccessibleName("Lens")
        sentence.hexpand = true
        sentence.setAccessibleName("Lens in words")
        let scroller = ScrolledWindow(sentence, horizontal: .external, vertical: .never)
        scroller.hexpand = true
        append(scroller)
        append(counts)
        append(kept)
        workspace.observe([.lens, .network, .dossier, .view, .quotations]) { [weak self] _ in self?.refresh() }
        refresh()
    }

    func openKeptLenses() { kept.popup() }

    private func refresh() {
        sentence.removeAll()
        counts.text = ""
        guard let index = workspace.state.index else {
            sentence.append(Label("No dossier is open."))
            return
        }
        let words = current(index)
        for piece in words.pieces {
            guard let control = piece.control else {
                sentence.append(Label(piece.text))
                continue
            }
            sentence.append(button(piece, control))
        }
        counts.text = words.counts
        counts.setAccessibleName(words.counts)
        sentence.setAccessibleDescription(words.plain)
    }

    private func current(_ index: DossierIndex) -> LensSentence {
        let state = workspace.state
        switch state.place.view {
        case .quotations:
            return LensSentence.ofQuotations(
                lens: state.lens, index: index, shown: workspace.quotationRows.count,
                total: index.dossier.quotations.count)
        case .network, .profile:
            let make = isShort ? LensSentence.shortened : LensSentence.of
            let whole = make(state.lens, index, state.network)
            return whole
        }
    }

    private func button(_ piece: LensSentence.Piece, _ control: LensSentence.Control) -> Widget {
        // The spaces around the words are not part of the control.
        let words = piece.text.trimmingCharacters(in: .whitespaces)
        let lead = piece.text.prefix { $0 == " " }
        let trail = piece.text.reversed().prefix { $0 == " " }
        let label = Label(words)
        let button = MenuButton(child: label)
        button.hasFrame = false
        button.setAlwaysShowsArrow(false)
        button.setAccessibleName("\(control.spokenName): \(words)")
        button.setCSSClass("changed", piece.isChanged)
        button.onOpen { [weak self, weak button] in
            guard let self, let button else { return }
            button.setPopover(LensPopover.make(for: control, workspace: workspace))
        }
        return Box(.horizontal, [Label(String(lead)), button, Label(String(trail))])
    }
}

extension LensSentence.Control {
    /// What the control chooses, for a screen reader.
    var spokenName: String {
        switch self {
        case .kinds: "Kinds"
        case .account: "Account"
        case .documents: "Documents"
        case .period: "Period"
        case .statuses: "Status"
        case .signs: "Cooperation and conflict"
        case .minimumEvidence: "Minimum evidence"
        case .focus: "Focus"
        }
    }
}
