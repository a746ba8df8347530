/// A passage of a document, held twice: by position and by quotation.
///
/// W3C Web Annotation Data Model: `start` and `end` are a TextPositionSelector (here in Unicode scalars), `exact`, `prefix`
/// and `suffix` a TextQuoteSelector. The redundancy shows when text and annotation no longer belong together.
public struct Anchor: Sendable {
    private let storage: Storage

    /// Large dossiers hold millions of anchors, nearly all of which quote their text word for word: those keep no words
    /// of their own.
    private enum Storage: Sendable {
        case held(AnchoredText, start: Int32, end: Int32)
        case own(AnchorWords)
    }

    /// Length in scalars of the context kept on either side.
    public static let contextLength = 32

    public init(document: Document.ID, range: TextRange, exact: String, prefix: String, suffix: String) {
        storage = .own(AnchorWords(document: document, range: range, exact: exact, prefix: prefix, suffix: suffix))
    }

    /// The anchor of `range` in `text`, or nil where it reaches beyond it.
    public init?(document: Document.ID, range: TextRange, in text: DocumentText) {
        guard let exact = text.slice(range) else { return nil }
        self.init(
            document: document, range: range, exact: exact, prefix: text.prefix(of: range),
            suffix: text.suffix(of: range))
    }

    /// For whoever has seen that the words stand there.
    init(heldBy text: AnchoredText, start: Int32, end: Int32) { storage = .held(text, start: start, end: end) }

    public var document: Document.ID {
        switch storage {
        case .held(let text, _, _): text.document
        case .own(let words): words.document
        }
    }

    public var range: TextRange {
        switch storage {
        case .held(_, let start, let end): TextRange(between: TextOffset(Int(start)), and: TextOffset(Int(end)))
        case .own(let words): words.range
        }
    }

    public var exact: String {
        switch storage {
        case .held(let text, _, _): text.text.slice(range) ?? ""
        case .own(let words): words.exact
        }
    }

    public var prefix: String {
        switch storage {
        case .held(let text, _, _): text.text.prefix(of: range)
        case .own(let words): words.prefix
        }
    }

    public var suffix: String {
        switch storage {
        case .held(let text, _, _): text.text.suffix(of: range)
        case .own(let words): words.suffix
        }
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

extension Anchor: Hashable {
    public static func == (left: Anchor, right: Anchor) -> Bool {
        if case .held(let one, let start, let end) = left.storage,
            case .held(let other, let otherStart, let otherEnd) = right.storage, one === other
        {
            return start == otherStart && end == otherEnd
        }
        return left.range == right.range && left.document == right.document && left.exact == right.exact
            && left.prefix == right.prefix && left.suffix == right.suffix
    }

    public func hash(into hasher: inout Hasher) {
        hasher.combine(document)
        hasher.combine(range)
    }
}

/// An anchor's place with the words that it quotes, which may not be those of its text.
private final class AnchorWords: Sendable {
    let document: Document.ID
    let range: TextRange
    let exact: String
    let prefix: String
    let suffix: String

    init(document: Document.ID, range: TextRange, exact: String, prefix: String, suffix: String) {
        self.document = document
        self.range = range
        self.exact = exact
        self.prefix = prefix
        self.suffix = suffix
    }
}
