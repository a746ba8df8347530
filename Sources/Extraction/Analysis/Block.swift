/// A stretch of the text that stands by itself: a line or several without an empty one between.
public struct Block: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case heading, byline, dateline, caption, paragraph
        /// Page furniture: "Source link", counters, tags, lines that return in every article.
        case boilerplate
    }

    /// In Unicode scalars, without the white space around.
    public let range: Range<Int>
    /// The tokens within.
    public let tokens: Range<Int>
    public let kind: Kind

    public init(range: Range<Int>, tokens: Range<Int>, kind: Kind) {
        self.range = range
        self.tokens = tokens
        self.kind = kind
    }
}
