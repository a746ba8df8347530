import ArgumentParser
import Extraction
import Foundation
import Translation

struct EvaluateCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "evaluate",
        abstract: "Hold extraction against hand annotation.",
        discussion: """
            GOLD is a folder of hand annotation, one JSON a document; TEXTS the folder of the texts, where they do not lie \
            beside it. Prints precision, recall and F1 in percent, and how much the gold and extraction hold.
            """)

    enum Part: String, CaseIterable, ExpressibleByArgument {
        case names, mentions, quotations, affiliations
    }

    @Argument(help: ArgumentHelp("The folder of the annotation.", valueName: "gold")) var gold: String
    @Argument(help: ArgumentHelp("The folder of the texts.", valueName: "texts")) var texts: String?
    @Option(parsing: .upToNextOption, help: ArgumentHelp("Only these documents.", valueName: "name"))
    var only: [String] = []
    @Flag(help: "Only documents whose name's first number is odd.") var odd = false
    @Flag(help: "Only documents whose name's first number is even.") var even = false
    @Flag(help: "A table for each document as well.") var each = false
    @Option(
        parsing: .upToNextOption,
        help: ArgumentHelp("List misses and extras of: names, mentions, quotations, affiliations.", valueName: "part"))
    var list: [Part] = []
    @Flag(help: "Write JSON.") var json = false
    @OptionGroup var model: ModelOption

    func validate() throws {
        if odd, even { throw ValidationError(translated("Give either --odd or --even.")) }
    }

    func run() throws {
        do {
            let reader = try GoldReader(
                folder: URL(filePath: gold), texts: texts.map { URL(filePath: $0) })
            let names = try reader.names().filter(isWanted)
            guard !names.isEmpty else {
                throw Failure(translated("“{1}” holds no such annotation; check the names.", "\(gold)"))
            }
            let extractor = try model.extractor()
            var sheet = EvaluationSheet()
            for name in names {
                let one = try reader.read(name)
                let article = Article(
                    id: name, text: one.text, published: one.published, publisher: one.publisher, author: one.author)
                let found = ScoredDocument(extractor.annotate(article))
                sheet.add(one.gold, found, text: one.text, listing: list)
            }
            try Console.print(json ? sheet.json : sheet.text(each: each))
        } catch let error as GoldError {
            throw Failure(error.description)
        }
    }

    private func isWanted(_ name: String) -> Bool {
        guard only.isEmpty || only.contains(name) else { return false }
        guard odd || even else { return true }
        let digits = name.drop { !$0.isNumber }.prefix { $0.isNumber }
        guard let number = Int(digits) else { return false }
        return number.isMultiple(of: 2) == even
    }
}
