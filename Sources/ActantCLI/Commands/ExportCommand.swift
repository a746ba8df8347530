import ArgumentParser
import Exchange
import Foundation
import Model
import Translation

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Write a whole dossier in another form.",
        discussion: "json: one document, the same bytes for the same dossier. curated: a folder of text files.")

    enum Format: String, CaseIterable, ExpressibleByArgument {
        case json, curated
    }

    @Argument(help: "The form: json or curated.")
    var format: Format

    @OptionGroup var source: DossierOption

    @Option(help: ArgumentHelp("Where to write; JSON goes to the standard output without it.", valueName: "file"))
    var output: String?

    func validate() throws {
        if format == .curated, output == nil {
            throw ValidationError(translated("--output must name the folder to make."))
        }
    }

    func run() throws {
        let dossier = try DossierOption.load(source.dossier)
        switch (format, output) {
        case (.json, nil): try Console.print(JSONExport.document(dossier))
        case (.json, let output?): try write(JSONExport.document(dossier), to: output)
        case (.curated, let output):
            do { try CuratedForm.write(dossier, to: URL(filePath: output ?? "")) } catch {
                throw Failure(error.message)
            }
        }
    }

    private func write(_ text: String, to path: String) throws(Failure) {
        try OutputFile.check(path, differsFrom: source.dossier)
        do {
            try Data(text.utf8).write(to: URL(filePath: path), options: .atomic)
        } catch {
            throw Failure(
                translated("“{1}” could not be written: {2}", path, "\((error as NSError).localizedDescription)"))
        }
    }
}
