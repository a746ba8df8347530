import GtkKit
import Report
import Workspace

/// Pages of a view, set and ready to be drawn.
@MainActor
struct TypesetPages {
    let view: SummaryView
    let paper: PaperSize
    /// Sets the same view on other paper, without laying out the network again.
    let report: Report
    let pages: [Page]
}

/// Sets pages in the background; only the last request is answered.
@MainActor
final class Typesetter {
    var material: PrintMaterial
    private var generation = 0
    private var waiting: LoopToken?

    init(_ material: PrintMaterial) { self.material = material }

    /// Sets a view on paper. `onWait` is called when it takes longer than the eye would notice.
    func set(
        _ view: SummaryView, on paper: PaperSize, onWait: @escaping @MainActor () -> Void,
        _ deliver: @escaping @MainActor (TypesetPages) -> Void
    ) {
        generation += 1
        let current = generation
        waiting?.cancel()
        waiting = onTimeout(seconds: 0.05, onWait)
        let material = material
        Task { [weak self] in
            let (report, pages) = await Self.pages(of: view, on: paper, from: material)
            guard let self, current == generation else { return }
            waiting?.cancel()
            deliver(TypesetPages(view: view, paper: paper, report: report, pages: pages))
        }
    }

    func stop() {
        generation += 1
        waiting?.cancel()
    }

    /// The pages hold fonts and layouts of their own, which nobody else has seen, so they may change threads once.
    @concurrent private static func pages(
        of view: SummaryView, on paper: PaperSize, from material: PrintMaterial
    ) async -> sending (Report, [Page]) {
        let report = Report(material.context(for: view))
        // A view is offered only for what the dossier has, so there is nothing that could be missing.
        return (report, (try? report.pages(for: view, paper: paper)) ?? [])
    }
}
