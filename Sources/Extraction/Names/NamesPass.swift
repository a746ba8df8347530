import Model

/// Finds the names in a text: of the lexicon, of the language model, and those that titles and heads of names show.
public struct NamesPass: DocumentPass {
    public let name = "names"
    public let requires: Set<Layer> = [.tokens, .sentences, .blocks]
    public let assigns: Set<Layer> = [.names]
    let lexicon: Lexicon

    public init(lexicon: Lexicon) {
        self.lexicon = lexicon
    }

    public func run(on analysis: inout Analysis) {
        var finder = NameFinder(analysis, lexicon: lexicon)
        finder.findAll()
        analysis.mentions.append(contentsOf: finder.mentions(pass: name))
        analysis.mentions.sort(by: Self.precedes)
    }

    /// By start, the enclosing one first.
    static func precedes(_ one: FoundMention, _ other: FoundMention) -> Bool {
        if one.range.lowerBound != other.range.lowerBound { return one.range.lowerBound < other.range.lowerBound }
        return one.range.upperBound > other.range.upperBound
    }
}
