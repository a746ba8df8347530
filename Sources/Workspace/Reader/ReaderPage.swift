import Model

/// A document as the reader shows it: its text with marks resolved so that they never contradict each other.
public struct ReaderPage: Sendable {
    public let document: Document
    /// Tinted stretches (names, demonyms, metonyms), disjoint and ordered: of nested ones the innermost has the tint.
    public let tints: [Tint]
    /// Stretches that point back at an entity (roles, descriptions, pronouns), disjoint and ordered.
    public let underlines: [Tint]
    /// Quotations of the document with the stretch that their gutter bar spans.
    public let bars: [Bar]
    private let mentions: MentionFinder

    public struct Tint: Sendable, Hashable {
        public let range: TextRange
        public let kind: Entity.Kind
    }

    public struct Bar: Sendable, Hashable, Identifiable {
        public let id: Quotation.ID
        public let range: TextRange
        /// The family name of a person, the short name of others; empty where nobody is named.
        public let speaker: String
        public let kind: Quotation.Kind
        /// 0 for outermost quotations, 1 for one inside another, …
        public let depth: Int
    }

    public init?(_ id: Document.ID, index: DossierIndex) {
        guard let document = index.document[id] else { return nil }
        self.document = document
        // A mention whose anchor no longer holds is not shown at a place that says something else.
        let all = (index.mentionsInDocument[id] ?? []).filter { $0.anchor.check(against: document.text) == .holds }
        mentions = MentionFinder(all)
        tints = Self.flattened(all.filter(\.form.isNaming), index: index)
        underlines = Self.flattened(all.filter { !$0.form.isNaming }, index: index)
        bars = QuotationBars.of(index.quotationsInDocument[id] ?? [], index: index)
    }

    /// The mentions that cover a place, innermost first; those of the same words by entity.
    public func mentions(at offset: TextOffset) -> [Mention] { mentions.covering(offset) }

    /// The quotations whose words or bar cover a place, innermost first.
    public func quotations(at offset: TextOffset) -> [Bar] {
        bars.filter { $0.range.contains(offset) }.sorted { ($0.range.count, $1.depth) < ($1.range.count, $0.depth) }
    }

    /// Cuts overlapping mentions into disjoint stretches, each with the kind of the shortest mention over it.
    private static func flattened(_ mentions: [Mention], index: DossierIndex) -> [Tint] {
        let edges = Set(mentions.flatMap { [$0.anchor.range.start, $0.anchor.range.end] }).sorted()
        let finder = MentionFinder(mentions)
        var tints: [Tint] = []
        for (start, end) in zip(edges, edges.dropFirst()) {
            guard let inner = finder.covering(start).first, let kind = index.entity[inner.entity]?.kind else {
                continue
            }
            if let last = tints.last, last.range.end == start, last.kind == kind,
                inner.anchor.range.contains(last.range)
            {
                tints[tints.count - 1] = Tint(range: TextRange(between: last.range.start, and: end), kind: kind)
            } else {
                tints.append(Tint(range: TextRange(between: start, and: end), kind: kind))
            }
        }
        return tints
    }
}

/// Finds the mentions over a place without walking all of them.
struct MentionFinder: Sendable {
    private let sorted: [Mention]
    /// The furthest end among the mentions up to and including each index.
    private let reach: [TextOffset]

    init(_ mentions: [Mention]) {
        sorted = mentions.sorted { $0.anchor.range < $1.anchor.range }
        var furthest = TextOffset(0)
        reach = sorted.map { mention in
            furthest = max(furthest, mention.anchor.range.end)
            return furthest
        }
    }

    /// Innermost first; of equally long ones by entity.
    func covering(_ offset: TextOffset) -> [Mention] {
        var position = firstStarting(after: offset) - 1
        var found: [Mention] = []
        while position >= 0, reach[position] > offset {
            if sorted[position].anchor.range.contains(offset) { found.append(sorted[position]) }
            position -= 1
        }
        return found.sorted { ($0.anchor.range.count, $0.entity) < ($1.anchor.range.count, $1.entity) }
    }

    private func firstStarting(after offset: TextOffset) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].anchor.range.start <= offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
