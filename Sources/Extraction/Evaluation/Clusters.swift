/// Mentions by the actor that they refer to, as coreference metrics read them: a partition of some spans.
public struct Clusters: Sendable, Hashable {
    /// The clusters' members, each list sorted; the lists by their first member.
    public let members: [[Range<Int>]]
    /// The position in `members` of the cluster that holds a span.
    let cluster: [Range<Int>: Int]

    public init(_ lists: [[Range<Int>]]) {
        let sorted =
            lists.filter { !$0.isEmpty }
            .map { Array(Set($0)).sorted(by: Self.precedes) }
            .sorted { Self.precedes($0[0], $1[0]) }
        members = sorted
        var table: [Range<Int>: Int] = [:]
        for (place, list) in sorted.enumerated() {
            for span in list { table[span] = place }
        }
        cluster = table
    }

    /// The actors of mentions, of those forms that `isWanted` takes.
    ///
    /// A span that the gold gives to several actors ("both countries") has no one cluster: `leavingOut` names those spans,
    /// which count on neither side. A span with several actors on the other side counts with its first.
    public init(_ mentions: [ScoredMention], leavingOut omitted: Set<Range<Int>>) {
        var seen: Set<Range<Int>> = []
        var lists: [String: [Range<Int>]] = [:]
        for mention in mentions where !omitted.contains(mention.range) && seen.insert(mention.range).inserted {
            lists[mention.actor, default: []].append(mention.range)
        }
        self.init(lists.sorted { $0.key < $1.key }.map(\.value))
    }

    /// Spans that refer to more than one actor.
    public static func shared(_ mentions: [ScoredMention]) -> Set<Range<Int>> {
        var first: [Range<Int>: String] = [:]
        var several: Set<Range<Int>> = []
        for mention in mentions {
            if let actor = first[mention.range] {
                if actor != mention.actor { several.insert(mention.range) }
            } else {
                first[mention.range] = mention.actor
            }
        }
        return several
    }

    var count: Int { members.reduce(0) { $0 + $1.count } }

    /// How many members each cluster shares with each of `other`, sparse.
    func overlaps(with other: Clusters) -> [[Int: Int]] {
        members.map { list in
            var shared: [Int: Int] = [:]
            for span in list {
                if let place = other.cluster[span] { shared[place, default: 0] += 1 }
            }
            return shared
        }
    }

    private static func precedes(_ one: Range<Int>, _ other: Range<Int>) -> Bool {
        (one.lowerBound, one.upperBound) < (other.lowerBound, other.upperBound)
    }
}
