import LanguageModel
import Model

/// One document while the passes work on it. Offsets count Unicode scalars of the text, token numbers index `tokens`.
public struct Analysis: Sendable {
    public let article: Article
    /// The text, or of one that is longer than ``ReadingLimit`` allows its beginning.
    public let scalars: [Unicode.Scalar]
    /// The names that the user of the dossier has given or rejected.
    public let project: ProjectLexicon

    /// From the language model, or from the tokenizer's rules without one.
    public internal(set) var tokens: [Token] = []
    /// In tokens; together they cover all.
    public internal(set) var sentences: [Range<Int>] = []
    /// What the language model takes for names; empty without one.
    public internal(set) var statisticalNames: [NamedSpan] = []
    /// Whether the tokens carry tags and a parse.
    public internal(set) var isParsed = false

    public internal(set) var blocks: [Block] = []
    /// By start, the enclosing one first.
    public internal(set) var quotedSpans: [QuotedSpan] = []

    /// By start, the enclosing one first.
    public internal(set) var mentions: [FoundMention] = []
    /// By the start of their first content.
    public internal(set) var quotations: [FoundQuotation] = []
    /// By first mention.
    public internal(set) var actors: [FoundActor] = []
    public internal(set) var affiliations: [FoundAffiliation] = []

    public init(
        _ article: Article, knowing project: ProjectLexicon = .empty, limit: ReadingLimit = .standard
    ) {
        self.article = article
        self.project = project
        scalars = limit.beginning(of: article.text)
    }

    /// How much of the text's end is not read, in Unicode scalars.
    public var unreadCount: Int { article.text.unicodeScalars.count - scalars.count }

    /// The words of a range, clamped to the text.
    public func words(_ range: Range<Int>) -> String {
        scalars.text(range)
    }
}
