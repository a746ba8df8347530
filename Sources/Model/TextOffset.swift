/// A place in a document's text, counted in Unicode scalars from its beginning.
///
/// The unit of the W3C Web Annotation `TextPositionSelector` as this project reads it, of GtkTextBuffer and of Python's
/// `str`; never bytes, UTF-16 units or grapheme clusters.
public struct TextOffset: Hashable, Comparable, Sendable {
    /// Unicode scalars before this place.
    public let scalars: Int

    public init(_ scalars: Int) { self.scalars = scalars }

    public static func < (left: TextOffset, right: TextOffset) -> Bool { left.scalars < right.scalars }

    /// The place `count` scalars further on.
    public func advanced(by count: Int) -> TextOffset { TextOffset(scalars + count) }
}

/// A stretch of a document's text in Unicode scalars, its end exclusive.
public struct TextRange: Hashable, Sendable {
    public let start: TextOffset
    public let end: TextOffset

    /// Nil where the end lies before the start or the start before the text.
    public init?(_ start: Int, _ end: Int) {
        guard start >= 0, end >= start else { return nil }
        self.start = TextOffset(start)
        self.end = TextOffset(end)
    }

    /// The range from the lower to the higher of two places.
    public init(between one: TextOffset, and other: TextOffset) {
        start = min(one, other)
        end = max(one, other)
    }

    /// Length in Unicode scalars.
    public var count: Int { end.scalars - start.scalars }
    public var isEmpty: Bool { count == 0 }

    public func contains(_ offset: TextOffset) -> Bool { start <= offset && offset < end }
    public func contains(_ other: TextRange) -> Bool { start <= other.start && other.end <= end }
    public func overlaps(_ other: TextRange) -> Bool { start < other.end && other.start < end }
}

extension TextRange: Comparable {
    /// By start; of those that start together the longer, enclosing one comes first.
    public static func < (left: TextRange, right: TextRange) -> Bool {
        left.start == right.start ? left.end > right.end : left.start < right.start
    }
}
