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
        workspace.observe([.lens, .network, .dossier, .view, .quotations, .selection]) { [weak self] _ in
            self?.refresh()
        }
        refresh()
    }

    func openKeptLenses() { kept.popup() }

    private func refresh() {
        counts.text = ""
        guard let index = workspace.state.index else {
            sentence.removeAll()
            sentence.append(Label("No dossier is open."))
            return
        }
        let words = current(index, isShort: isShort)
        counts.text = words.counts
        counts.setAccessibleName(words.counts)
        sentence.setAccessibleDescription(words.plain)
        fill(words)
        // A sentence that does not fit gives way to what differs and a button for the rest.
        let room = width - counts.preferredExtent(.horizontal).natural - kept.preferredExtent(.horizontal).natural - 60
        if !isShort, width > 0, sentence.preferredExtent(.horizontal).natural > room {
            fill(current(index, isShort: true))
        }
    }

    private func fill(_ words: LensSentence) {
        sentence.removeAll()
        for piece in words.pieces {
            if let control = piece.control {
                sentence.append(button(piece, control))
            } else if piece.text.hasSuffix(LensSentence.more) {
                sentence.append(Label(String(piece.text.dropLast(LensSentence.more.count))))
                sentence.append(moreButton())
            } else {
                sentence.append(Label(piece.text, classes: piece.isChanged ? ["marked"] : []))
            }
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
        case .network, .profile:
            let make = isShort ? LensSentence.shortened : LensSentence.of
            return make(state.lens, index, state.network)
        }
    }

    /// Where the window is narrow, the choices that the sentence leaves out.
    private func moreButton() -> Widget {
        let button = MenuButton(child: Label(LensSentence.more))
        button.hasFrame = false
        button.valign = .center
        button.setAccessibleName("All choices of the lens")
        button.onOpen { [weak self, weak button] in
            guard let self, let button, let index = workspace.state.index else { return }
            let column = Box(.vertical, spacing: 4)
            column.addCSSClass("lens-choices")
            column.setMargins(8)
            let whole = LensSentence.of(lens: workspace.state.lens, index: index, network: workspace.state.network)
            for piece in whole.pieces {
                guard let control = piece.control else { continue }
                let name = Label(control.spokenName + ": ")
                name.setWidth(characters: 16)
                name.xalign = 0
                column.append(Box(.horizontal, [name, self.button(piece, control)]))
            }
            button.setPopover(Popover(column))
        }
        return button
    }

    private func button(_ piece: LensSentence.Piece, _ control: LensSentence.Control) -> Widget {
        // The spaces around the words are not part of the control.
        let words = piece.text.trimmingCharacters(in: .whitespaces)
        let lead = piece.text.prefix { $0 == " " }
        let trail = piece.text.reversed().prefix { $0 == " " }
        let label = Label(words)
        let button = MenuButton(child: label)
        button.hasFrame = false
        button.valign = .center
        button.setAlwaysShowsArrow(false)
        button.setAccessibleName("\(control.spokenName): \(words)")
        button.setCSSClass("changed", piece.isChanged)
        button.onOpen { [weak self, weak button] in
            guard let self, let button else { return }
            button.setPopover(LensPopover.make(for: control, workspace: workspace))
        }
        let spaced = [lead.isEmpty ? nil : Label(String(lead)), button, trail.isEmpty ? nil : Label(String(trail))]
        return Box(.horizontal, spaced.compactMap { $0 })
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
