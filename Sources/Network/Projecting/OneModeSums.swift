import Model

/// Joins speakers over the topics on which they take positions, as Discourse Network Analyzer does.
///
/// With x(i, j, k) the number of statements in which speaker i takes the position k (against -1, neutral 0, in favour +1)
/// on topic j, and r = 2 the range of positions,
///
/// - congruence(i, i') = Σj Σk Σk' x(i,j,k) x(i',j,k') (1 - |k - k'| / r),
/// - conflict(i, i') = Σj Σk Σk' x(i,j,k) x(i',j,k') |k - k'| / r,
/// - subtract = congruence - conflict,
///
/// each divided by
///
/// - average: the mean number of statements of the two, (n(i) + n(i')) / 2;
/// - Jaccard: m10 + m01 + m11, the statements of i at (j, k) where i' has none, those of i' where i has none, and
///   x(i,j,k) x(i',j,k) where both have some;
/// - cosine: |x(i)| |x(i')|, the lengths of the two vectors of numbers of statements.
///
/// After P. Leifeld, "Discourse Network Analysis: Policy Debates as Dynamic Networks", The Oxford Handbook of Political
/// Networks (2017), and P. Leifeld, J. Gruber, F. R. Bossner, "Discourse Network Analyzer Manual" (2019), as DNA 3's
/// exporter computes congruence and conflict for a qualifier that is a number. DNA's exporter divides by n(i) n(i') where
/// it says cosine; here it is the cosine similarity that the name promises, which differs where somebody repeats a
/// position or takes several.
enum OneModeSums {
    /// What one speaker says on one topic.
    fileprivate struct Voice {
        let speaker: Int32
        /// Rows by position: in favour, against, neutral.
        var rows: (ArraySlice<Int32>, ArraySlice<Int32>, ArraySlice<Int32>)

        /// In the order against, neutral, in favour.
        var numbers: [Double] { [Double(rows.1.count), Double(rows.2.count), Double(rows.0.count)] }
    }

    /// What two speakers share while it is being gathered.
    fileprivate struct Pair {
        var congruence = 0.0
        var conflict = 0.0
        /// Σ x(i,j,k) x(i',j,k), and of either the statements at (j, k) where the other has some.
        var together = 0.0
        var matched = (0.0, 0.0)
        /// Rows that agree with one of the other's, and those that differ from one.
        var agreeing: Set<Int32> = []
        var differing: Set<Int32> = []
    }

    /// What one speaker says in all.
    fileprivate struct Speaker {
        var statements = 0.0
        var squares = 0.0
    }

    static func sums(_ table: GroundTable, _ pass: LensPass, _ lens: Lens) -> NetworkSums {
        var speakers: [Int32: Speaker] = [:]
        let topics = voices(table, pass, &speakers)
        var pairs: [UInt64: Pair] = [:]
        for topic in topics.keys.sorted() {
            let voices = topics[topic] ?? []
            for (number, one) in voices.enumerated() {
                for other in voices.dropFirst(number + 1) {
                    let (first, second) = table.nodes.edge(one.speaker, other.speaker)
                    let key =
                        UInt64(table.nodes.idRank[Int(first)]) << 32 | UInt64(table.nodes.idRank[Int(second)])
                    let isInOrder = first == one.speaker
                    pairs[key, default: Pair()].add(isInOrder ? one : other, isInOrder ? other : one)
                }
            }
        }
        return assemble(pairs, speakers, table, lens)
    }

    /// By topic, each with its speakers in the order of the table.
    private static func voices(
        _ table: GroundTable, _ pass: LensPass, _ speakers: inout [Int32: Speaker]
    ) -> [Int32: [Voice]] {
        var topics: [Int32: [Voice]] = [:]
        for (number, pair) in table.pairs.enumerated() {
            let isTopicFirst = Int(pair.first) >= table.nodes.firstTopic
            let (speaker, topic) = isTopicFirst ? (pair.second, pair.first) : (pair.first, pair.second)
            guard pass.nodes[Int(speaker)] else { continue }
            let rows = (Int(pair.start)..<table.end(ofPair: number)).filter { pass.passes(table.rows[$0]) }
            guard !rows.isEmpty else { continue }
            func of(_ strand: Int) -> ArraySlice<Int32> {
                rows.filter { table.rows[$0].strand == strand }.map { Int32($0) }[...]
            }
            let voice = Voice(speaker: speaker, rows: (of(0), of(1), of(2)))
            topics[topic, default: []].append(voice)
            for count in voice.numbers {
                speakers[speaker, default: Speaker()].statements += count
                speakers[speaker, default: Speaker()].squares += count * count
            }
        }
        return topics
    }

