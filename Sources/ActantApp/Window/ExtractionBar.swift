import GtkKit
import Network
import Translation
import Workspace

/// How far the reading of articles is, with pause and cancel; there only while articles are read.
final class ExtractionBar: Box {
    private let workspace: Workspace
    private let words = Label("")
    private let bar = ProgressBar()
    private let pause = Button(label: "")

    init(workspace: Workspace) {
        self.workspace = workspace
        super.init(.horizontal, spacing: 12)
        addCSSClass("banner")
        addCSSClass("information")
        setAccessibleName(translated("Reading articles"))
        words.xalign = 0
        words.setEllipsis(.end)
        words.addCSSClass("numeric")
        bar.hexpand = true
        bar.valign = .center
        bar.setAccessibleName(translated("How much is read"))
        append(words)
        append(bar)
        pause.onClick { [weak self] in
            guard let self else { return }
            self.workspace.setExtractionPaused(!(self.workspace.state.extraction?.isPaused ?? false))
        }
        append(pause)
        append(Button(label: translated("Cancel")) { [weak workspace] in workspace?.cancelExtraction() })
        isVisible = false
        workspace.observe([.extraction]) { [weak self] _ in self?.refresh() }
    }

    private func refresh() {
        guard let progress = workspace.state.extraction else {
            isVisible = false
            return
        }
        isVisible = true
        words.text = Self.words(progress)
        bar.fraction = progress.fraction
        pause.label = progress.isPaused ? translated("Resume") : translated("Pause")
    }

    /// "Reading: 3 of 40 · 28,000 words a second · 20 seconds left".
    private static func words(_ progress: ExtractionProgress) -> String {
        if progress.isPreparing { return translated("Word lists and language model are being read…") }
        var parts = [translated("Reading: {1} of {2}", grouped(progress.done), grouped(progress.total))]
        if progress.isPaused {
            parts[0] = translated("Paused: {1} of {2}", grouped(progress.done), grouped(progress.total))
        }
        if let speed = progress.tokensPerSecond {
            // Two digits: more of them would flicker.
            let size = speed >= 1000 ? 1000.0 : speed >= 100 ? 100 : 10
            parts.append(translated("{1} words a second", grouped(Int((speed / size).rounded() * size))))
        }
        if let seconds = progress.remaining, !progress.isPaused { parts.append(left(seconds)) }
        return parts.joined(separator: " · ")
    }

    private static func left(_ seconds: Double) -> String {
        seconds < 90
            ? counted("{n} second left", "{n} seconds left", max(1, Int(seconds.rounded())))
            : counted("{n} minute left", "{n} minutes left", Int((seconds / 60).rounded()))
    }
}
