import Foundation
import GtkKit
import Report
import Translation
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
            case .failed(let reason): Notice(translated("Nothing was exported. {1}", reason), weight: .problem)
            }
        }
    }

    private static let formats: [(format: ReportFormat, filter: FileChooser.Filter)] = [
        (.pdf, .init(translated("PDF document"), suffixes: ["pdf"])),
        (.svg, .init(translated("SVG picture, one a page"), suffixes: ["svg"])),
        (.png, .init(translated("PNG picture, one a page"), suffixes: ["png"])),
    ]

    /// Of a view that is a table.
    private static let table = FileChooser.Filter(translated("CSV table"), suffixes: ["csv"])

    /// Nil when the user changed their mind.
    ///
    /// - Parameter table: The view as a table for other programs, where it is one.
    func export(
        _ choice: PrintChoice, folder: String?, over parent: Window, table: (@MainActor () -> String)? = nil,
        material: @MainActor () -> PrintMaterial?
    ) async -> Outcome? {
        // A table is first of all wanted as one.
        let formats = (table == nil ? [] : [Self.table]) + Self.formats.map(\.filter)
        let chosen = await FileChooser.save(
            translated("Export"), suggestedName: "\(choice.fileStem).\(formats[0].suffixes[0])", formats: formats,
            folder: folder, over: parent)
        guard let chosen, let material = material() else { return nil }
        guard let path = chosen.file.path else {
            return .failed(
                translated(
                    "{1}: only folders of this computer can be written to. Choose another one.", chosen.file.uri))
        }
        if let table, TableFile.isMeant(path, isChosen: chosen.format == 0) {
            let file = TableFile(path: path)
            guard await mayReplace(file.unconfirmed, over: parent) else { return nil }
            return await write(table(), to: file)
        }
        let format = chosen.format - (table == nil ? 0 : 1)
        let target = ExportTarget(path: path, format: Self.formats[max(0, format)].format)
        let job = ExportJob(choice.view, of: material, to: target, paper: paper)
        guard await mayReplace(await job.unconfirmed(), over: parent) else { return nil }
        switch await job.write() {
        case .success(let files): return .written(files)
        case .failure(let problem): return .failed(problem.sentence)
        }
    }

    private func write(_ text: String, to file: TableFile) async -> Outcome {
        switch await file.write(text) {
        case .success(let url): .written([url])
        case .failure(let problem): .failed(problem.sentence)
        }
    }

    private func mayReplace(_ files: [URL], over parent: Window) async -> Bool {
        guard let first = files.first else { return true }
        let question =
            files.count == 1
            ? translated("Replace “{1}”?", first.lastPathComponent)
            : counted(
                "Replace {n} file, “{1}”?", "Replace {n} files, “{1}” and others?", files.count, first.lastPathComponent
            )
        let answer = await AlertDialog.ask(
            question, detail: translated("Files of these names are there already."),
            answers: [.init(translated("Cancel")), .init(translated("Replace"), .destructive)], over: parent)
        return answer == 1
    }
}

extension PageSetup.Paper {
    var size: PaperSize { self == .a4 ? .a4 : .letter }
}
