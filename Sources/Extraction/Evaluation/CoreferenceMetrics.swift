/// The three coreference metrics whose mean is the usual figure. Mentions match when their spans are the same.
public enum CoreferenceMetrics {
    /// MUC (Vilain et al. 1995): links. Recall is the sum over gold clusters of (size − parts into which the response
    /// splits it) over the sum of (size − 1); a mention that the response lacks is a part of its own. Precision the same
    /// with the sides exchanged. Clusters of one have no link and count nothing.
    public static func muc(gold: Clusters, found: Clusters) -> Tally {
        let (recalled, links) = linked(gold, by: found)
        let (confirmed, made) = linked(found, by: gold)
        return Tally(recalled: recalled, gold: links, confirmed: confirmed, found: made)
    }

    private static func linked(_ one: Clusters, by other: Clusters) -> (Double, Double) {
        var kept = 0
        var links = 0
        for (list, shared) in zip(one.members, one.overlaps(with: other)) {
            let missing = list.count - shared.values.reduce(0, +)
            kept += list.count - (shared.count + missing)
            links += list.count - 1
        }
        return (Double(kept), Double(links))
    }

    /// B³ (Bagga and Baldwin 1998), every mention of equal weight. A gold mention's recall is the part of its gold cluster
    /// that its response cluster holds, 0 where the response lacks it; precision the same with the sides exchanged.
    public static func bCubed(gold: Clusters, found: Clusters) -> Tally {
        Tally(
            recalled: weighed(gold, by: found), gold: Double(gold.count), confirmed: weighed(found, by: gold),
            found: Double(found.count))
    }

    private static func weighed(_ one: Clusters, by other: Clusters) -> Double {
        var sum = 0.0
        for (list, shared) in zip(one.members, one.overlaps(with: other)) {
            let squares = shared.values.reduce(0) { $0 + $1 * $1 }
            sum += Double(squares) / Double(list.count)
        }
        return sum
    }

    /// CEAFe (Luo 2005, φ4): clusters are aligned one to one so that the sum of 2·|K∩R| / (|K|+|R|) is greatest; recall
    /// divides it by the number of gold clusters, precision by that of the response's.
    public static func ceafe(gold: Clusters, found: Clusters) -> Tally {
        let sizes = found.members.map(\.count)
        let likeness = zip(gold.members, gold.overlaps(with: found)).map { list, shared in
            sizes.indices.map { place in
                Double(2 * (shared[place] ?? 0)) / Double(list.count + sizes[place])
            }
        }
        let best = Assignment.greatestSum(likeness)
        return Tally(
            recalled: best, gold: Double(gold.members.count), confirmed: best, found: Double(found.members.count))
    }
}
