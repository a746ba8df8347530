import Foundation
import LanguageModel
import Model

/// The passes that are run on every article, in their order, with the language model or without.
public struct Extractor: Sendable {
    public let engine: Engine
    /// Whether the language model takes part.
    public let hasModel: Bool

    /// Reads the word lists in `lexicon` (see ``LexiconFolder/find(environment:executable:)``). Throws an `EngineError`, or
    /// what reading one of the lists throws.
    public init(model: LanguageModel?, lexicon folder: URL) throws {
        hasModel = model != nil
        let lexicon = try Lexicon(folder: folder)
        let speech = try SpeechLexicon(folder: folder)
        let nouns = try NominalList(contentsOf: folder.appending(path: NominalList.file))
        engine = try Engine(passes: [
            LanguagePass(model: model), BlocksPass(lexicon: lexicon), QuotationMarksPass(), NamesPass(lexicon: lexicon),
            ProjectNamesPass(), QuotationPass(lexicon: speech), CoreferencePass(nouns: nouns),
            DisplayNamesPass(lexicon: lexicon), AffiliationsPass(lexicon: lexicon), AboutPass(),
        ])
    }

    public func annotate(_ article: Article) -> AnnotatedArticle {
        AnnotatedArticle(engine.analyse(article))
    }
}
