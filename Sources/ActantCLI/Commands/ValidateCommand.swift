import ArgumentParser
import Exchange
import Model
import Network
import Translation

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
                if findings.isEmpty {
                    try Console.print(translated("{1}: sound; {2}", path, Wording.contents(dossier)) + "\n")
                }
            } catch {
                complaints += error.messages
            }
        }
        if !complaints.isEmpty { throw Failure(complaints) }
    }
}
