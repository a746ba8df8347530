/// Counts behind precision, recall and their harmonic mean, summed over documents (micro-average).
public struct Tally: Sendable, Hashable {
    /// What of the gold was found, and how much gold there is.
    public var recalled: Double
    public var gold: Double
    /// What of the finds is right, and how many finds there are.
    public var confirmed: Double
    public var found: Double

    public init(recalled: Double = 0, gold: Double = 0, confirmed: Double = 0, found: Double = 0) {
        self.recalled = recalled
        self.gold = gold
        self.confirmed = confirmed
        self.found = found
    }

    /// For one-to-one matches, which count on both sides.
    public init(matched: Int, gold: Int, found: Int) {
        self.init(recalled: Double(matched), gold: Double(gold), confirmed: Double(matched), found: Double(found))
    }

    /// From 0 to 1; 0 where nothing was found.
    public var precision: Double { found > 0 ? confirmed / found : 0 }
    /// From 0 to 1; 0 where there is nothing to find.
    public var recall: Double { gold > 0 ? recalled / gold : 0 }
    /// The harmonic mean of precision and recall.
    public var f1: Double {
        let sum = precision + recall
        return sum > 0 ? 2 * precision * recall / sum : 0
    }

    public static func += (left: inout Tally, right: Tally) {
        left.recalled += right.recalled
        left.gold += right.gold
        left.confirmed += right.confirmed
        left.found += right.found
    }
}
