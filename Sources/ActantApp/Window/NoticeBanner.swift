import GtkKit
import Translation
import Workspace

/// A sentence over the views, until it is closed.
final class NoticeBanner: Box {
    private let words = Label("")

    init(workspace: Workspace) {
        super.init(.horizontal, spacing: 12)
        addCSSClass("banner")
        setAccessibleName(translated("Notice"))
        words.wraps = true
        words.xalign = 0
        words.hexpand = true
        append(words)
        append(Button(label: translated("Close")) { [weak workspace] in workspace?.show(nil) })
        isVisible = false
        workspace.observe([.notice, .dossier]) { [weak self, weak workspace] _ in
            guard let self else { return }
            let notice = workspace?.state.notice
            isVisible = notice != nil
            words.text = notice?.text ?? ""
            setCSSClass("information", notice?.weight == .information)
        }
    }
}
