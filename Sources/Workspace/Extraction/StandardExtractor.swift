import Extraction
import Foundation
import LanguageModel
import Translation

/// The engine as it is installed: with the language model where there is one, by rules and word lists alone otherwise.
public struct StandardExtractor: Sendable {
    public let extractor: any DocumentExtractor
    /// What is missing, in a sentence; nil where all is there.
    public let shortfall: String?

    public init(extractor: any DocumentExtractor, shortfall: String?) {
        self.extractor = extractor
        self.shortfall = shortfall
    }

    /// Reads the weights and the word lists, which takes a moment.
    public static func load() throws(ReviewRefusal) -> StandardExtractor {
        guard let lexicon = LexiconFolder.find() else {
            throw ReviewRefusal(
                translated(
                    "The word lists of extraction are not there. Install Actant again, or set {1} to the folder that "
                        + "holds them.", LexiconFolder.variable))
        }
        do {
            guard let folder = ModelFolder.find() else {
                return StandardExtractor(
                    extractor: try Extractor(model: nil, lexicon: lexicon),
                    shortfall: translated(
                        "The language model is not installed; the rules work alone and find less. "
                            + "Run scripts/fetch-model.sh to fetch it."))
            }
            return StandardExtractor(
                extractor: try Extractor(model: LanguageModel(folder: folder), lexicon: lexicon), shortfall: nil)
        } catch {
            // All that is thrown here says what is wrong and what to do.
            throw ReviewRefusal("\(error)")
        }
    }
}
