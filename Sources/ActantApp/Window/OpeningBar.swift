import GtkKit
import Translation
import Workspace

/// How far the opening of a dossier is, with cancel; there only while a large one is opened.
final class OpeningBar: Box {
    private let workspace: Workspace
    private let words = Label("")
    private let bar = ProgressBar()

    init(workspace: Workspace) {
        self.workspace = workspace
        super.init(.horizontal, spacing: 12)
        addCSSClass("banner")
        addCSSClass("information")
        setAccessibleName(translated("Opening a dossier"))
        words.xalign = 0
        words.setEllipsis(.middle)
        bar.hexpand = true
        bar.valign = .center
        bar.setAccessibleName(translated("How much is read"))
        append(words)
        append(bar)
        append(Button(label: translated("Cancel")) { [weak workspace] in workspace?.cancelOpening() })
        isVisible = false
        workspace.observe([.opening]) { [weak self] _ in self?.refresh() }
    }

    private func refresh() {
        let opening = workspace.state.opening
        isVisible = opening != nil
        guard let opening else { return }
        words.text =
            opening.fraction < 1
            ? translated("Opening {1}…", opening.name) : translated("Working out the network of {1}…", opening.name)
        bar.fraction = opening.fraction
    }
}
