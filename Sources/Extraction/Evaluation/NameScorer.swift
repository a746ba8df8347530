import Model

/// Scores names: mentions of the forms name, demonym and metonym. Spans that name several actors count once.
public struct NameScorer {
    public let gold: [ScoredMention]
    public let found: [ScoredMention]

    public init(gold: [ScoredMention], found: [ScoredMention]) {
        self.gold = Self.names(gold)
        self.found = Self.names(found)
    }

    /// Same start and end.
    public func exact() -> Tally {
        let spans = Set(gold.map(\.range))
        return Tally(matched: found.count { spans.contains($0.range) }, gold: gold.count, found: found.count)
    }

    /// Same start, end and kind of actor.
    public func typed() -> Tally { typed(gold, found) }

    /// As `typed`, of one form on both sides.
    public func typed(_ form: Mention.Form) -> Tally {
        typed(gold.filter { $0.form == form }, found.filter { $0.form == form })
    }

    /// At least one scalar in common, one to one: the names are gone through from the start of the text, and each find
    /// takes the first gold name left that it overlaps, the one with its own span before all.
    public func overlapping() -> Tally {
        var taken = [Bool](repeating: false, count: gold.count)
        let place = Dictionary(
            gold.enumerated().map { ($1.range, $0) }, uniquingKeysWith: { first, _ in first })
        var matched = 0
        var rest: [Range<Int>] = []
        for name in found {
            if let same = place[name.range], !taken[same] {
                taken[same] = true
                matched += 1
            } else {
                rest.append(name.range)
            }
        }
        var first = 0
        for range in rest {
            while first < gold.count, gold[first].range.upperBound <= range.lowerBound { first += 1 }
            var next = first
            while next < gold.count, gold[next].range.lowerBound < range.upperBound {
                if !taken[next], gold[next].range.overlaps(range) {
                    taken[next] = true
                    matched += 1
                    break
                }
                next += 1
            }
        }
        return Tally(matched: matched, gold: gold.count, found: found.count)
    }

    private func typed(_ gold: [ScoredMention], _ found: [ScoredMention]) -> Tally {
        let kinds = Dictionary(gold.map { ($0.range, $0.kind) }, uniquingKeysWith: { first, _ in first })
        let matched = found.count { name in
            guard let kind = kinds[name.range] else { return false }
            return kind == name.kind
        }
        return Tally(matched: matched, gold: gold.count, found: found.count)
    }

    /// Sorted by place, a span once.
    private static func names(_ mentions: [ScoredMention]) -> [ScoredMention] {
        var seen: Set<Range<Int>> = []
        return mentions.filter { $0.form.isNaming && seen.insert($0.range).inserted }
            .sorted { ($0.range.lowerBound, $0.range.upperBound) < ($1.range.lowerBound, $1.range.upperBound) }
    }
}
