import Model

/// The figures of one document, or the sums over several.
public struct Scorecard: Sendable, Hashable {
    /// One line of the table.
    public struct Row: Sendable, Hashable {
        public let name: String
        public var tally: Tally
    }

    public private(set) var rows: [Row]

    /// No document yet.
    public init() { rows = [] }

    /// Holds `found` against `gold`; `scalars` are those of the text.
    public init(gold: ScoredDocument, found: ScoredDocument, scalars: [Unicode.Scalar]) {
        rows = Self.names(gold, found) + Self.coreference(gold, found) + Self.quotations(gold, found, scalars)
        let affiliations = AffiliationScorer(gold: gold, found: found)
        rows.append(Row(name: "affiliations", tally: affiliations.pairs()))
        rows.append(Row(name: "affiliations with role", tally: affiliations.withRole()))
    }

    /// Adds up counts, so that totals weigh documents by what they hold.
    public static func += (left: inout Scorecard, right: Scorecard) {
        guard !left.rows.isEmpty else {
            left = right
            return
        }
        for place in left.rows.indices where place < right.rows.count {
            left.rows[place].tally += right.rows[place].tally
        }
    }

    /// The mean F1 of MUC, B³ and CEAFe, over the names or over all mentions.
    public func coreferenceMean(namesOnly: Bool) -> Double {
        let prefix = namesOnly ? Self.coreferenceOfNames : Self.coreferenceOfAll
        let parts = rows.filter { $0.name.hasPrefix(prefix) }
        return parts.isEmpty ? 0 : parts.reduce(0) { $0 + $1.tally.f1 } / Double(parts.count)
    }

    private static let coreferenceOfNames = "coreference of names, "
    private static let coreferenceOfAll = "coreference of all, "

    private static func names(_ gold: ScoredDocument, _ found: ScoredDocument) -> [Row] {
        let scorer = NameScorer(gold: gold.mentions, found: found.mentions)
        let forms: [Mention.Form] = [.name, .demonym, .metonym]
        return [
            Row(name: "names, exact", tally: scorer.exact()),
            Row(name: "names, overlapping", tally: scorer.overlapping()),
            Row(name: "names, exact with kind", tally: scorer.typed()),
        ] + forms.map { Row(name: "names with kind, \($0.rawValue)s", tally: scorer.typed($0)) }
    }

    private static func coreference(_ gold: ScoredDocument, _ found: ScoredDocument) -> [Row] {
        let omitted = Clusters.shared(gold.mentions)
        var rows: [Row] = [
            Row(name: "mentions, exact", tally: spans(gold.mentions, found.mentions)),
            Row(name: "mentions of several", tally: plural(gold, found)),
        ]
        for (prefix, namesOnly) in [(coreferenceOfNames, true), (coreferenceOfAll, false)] {
            let key = Clusters(gold.mentions.filter { !namesOnly || $0.form.isNaming }, leavingOut: omitted)
            let answer = Clusters(found.mentions.filter { !namesOnly || $0.form.isNaming }, leavingOut: omitted)
            rows.append(Row(name: prefix + "MUC", tally: CoreferenceMetrics.muc(gold: key, found: answer)))
            rows.append(Row(name: prefix + "B³", tally: CoreferenceMetrics.bCubed(gold: key, found: answer)))
            rows.append(Row(name: prefix + "CEAFe", tally: CoreferenceMetrics.ceafe(gold: key, found: answer)))
        }
        return rows
    }

    /// Spans of any form, each once.
    private static func spans(_ gold: [ScoredMention], _ found: [ScoredMention]) -> Tally {
        let wanted = Set(gold.map(\.range))
        let offered = Set(found.map(\.range))
        return Tally(matched: wanted.intersection(offered).count, gold: wanted.count, found: offered.count)
    }

    /// Spans that refer to several actors: each pair of span and actor counts one.
    private static func plural(_ gold: ScoredDocument, _ found: ScoredDocument) -> Tally {
        let alignment = ActorAlignment(gold: gold.mentions, found: found.mentions)
        func pairs(_ mentions: [ScoredMention], _ map: (String) -> String?) -> Set<String> {
            let several = Clusters.shared(mentions)
            return Set(
                mentions.filter { several.contains($0.range) }.map {
                    "\($0.range.lowerBound) \($0.range.upperBound) \(map($0.actor) ?? "?" + $0.actor)"
                })
        }
        let wanted = pairs(gold.mentions) { $0 }
        let offered = pairs(found.mentions, alignment.gold)
        return Tally(matched: wanted.intersection(offered).count, gold: wanted.count, found: offered.count)
    }

    private static func quotations(
        _ gold: ScoredDocument, _ found: ScoredDocument, _ scalars: [Unicode.Scalar]
    ) -> [Row] {
        let scorer = QuotationScorer(gold: gold, found: found, scalars: scalars)
        let marked: Set<Quotation.Kind> = [.direct, .mixed]
        var rows = [
            Row(name: "direct, exact", tally: scorer.score(exact: true, kinds: [.direct])),
            Row(name: "direct, exact with source", tally: scorer.score(exact: true, with: .source, kinds: [.direct])),
            Row(name: "direct, exact with speaker", tally: scorer.score(exact: true, with: .speaker, kinds: [.direct])),
            Row(name: "direct and mixed with source", tally: scorer.score(exact: false, with: .source, kinds: marked)),
            Row(name: "quotations, exact", tally: scorer.score(exact: true)),
            Row(name: "quotations, overlapping", tally: scorer.score(exact: false)),
            Row(name: "quotations with source", tally: scorer.score(exact: false, with: .source)),
            Row(name: "quotations with speaker", tally: scorer.score(exact: false, with: .speaker)),
            Row(name: "quotations with kind", tally: scorer.sameKind()),
        ]
        for kind in Quotation.Kind.allCases {
            rows.append(
                Row(
                    name: "\(kind.rawValue) with source",
                    tally: scorer.score(exact: false, with: .source, kinds: [kind])))
        }
        return rows
    }
}
