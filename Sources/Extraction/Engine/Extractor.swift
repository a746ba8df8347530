import LanguageModel
import Model

/// The passes that are run on every article, in their order, with the language model or without.
public struct Extractor: Sendable {
    public let engine: Engine
    /// Whether the language model takes part.
    public let hasModel: Bool

    public init(model: LanguageModel?) throws(EngineError) {
        hasModel = model != nil
        engine = try Engine(passes: [])
    }

    public func annotate(_ article: Article) -> AnnotatedArticle {
        AnnotatedArticle(engine.analyse(article))
    }
}
