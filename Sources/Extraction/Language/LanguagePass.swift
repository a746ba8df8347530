import LanguageModel

/// Fills tokens and sentences, and with a model the syntax and what it takes for names.
public struct LanguagePass: DocumentPass {
    public let name = "language"
    public let requires: Set<Layer> = []
    public let assigns: Set<Layer> = [.tokens, .sentences, .syntax, .statisticalNames]
    private let model: LanguageModel?

    /// Without a model the tokens come from rules and carry neither tags nor a parse.
    public init(model: LanguageModel?) {
        self.model = model
    }

    public func run(on analysis: inout Analysis) {
        let annotated =
            model?.annotate(scalars: analysis.scalars) ?? PlainTokenizer().annotate(scalars: analysis.scalars)
        analysis.tokens = annotated.tokens
        analysis.sentences = annotated.sentences
        analysis.statisticalNames = annotated.entities
        analysis.isParsed = model != nil
    }
}
