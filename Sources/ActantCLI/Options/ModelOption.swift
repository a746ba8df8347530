import ArgumentParser
import Extraction
import LanguageModel
import Translation

/// Whether the language model takes part in extraction.
struct ModelOption: ParsableArguments {
    @Flag(help: "Leave the language model out: faster, and less is found.") var rulesOnly = false

    /// The passes, after a word on the error stream where the model that was wanted is not installed.
    func extractor() throws -> Extractor {
        guard let lexicon = LexiconFolder.find() else {
            throw Failure(
                translated(
                    "The word lists of extraction are not there. Install Actant again, or set {1} to the folder that "
                        + "holds them.", LexiconFolder.variable))
        }
        do {
            guard !rulesOnly else { return try Extractor(model: nil, lexicon: lexicon) }
            guard let folder = ModelFolder.find() else {
                Console.complain(
                    translated(
                        "The language model is not installed; the rules work alone and find less. "
                            + "Run scripts/fetch-model.sh to fetch it."))
                return try Extractor(model: nil, lexicon: lexicon)
            }
            return try Extractor(model: LanguageModel(folder: folder), lexicon: lexicon)
        } catch {
            // All that is thrown here says what is wrong and what to do.
            throw Failure("\(error)")
        }
    }
}
