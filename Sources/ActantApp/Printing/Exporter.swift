import Foundation
import GtkKit
import Report
import Workspace

/// Asks where to, and writes a view there.
@MainActor
struct Exporter {
    let paper: PaperSize

    /// How it ended.
    enum Outcome {
        case written([URL])
        case failed(String)

        var notice: Notice {
            switch self {
            case .written(let files): Notice(ExportTarget.sentence(written: files), weight: .information)
            case .failed(let reason): Notice("Nothing was exported. \(reason)", weight: .problem)
            }
        }
    }

    private static let formats: [(format: ReportFormat, filter: FileChooser.Filter)] = [
        (.pdf, .init("PDF document", suffixes: ["pdf"])), (.svg, .init("SVG picture, one a page", suffixes: ["svg"])),
        (.png, .init("PNG picture, one a page", suffixes: ["png"])),
    ]

    /// Nil when the user changed their mind.
    func export(
        _ choice: PrintChoice, folder: String?, over parent: Window, material: @MainActor () -> PrintMaterial?
    ) async -> Outcome? {
        let chosen = await FileChooser.save(
            "Export", suggestedName: "\(choice.fileStem).pdf", formats: Self.formats.map(\.filter), folder: folder,
            over: parent)
        guard let chosen, let material = material() else { return nil }
        guard let path = chosen.file.path else {
            return .failed("\(chosen.file.uri): only folders of this computer can be written to. Choose another one.")
        }
        let target = ExportTarget(path: path, format: Self.formats[chosen.format].format)
        let job = ExportJob(choice.view, of: material, to: target, paper: paper)
        guard await mayReplace(await job.unconfirmed(), over: parent) else { return nil }
        switch await job.write() {
        case .success(let files): return .written(files)
        case .failure(let problem): return .failed(problem.sentence)
        }
    }

    private func mayReplace(_ files: [URL], over parent: Window) async -> Bool {
        guard let first = files.first else { return true }
        let question =
            files.count == 1
            ? "Replace “\(first.lastPathComponent)”?"
            : "Replace \(files.count) files, “\(first.lastPathComponent)” and others?"
        let answer = await AlertDialog.ask(
            question, detail: "Files of these names are there already.",
            answers: [.init("Cancel"), .init("Replace", .destructive)], over: parent)
        return answer == 1
    }
}

extension PageSetup.Paper {
    var size: PaperSize { self == .a4 ? .a4 : .letter }
}
