/// Which gold actor each actor of a response is, within one document.
///
/// It is the one with which it shares most mentions of the same span; where it shares none, most mentions that overlap; of
/// several, the first by identifier. Several actors of a response may be the same gold actor: a split actor is
/// coreference's fault, and counted there.
public struct ActorAlignment: Sendable {
    private let gold: [String: String]

    public init(gold: [ScoredMention], found: [ScoredMention]) {
        var actors: [Range<Int>: [String]] = [:]
        for mention in gold { actors[mention.range, default: []].append(mention.actor) }
        var exact: [String: [String: Int]] = [:]
        var loose: [String: [String: Int]] = [:]
        let sorted = gold.sorted { $0.range.lowerBound < $1.range.lowerBound }
        let longest = gold.map(\.range.count).max() ?? 0
        for mention in found {
            for actor in actors[mention.range] ?? [] { exact[mention.actor, default: [:]][actor, default: 0] += 1 }
            var place = sorted.partition(at: mention.range.lowerBound - longest)
            while place < sorted.count, sorted[place].range.lowerBound < mention.range.upperBound {
                if sorted[place].range.overlaps(mention.range) {
                    loose[mention.actor, default: [:]][sorted[place].actor, default: 0] += 1
                }
                place += 1
            }
        }
        self.gold = loose.merging(exact) { $1 }.compactMapValues { counts in
            counts.min { ($1.value, $0.key) < ($0.value, $1.key) }?.key
        }
    }

    /// The gold actor that `actor` is, or nil where it shares no words with any.
    public func gold(_ actor: String) -> String? { gold[actor] }
}

extension [ScoredMention] {
    /// The first place whose mention starts at `offset` or later, in a list by start.
    fileprivate func partition(at offset: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
