import Model

/// Scores quotations of the top level: those that no other quotation reports.
///
/// After the measures used on PARC 3.0 (Pareti 2015): content by exact and by overlapping span. *Exact*: the same words in
/// all, heedless of white space and punctuation at the ends of each span and of where a content is cut at a mark.
/// *Overlap*: the words in common are at least half of those of the shorter one. Matches are one to one, best overlap first.
public struct QuotationScorer {
    /// What must agree beside the content.
    public enum Extra: Sendable { case nothing, source, speaker }

    private let gold: [Item]
    private let found: [Item]
    private let alignment: ActorAlignment

    private struct Item {
        let quotation: ScoredQuotation
        /// The content's spans without what stands around words; in order.
        let words: [Range<Int>]
        /// How many letters and digits they hold.
        let weight: Int
    }

    private let weights: [Int]

    public init(gold: ScoredDocument, found: ScoredDocument, scalars: [Unicode.Scalar]) {
        var sums = [0]
        sums.reserveCapacity(scalars.count + 1)
        for scalar in scalars { sums.append(sums[sums.count - 1] + (scalar.isWord ? 1 : 0)) }
        weights = sums
        func items(_ quotations: [ScoredQuotation]) -> [Item] {
            quotations.filter { !$0.isNested }.map { quotation in
                let words = Self.words(quotation.content, sums)
                return Item(
                    quotation: quotation, words: words,
                    weight: words.reduce(0) { $0 + sums[$1.upperBound] - sums[$1.lowerBound] })
            }
        }
        self.gold = items(gold.quotations)
        self.found = items(found.quotations)
        alignment = ActorAlignment(gold: gold.mentions, found: found.mentions)
    }

    /// Counts matches among quotations of `kinds` on both sides.
    public func score(
        exact: Bool, with extra: Extra = .nothing, kinds: Set<Quotation.Kind> = Set(Quotation.Kind.allCases)
    )
        -> Tally
    {
        let pairs = matches(exact: exact, kinds: kinds)
        let matched = pairs.count { agree(gold[$0.gold].quotation, found[$0.found].quotation, extra) }
        return Tally(
            matched: matched, gold: gold.count { kinds.contains($0.quotation.kind) },
            found: found.count { kinds.contains($0.quotation.kind) })
    }

    /// Overlapping matches of the same kind, on all quotations.
    public func sameKind() -> Tally {
        let pairs = matches(exact: false, kinds: Set(Quotation.Kind.allCases))
        return Tally(
            matched: pairs.count { gold[$0.gold].quotation.kind == found[$0.found].quotation.kind },
            gold: gold.count, found: found.count)
    }

    /// What was missed, what was found beside it, and overlapping ones of which something is wrong.
    public func faults() -> (
        misses: [ScoredQuotation], extras: [ScoredQuotation], wrong: [(ScoredQuotation, ScoredQuotation)]
    ) {
        let pairs = matches(exact: false, kinds: Set(Quotation.Kind.allCases))
        let hit = Set(pairs.map(\.gold))
        let used = Set(pairs.map(\.found))
        let wrong = pairs.map { (gold[$0.gold].quotation, found[$0.found].quotation) }.filter {
            !agree($0, $1, .source) || !agree($0, $1, .speaker)
        }
        return (
            gold.indices.filter { !hit.contains($0) }.map { gold[$0].quotation },
            found.indices.filter { !used.contains($0) }.map { found[$0].quotation }, wrong
        )
    }

    private func agree(_ gold: ScoredQuotation, _ found: ScoredQuotation, _ extra: Extra) -> Bool {
        switch extra {
        case .nothing: return true
        case .source:
            guard let one = gold.source, let other = found.source else { return gold.source == found.source }
            return one.overlaps(other)
        case .speaker:
            guard let speaker = found.speaker else { return gold.speaker == nil }
            return gold.speaker != nil && alignment.gold(speaker) == gold.speaker
        }
    }

    private func matches(exact: Bool, kinds: Set<Quotation.Kind>) -> [(gold: Int, found: Int)] {
        let wanted = gold.indices.filter { kinds.contains(gold[$0].quotation.kind) }
        let offered = found.indices.filter { kinds.contains(found[$0].quotation.kind) }
        var candidates: [(shared: Int, gold: Int, found: Int)] = []
        for one in wanted {
            for other in offered {
                let shared = shared(gold[one].words, found[other].words)
                guard shared > 0 else { continue }
                let most = max(gold[one].weight, found[other].weight)
                let least = min(gold[one].weight, found[other].weight)
                if exact ? shared == most : 2 * shared >= least { candidates.append((shared, one, other)) }
            }
        }
        candidates.sort { ($1.shared, $0.gold, $0.found) < ($0.shared, $1.gold, $1.found) }
        var isHit = [Bool](repeating: false, count: gold.count)
        var isUsed = [Bool](repeating: false, count: found.count)
        var pairs: [(gold: Int, found: Int)] = []
        for candidate in candidates where !isHit[candidate.gold] && !isUsed[candidate.found] {
            isHit[candidate.gold] = true
            isUsed[candidate.found] = true
            pairs.append((candidate.gold, candidate.found))
        }
        return pairs
    }

    /// Letters and digits that two contents have in common.
    private func shared(_ one: [Range<Int>], _ other: [Range<Int>]) -> Int {
        var sum = 0
        for range in one {
            for second in other {
                let common = range.clamped(to: second)
                sum += weights[common.upperBound] - weights[common.lowerBound]
            }
        }
        return sum
    }

    private static func words(_ content: [Range<Int>], _ sums: [Int]) -> [Range<Int>] {
        content.map { $0.clamped(to: 0..<(sums.count - 1)) }.filter { sums[$0.upperBound] > sums[$0.lowerBound] }
            .sorted { $0.lowerBound < $1.lowerBound }
    }
}

extension Unicode.Scalar {
    fileprivate var isWord: Bool { properties.isAlphabetic || properties.numericType != nil }
}
