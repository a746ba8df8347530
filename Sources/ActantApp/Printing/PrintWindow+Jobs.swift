import Drawing
import GtkKit
import Report
import Translation
import Workspace

extension PrintWindow {
    /// Asks with the system's dialog how to print, and prints.
    func printPages() {
        guard let choice, let shown else { return }
        let operation = PrintOperation(jobName: choice.fileStem, setup: PageSetup(listedPaper))
        operation.setOutput(name: choice.fileStem, folder: folder)
        operation.setPages(shown.pages.count, current: page)
        if let lastOperation { operation.setChoices(of: lastOperation) }
        let job = PrintedPages(shown)
        operation.setContent(pages: job.begin) { canvas, page, _, _ in job.draw(page, on: canvas) }
        operation.setOrientation(job.isLandscape)
        var isPreview = false
        operation.setPreview { [weak self] width, height in
            isPreview = true
            self?.show(on: PaperSize(name: "printer", width: width, height: height))
            self?.present()
        }
        lastOperation = operation
        Task { [weak self] in
            let outcome = await operation.run(.dialog, over: self)
            switch outcome {
            case .done where !isPreview: self?.close()
            case .done, .cancelled: break
            case .failed(let reason):
                let why = reason.isEmpty ? translated("the printer gave no reason.") : reason
                self?.banner.show(
                    Notice(translated("“{1}” was not printed: {2}", choice.title, why), weight: .problem))
            }
        }
    }

    /// Asks for a file and writes the view to it.
    func exportPages() {
        guard let choice else { return }
        Task { [weak self] in
            guard let self else { return }
            let outcome = await Exporter(paper: paper).export(choice, folder: folder, over: self) {
                [weak self] in self?.material
            }
            guard let outcome else { return }
            if case .written(let files) = outcome {
                folder = files.first?.deletingLastPathComponent().path(percentEncoded: false) ?? folder
            }
            banner.show(outcome.notice)
        }
    }
}

/// Hands pages to the printer: those of the preview, or others where its paper turns out to be another.
@MainActor
private final class PrintedPages {
    private let preview: TypesetPages
    private var pages: [Page]

    init(_ preview: TypesetPages) {
        self.preview = preview
        pages = preview.pages
    }

    func begin(width: Double, height: Double) -> Int {
        let sheet = PaperSize(name: "printer", width: width, height: height)
        if !preview.paper.isAbout(sheet) {
            pages = (try? preview.report.pages(for: preview.view, paper: sheet)) ?? pages
        }
        return pages.count
    }

    func isLandscape(_ page: Int) -> Bool {
        pages.indices.contains(page) && pages[page].size.width > pages[page].size.height
    }

    func draw(_ page: Int, on canvas: Canvas) {
        if pages.indices.contains(page) { pages[page].draw(on: canvas) }
    }
}

extension PaperSize {
    /// Whether two sheets differ by no more than rounding between points and millimetres.
    fileprivate func isAbout(_ other: PaperSize) -> Bool {
        abs(width - other.width) < 1 && abs(height - other.height) < 1
    }
}
