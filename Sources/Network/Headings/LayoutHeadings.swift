/// What the parts of a layout are called: communities by their main actors, bands and columns by what stands in them.
public struct LayoutHeadings: Sendable, Hashable {
    /// The largest first; none where communities do not stand together.
    public let communities: [Community]
    public let bands: [BandHeading]

    public static let none = LayoutHeadings()

    public init(communities: [Community] = [], bands: [BandHeading] = []) {
        self.communities = communities
        self.bands = bands
    }
}

/// What a band of an arranged layout is called.
public struct BandHeading: Sendable, Hashable {
    public let words: String
    /// The same for where there is little room.
    public let shortWords: String
    /// The room that is kept free for it, in the layout's unit: above a row, or on top of a column.
    public let strip: Rect
    /// Whether it stands on top of a column; else above a row, from its left end.
    public let isColumn: Bool

    public init(words: String, shortWords: String, strip: Rect, isColumn: Bool) {
        self.words = words
        self.shortWords = shortWords
        self.strip = strip
        self.isColumn = isColumn
    }

    /// The corners of the strip, for whoever looks for all there is to see.
    public var corners: [Point] { [Point(strip.x, strip.y), Point(strip.maxX, strip.maxY)] }
}