    private static func assemble(
        _ pairs: [UInt64: Pair], _ speakers: [Int32: Speaker], _ table: GroundTable, _ lens: Lens
    ) -> NetworkSums {
        var placeOfRank = [Int32](repeating: 0, count: table.nodes.ids.count)
        for (place, rank) in table.nodes.idRank.enumerated() { placeOfRank[Int(rank)] = Int32(place) }
        var sums = NetworkSums()
        for key in pairs.keys.sorted() {
            guard let pair = pairs[key] else { continue }
            let (first, second) = (placeOfRank[Int(key >> 32)], placeOfRank[Int(key & 0xFFFF_FFFF)])
            let norm = pair.norm(
                lens.normalization, speakers[first] ?? Speaker(), speakers[second] ?? Speaker())
            let (weight, agreeing, differing) = pair.weighed(lens.projection)
            guard norm > 0, weight != 0 else { continue }
            let kept = quotations(of: agreeing.union(differing), table)
            guard kept.count >= lens.minimumEvidence else { continue }
            let start = Int32(sums.rows.count)
            // In a subtraction all of it stands on the side that outweighs.
            let isCooperation = weight > 0 && lens.projection != .conflict
            sums.rows += kept
            let strand = StrandSum(
                count: kept.count, stated: kept.count, marks: isCooperation ? [] : [.targetsFirst, .targetsSecond],
                heaviness: abs(weight / norm))
            let documents = Set(kept.map { table.rows[Int($0)].document }).count
            sums.edges.append(
                EdgeSum(
                    first: first, second: second, start: start, documents: Int32(documents), weight: weight / norm,
                    cooperation: isCooperation ? strand : StrandSum(), conflict: isCooperation ? StrandSum() : strand,
                    neutral: StrandSum()))
        }
        return spread(sums, lens.normalization)
    }

    /// One row of each quotation, in the dossier's order: one may take positions on several topics.
    private static func quotations(of rows: Set<Int32>, _ table: GroundTable) -> [Int32] {
        var last: Int32?
        let sorted = rows.map { (place: table.rows[Int($0)].place, row: $0) }.sorted { $0 < $1 }
        return sorted.filter { entry in
            defer { last = entry.place }
            return entry.place != last
        }.map(\.row)
    }

    /// Normalized weights are small: the heaviest is drawn like 25 statements.
    private static func spread(_ sums: NetworkSums, _ normalization: Lens.Normalization) -> NetworkSums {
        guard normalization != .none, let greatest = sums.edges.map({ abs($0.weight) }).max(), greatest > 0 else {
            return sums
        }
        var sums = sums
        for place in sums.edges.indices {
            let heaviness = Float(abs(sums.edges[place].weight) / greatest * OneModeWeight.heaviest)
            sums.edges[place].cooperation.heaviness = heaviness
            sums.edges[place].conflict.heaviness = heaviness
        }
        return sums
    }
}

/// How normalized weights are drawn.
public enum OneModeWeight {
    /// The heaviest edge is as wide as one of so many relations.
    public static let heaviest = 25.0
}

extension OneModeSums.Pair {
    fileprivate mutating func add(_ one: OneModeSums.Voice, _ other: OneModeSums.Voice) {
        let (left, right) = (one.numbers, other.numbers)
        for (k, x) in left.enumerated() where x > 0 {
            for (l, y) in right.enumerated() where y > 0 {
                let distance = Double(abs(k - l)) / 2
                congruence += x * y * (1 - distance)
                conflict += x * y * distance
                let rows = one.rows(k) + other.rows(l)
                if distance < 1 { agreeing.formUnion(rows) }
                if distance > 0 { differing.formUnion(rows) }
                if k == l {
                    together += x * y
                    matched.0 += x
                    matched.1 += y
                }
            }
        }
    }

    fileprivate func norm(
        _ normalization: Lens.Normalization, _ one: OneModeSums.Speaker, _ other: OneModeSums.Speaker
    ) -> Double {
        switch normalization {
        case .none: 1
        case .average: (one.statements + other.statements) / 2
        case .jaccard: one.statements - matched.0 + other.statements - matched.1 + together
        case .cosine: (one.squares * other.squares).squareRoot()
        }
    }

    /// The weight before it is divided, and the rows that it rests on.
    fileprivate func weighed(
        _ projection: Lens.Projection
    ) -> (weight: Double, agreeing: Set<Int32>, differing: Set<Int32>) {
        switch projection {
        case .congruence: (congruence, agreeing, [])
        case .conflict: (conflict, [], differing)
        default: (congruence - conflict, agreeing, differing)
        }
    }
}

extension OneModeSums.Voice {
    /// Rows of a position, in the order against, neutral, in favour.
    fileprivate func rows(_ position: Int) -> ArraySlice<Int32> {
        position == 0 ? rows.1 : position == 1 ? rows.2 : rows.0
    }
}
