/// Words between quotation marks.
public struct QuotedSpan: Sendable, Hashable {
    /// Within the marks, in Unicode scalars.
    public let inner: Range<Int>
    /// With the marks there are; equals `inner` on a side without a mark.
    public let outer: Range<Int>
    /// The tokens within the marks.
    public let tokens: Range<Int>
    /// How many quoted spans enclose it.
    public let depth: Int
    /// False where the closing mark is missing: it then ends with its block.
    public let isClosed: Bool
    /// Whether it goes on with a quotation that the paragraph before left open.
    public let continuesPrevious: Bool

    public init(
        inner: Range<Int>, outer: Range<Int>, tokens: Range<Int>, depth: Int = 0, isClosed: Bool = true,
        continuesPrevious: Bool = false
    ) {
        self.inner = inner
        self.outer = outer
        self.tokens = tokens
        self.depth = depth
        self.isClosed = isClosed
        self.continuesPrevious = continuesPrevious
    }
}
