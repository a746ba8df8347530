import Model

/// One thing that an edge rests on, with passages of its own.
public enum Ground: Sendable, Hashable {
    case relation(Relation.ID)
    case quotation(Quotation.ID)
    /// Two entities named in one paragraph: where each is first named there.
    indirect case mentions(Mention, Mention)

    public var relation: Relation.ID? {
        if case .relation(let id) = self { id } else { nil }
    }

    public var quotation: Quotation.ID? {
        if case .quotation(let id) = self { id } else { nil }
    }

    /// The passages, all in one document; empty where the dossier has lost them.
    public func anchors(in index: DossierIndex) -> [Anchor] {
        switch self {
        case .relation(let id):
            let evidence = index.relation[id]?.evidence ?? []
            return evidence.filter { $0.document == evidence.first?.document }
        case .quotation(let id): return index.quotation[id]?.content ?? []
        case .mentions(let one, let other): return [one.anchor, other.anchor]
        }
    }
}

/// The grounds of an edge or of one of its strands, in the dossier's order within each strand.
public struct GroundList: Sendable, Hashable, RandomAccessCollection {
    let store: GroundStore
    public let startIndex: Int
    public let endIndex: Int

    init(_ store: GroundStore, _ range: Range<Int>) {
        self.store = store
        startIndex = range.lowerBound
        endIndex = range.upperBound
    }

    public init(_ grounds: [Ground]) { self.init(GroundStore(grounds), 0..<grounds.count) }

    public subscript(position: Int) -> Ground { store[position] }

    public static func == (left: GroundList, right: GroundList) -> Bool {
        if left.count != right.count { return false }
        if left.store === right.store, left.startIndex == right.startIndex { return true }
        return zip(left, right).allSatisfy(==)
    }

    public func hash(into hasher: inout Hasher) { hasher.combine(count) }
}

/// What all edges of a network rest on, held once for all of them.
final class GroundStore: Sendable {
    private enum Source: Sendable {
        /// Rows of a table, as numbers.
        case rows(GroundTable, [Int32])
        case listed([Ground])
    }

    private let source: Source

    init(_ grounds: [Ground]) { source = .listed(grounds) }
    init(_ table: GroundTable, rows: [Int32]) { source = .rows(table, rows) }

    static let empty = GroundStore([])

    subscript(position: Int) -> Ground {
        switch source {
        case .rows(let table, let rows): table.ground(at: Int(rows[position]))
        case .listed(let grounds): grounds[position]
        }
    }

    /// The place of a ground in the dossier's list of its kind; in a list, the place there.
    func order(of position: Int) -> Int {
        switch source {
        case .rows(let table, let rows): Int(table.rows[Int(rows[position])].place)
        case .listed: position
        }
    }
}
