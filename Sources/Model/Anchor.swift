/// A passage of a document, held twice: by position and by quotation.
///
/// W3C Web Annotation Data Model: `start` and `end` are a TextPositionSelector (here in Unicode scalars), `exact`, `prefix`
/// and `suffix` a TextQuoteSelector. The redundancy shows when text and annotation no longer belong together.
public struct Anchor: Hashable, Sendable {
    public let document: Document.ID
    public let range: TextRange
    public let exact: String
    public let prefix: String
    public let suffix: String

    /// Length in scalars of the context kept on either side.
    public static let contextLength = 32

    public init(document: Document.ID, range: TextRange, exact: String, prefix: String, suffix: String) {
        self.document = document
        self.range = range
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
    }

    /// The anchor of `range` in `text`, or nil where it reaches beyond it.
    public init?(document: Document.ID, range: TextRange, in text: DocumentText) {
        guard let exact = text.slice(range) else { return nil }
        self.init(
            document: document, range: range, exact: exact,
            prefix: text.clamped(range.start.scalars - Self.contextLength, range.start.scalars),
            suffix: text.clamped(range.end.scalars, range.end.scalars + Self.contextLength))
    }

    /// Holds the anchor against the text that it claims to quote.
    public func check(against text: DocumentText) -> AnchorCheck {
        guard let found = text.slice(range) else {
            return .outside(length: text.count)
        }
        return found == exact ? .holds : .differs(found: found)
    }
}

/// What holding an anchor against its text showed.
public enum AnchorCheck: Hashable, Sendable {
    case holds
    /// Other words stand at the position.
    case differs(found: String)
    /// The position lies beyond the text of `length` scalars.
    case outside(length: Int)
}
