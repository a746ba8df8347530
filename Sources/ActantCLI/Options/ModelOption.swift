import ArgumentParser
import Extraction
import LanguageModel
import Translation

/// Whether the language model takes part in extraction.
struct ModelOption: ParsableArguments {
    @Flag(help: "Leave the language model out: faster, and less is found.") var rulesOnly = false

    /// The passes, after a word on the error stream where the model that was wanted is not installed.
    func extractor() throws -> Extractor {
        do {
            guard !rulesOnly else { return try Extractor(model: nil) }
            guard let folder = ModelFolder.find() else {
                Console.complain(
                    translated(
                        "The language model is not installed; the rules work alone and find less. "
                            + "Run scripts/fetch-model.sh to fetch it."))
                return try Extractor(model: nil)
            }
            return try Extractor(model: LanguageModel(folder: folder))
        } catch let error as LanguageModelError {
            throw Failure(error.description)
        } catch {
            throw Failure(translated("Extraction cannot start: {1}.", "\(error)"))
        }
    }
}
