import ArgumentParser
import Exchange
import Model

struct ValidateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "validate",
        abstract: "Check dossiers: pages, texts, passages, references, dates, evidence.")

    @Argument(help: ArgumentHelp("Dossier files or curated folders.", valueName: "dossier"))
    var dossiers: [String]

    func run() throws {
        var complaints: [String] = []
        for path in dossiers {
            do {
                let dossier = try DossierOption.load(path)
                let findings = Validation.findings(in: dossier)
                complaints += findings.map { "\(path): \($0.problem)" }
                if findings.isEmpty { try Console.print("\(path): sound; \(Self.counts(dossier))\n") }
            } catch {
                complaints += error.messages
            }
        }
        if !complaints.isEmpty { throw Failure(complaints) }
    }

    private static func counts(_ dossier: Dossier) -> String {
        [
            "\(dossier.documents.count) documents", "\(dossier.entities.count) entities",
            "\(dossier.mentions.count) mentions", "\(dossier.quotations.count) quotations",
            "\(dossier.relations.count) relations", "\(dossier.topics.count) topics",
        ].joined(separator: ", ")
    }
}
