import Model

/// A document as the reader shows it: its text with marks resolved so that they never contradict each other.
public struct ReaderPage: Sendable {
    public let document: Document
    /// Tinted stretches (names, demonyms, metonyms), disjoint and ordered: of nested ones the innermost has the tint.
    public var tints: [Tint] { tintIndex.elements }
    /// Stretches that point back at an entity (roles, descriptions, pronouns), disjoint and ordered.
    public var underlines: [Tint] { underlineIndex.elements }
    /// Quotations of the document with the stretches that their gutter bars span, ordered.
    public var bars: [Bar] { barIndex.elements }
    /// Where the headline stands in the text; nil where the editor of the dossier gave it.
    public let headline: TextRange?
    /// Lines without words: the reader shows them as gaps between paragraphs.
    public let blankLines: [TextRange]
    private let mentions: SpanIndex<Mention>
    private let tintIndex: SpanIndex<Tint>
    private let underlineIndex: SpanIndex<Tint>
    private let barIndex: SpanIndex<Bar>

    public struct Tint: Sendable, Hashable {
        public let range: TextRange
        public let kind: Entity.Kind
        /// Whether the program found it and nobody has confirmed it.
        public let isTentative: Bool
    }

    public struct Bar: Sendable, Hashable {
        public let id: Quotation.ID
        /// One span of the quotation's words; a quotation with several spans has several bars.
        public let range: TextRange
        /// The family name of a person, the short name of others; empty where nobody is named.
        public let speaker: String
        public let kind: Quotation.Kind
        /// 0 for outermost quotations, 1 for one inside another, …
        public let depth: Int
        /// Whether the program found it and nobody has confirmed it.
        public let isTentative: Bool
    }

    public init?(_ id: Document.ID, index: DossierIndex) {
        guard let document = index.document[id] else { return nil }
        self.document = document
        headline = Self.headline(of: document)
        blankLines = Self.blankLines(of: document.text)
        // A mention whose anchor no longer holds is not shown at a place that says something else.
        let all = (index.mentionsInDocument[id] ?? []).filter {
            !$0.anchor.range.isEmpty && $0.anchor.check(against: document.text) == .holds
        }
        mentions = SpanIndex(all, range: \.anchor.range)
        tintIndex = SpanIndex(Self.flattened(all.filter(\.form.isNaming), index: index), range: \.range)
        underlineIndex = SpanIndex(Self.flattened(all.filter { !$0.form.isNaming }, index: index), range: \.range)
        let bars = QuotationBars.of(index.quotationsInDocument[id] ?? [], text: document.text, index: index)
        barIndex = SpanIndex(bars, range: \.range)
    }

    // MARK: What a place says

    /// The mentions that cover a place, innermost first; those of the same words by entity.
    public func mentions(at offset: TextOffset) -> [Mention] { Self.innermostFirst(mentions.covering(offset)) }

    /// The entities that a place refers to, innermost first, each once.
    public func entities(at offset: TextOffset) -> [Entity.ID] {
        var seen: Set<Entity.ID> = []
        return mentions(at: offset).map(\.entity).filter { seen.insert($0).inserted }
    }

    /// The quotations whose words cover a place, innermost first.
    public func quotations(at offset: TextOffset) -> [Bar] {
        barIndex.covering(offset).sorted { ($0.range.count, $1.depth, $0.id) < ($1.range.count, $0.depth, $1.id) }
    }

    // MARK: What a stretch shows; each takes time by what it answers, not by the length of the document

    public func tints(in range: TextRange) -> [Tint] { tintIndex.overlapping(range) }
    public func underlines(in range: TextRange) -> [Tint] { underlineIndex.overlapping(range) }
    public func bars(in range: TextRange) -> [Bar] { barIndex.overlapping(range) }

    /// Where chosen entities are mentioned, in order.
    public func mentions(of entities: Set<Entity.ID>, in range: TextRange) -> [Mention] {
        entities.isEmpty ? [] : mentions.overlapping(range).filter { entities.contains($0.entity) }
    }

    // MARK: Making

    /// The headline's first place near the beginning.
    private static func headline(of document: Document) -> TextRange? {
        guard document.title.basis == .stated else { return nil }
        let title = Array(document.title.text.unicodeScalars)
        let head = Array(document.text.clamped(0, 1000 + title.count).unicodeScalars)
        guard !title.isEmpty, head.count >= title.count else { return nil }
        let start = (0...head.count - title.count).first { head[$0..<$0 + title.count].elementsEqual(title) }
        return start.flatMap { TextRange($0, $0 + title.count) }
    }

    /// Ranges reach from the beginning of a blank line to that of the next.
    private static func blankLines(of text: DocumentText) -> [TextRange] {
        var blanks: [TextRange] = []
        var start = 0
        var offset = 0
        var isBlank = true
        var previous: Unicode.Scalar = " "
        for scalar in text.string.unicodeScalars {
            offset += 1
            defer { previous = scalar }
            guard scalar == "\n" || scalar == "\r" else {
                if !scalar.properties.isWhitespace, scalar != "\u{FEFF}" { isBlank = false }
                continue
            }
            // The second half of a line's end belongs to the line that it ends.
            if scalar == "\n", previous == "\r" {
                if let last = blanks.last, last.end.scalars == offset - 1,
                    let whole = TextRange(last.start.scalars, offset)
                {
                    blanks[blanks.count - 1] = whole
                }
            } else if isBlank, let range = TextRange(start, offset) {
                blanks.append(range)
            }
            start = offset
            isBlank = true
        }
        return blanks
    }

    private static func innermostFirst(_ mentions: [Mention]) -> [Mention] {
        mentions.sorted { ($0.anchor.range.count, $0.entity) < ($1.anchor.range.count, $1.entity) }
    }

    /// Cuts overlapping mentions into disjoint stretches, each with the kind of the shortest mention over it.
    private static func flattened(_ mentions: [Mention], index: DossierIndex) -> [Tint] {
        let edges = Set(mentions.flatMap { [$0.anchor.range.start, $0.anchor.range.end] }).sorted()
        let finder = SpanIndex(mentions, range: \.anchor.range)
        var tints: [Tint] = []
        for (start, end) in zip(edges, edges.dropFirst()) {
            guard let inner = innermostFirst(finder.covering(start)).first, let kind = index.entity[inner.entity]?.kind
            else { continue }
            if let last = tints.last, last.range.end == start, last.kind == kind,
                last.isTentative == inner.isTentative, inner.anchor.range.contains(last.range)
            {
                tints[tints.count - 1] = Tint(
                    range: TextRange(between: last.range.start, and: end), kind: kind, isTentative: last.isTentative)
            } else {
                tints.append(
                    Tint(range: TextRange(between: start, and: end), kind: kind, isTentative: inner.isTentative))
            }
        }
        return tints
    }
}
