import Model

/// Everything that edges of one projection can rest on, one row each, sorted by pair so that a lens is one pass over it.
final class GroundTable: Sendable {
    let nodes: NodeTable
    /// Sorted by pair, sign (cooperation, conflict, neutral) and place.
    let rows: [GroundRow]
    let pairs: [Pair]
    private let grounds: @Sendable (Int) -> Ground

    struct Pair: Sendable {
        /// Places of the nodes.
        let first: Int32
        let second: Int32
        /// Where its rows begin; they end where those of the next pair do.
        let start: Int32
    }

    /// A row before it is sorted.
    struct Entry {
        let source: Int32
        let target: Int32
        var row: GroundRow
    }

    /// - Parameter grounds: What stands at a place of the list that rows name places of.
    init(_ nodes: NodeTable, _ entries: [Entry], grounds: @escaping @Sendable (Int) -> Ground) {
        self.nodes = nodes
        self.grounds = grounds
        var rows: [GroundRow] = []
        var pairs: [Pair] = []
        rows.reserveCapacity(entries.count)
        for place in Self.order(entries, nodes) {
            let entry = entries[Int(place)]
            let (first, second) = nodes.edge(entry.source, entry.target)
            if pairs.last.map({ $0.first != first || $0.second != second }) ?? true {
                pairs.append(Pair(first: first, second: second, start: Int32(rows.count)))
            }
            var row = entry.row
            row.point(
                atFirst: entry.target == first || row.isSymmetric, atSecond: entry.target != first || row.isSymmetric)
            rows.append(row)
        }
        self.rows = rows
        self.pairs = pairs
    }

    /// Places of entries by pair in the order of identifiers, then sign and place. Counted rather than compared: there may
    /// be a million.
    private static func order(_ entries: [Entry], _ nodes: NodeTable) -> [Int32] {
        let isInOrder = zip(entries, entries.dropFirst()).allSatisfy { $0.row.place <= $1.row.place }
        var order = entries.indices.map { Int32($0) }
        if !isInOrder { order.sort { entries[Int($0)].row.place < entries[Int($1)].row.place } }
        let edges = entries.map { nodes.edge($0.source, $0.target) }
        order = counted(order, keys: 3) { entries[$0].row.strand }
        order = counted(order, keys: nodes.ids.count) { Int(nodes.idRank[Int(edges[$0].second)]) }
        return counted(order, keys: nodes.ids.count) { Int(nodes.idRank[Int(edges[$0].first)]) }
    }

    /// By rising key, those of one key in their order.
    private static func counted(_ order: [Int32], keys: Int, _ key: (Int) -> Int) -> [Int32] {
        var starts = [Int32](repeating: 0, count: keys + 1)
        for place in order { starts[key(Int(place)) + 1] += 1 }
        for number in 0..<keys { starts[number + 1] += starts[number] }
        return [Int32](unsafeUninitializedCapacity: order.count) { sorted, count in
            for place in order {
                let key = key(Int(place))
                sorted[Int(starts[key])] = place
                starts[key] += 1
            }
            count = order.count
        }
    }

    func ground(at row: Int) -> Ground { grounds(Int(rows[row].place)) }

    /// Where the rows of a pair end.
    func end(ofPair pair: Int) -> Int { pair + 1 < pairs.count ? Int(pairs[pair + 1].start) : rows.count }
}

/// One ground as numbers.
struct GroundRow: Sendable {
    /// In the dossier's list of what it is.
    var place: Int32
    var document: Int32
    /// The place of the entity that tells it; -1 for the article, -2 where nobody is known to.
    var teller: Int32
    /// The days it may have been, or its article's; see ``GroundRow/day(_:)``.
    var earliest: Int32
    var latest: Int32
    private var bits: UInt32

    static let narrator: Int32 = -1
    static let nobody: Int32 = -2

    init(
        place: Int, document: Int32, teller: Int32, sign: Relation.Sign, status: Relation.Status? = nil,
        isSymmetric: Bool = false, isTie: Bool = false
    ) {
        self.place = Int32(place)
        self.document = document
        self.teller = teller
        (earliest, latest) = (0, 0)
        let number = status.flatMap { Relation.Status.allCases.firstIndex(of: $0) } ?? 7
        bits = UInt32(Self.strand(sign)) | UInt32(number) << 2 | (isSymmetric ? Self.symmetric : 0)
        if isTie { bits |= Self.tie }
    }

    private static let symmetric: UInt32 = 1 << 8
    private static let atFirst: UInt32 = 1 << 9
    private static let atSecond: UInt32 = 1 << 10
    private static let tie: UInt32 = 1 << 11
    private static let own: UInt32 = 1 << 12
    private static let dated: UInt32 = 1 << 13

    /// 0 for cooperation, 1 for conflict, 2 for neither.
    var strand: Int { Int(bits & 3) }
    /// In the list of statuses; 7 for what has none.
    var status: Int { Int(bits >> 2 & 7) }
    var isSymmetric: Bool { bits & Self.symmetric != 0 }
    var targetsFirst: Bool { bits & Self.atFirst != 0 }
    var targetsSecond: Bool { bits & Self.atSecond != 0 }
    var isTie: Bool { bits & Self.tie != 0 }
    /// Whether it has a date of its own.
    var hasOwnDate: Bool { bits & Self.own != 0 }
    /// Whether it has one, or its article has.
    var isDated: Bool { bits & Self.dated != 0 }

    static func strand(_ sign: Relation.Sign) -> Int { sign == .cooperation ? 0 : sign == .conflict ? 1 : 2 }

    mutating func point(atFirst: Bool, atSecond: Bool) {
        if atFirst { bits |= Self.atFirst }
        if atSecond { bits |= Self.atSecond }
    }

    mutating func date(_ own: PartialDate?, orOf document: PartialDate?) {
        guard let date = own ?? document else { return }
        earliest = Self.day(date.earliest)
        latest = Self.day(date.latest)
        bits |= own == nil ? Self.dated : Self.dated | Self.own
    }

    /// A day as a number that orders like it.
    static func day(_ day: PartialDate.Day) -> Int32 { Int32(day.year * 512 + day.month * 32 + day.day) }
}
