/// The rows that a list shows, with where each stands.
struct ListedRows<Row: Identifiable & Equatable> {
    private(set) var rows: [Row] = []
    private var places: [Row.ID: Int] = [:]

    /// Where a row stands; nil where it does not.
    func place(of id: Row.ID) -> Int? { places[id] }

    /// Takes other rows, and gives for each where the same one, unchanged, stood before: what `ListModel` asks for.
    mutating func replace(with fresh: [Row]) -> [Int?] {
        let origins = fresh.map { row in places[row.id].flatMap { rows[$0] == row ? $0 : nil } }
        rows = fresh
        places = Dictionary(fresh.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        return origins
    }

    mutating func removeAll() { self = ListedRows() }
}

extension ListedRows: Sendable where Row: Sendable, Row.ID: Sendable {}
