import GRDB
import Model
import Translation

/// All anchors of a dossier by their row, read once and shared by what owns them.
struct AnchorTable {
    private let anchors: [Int64: Anchor]

    init(_ db: Database) throws {
        var anchors: [Int64: Anchor] = [:]
        let rows = try Row.fetchCursor(
            db, sql: "SELECT id, document, startOffset, endOffset, exact, prefix, suffix FROM anchor")
        while let row = try rows.next() {
            let id: Int64 = row[0]
            anchors[id] = Anchor(
                document: row.identifier(1), range: try row.range(2, 3, of: "anchor \(id)"), exact: row[4],
                prefix: row[5], suffix: row[6])
        }
        self.anchors = anchors
    }

    /// The anchor that a column refers to.
    func anchor(_ row: Row, _ column: Int) throws -> Anchor {
        let id: Int64 = row[column]
        guard let anchor = anchors[id] else { throw MalformedRow(place: translated("anchor {1} is missing", "\(id)")) }
        return anchor
    }

    /// The anchor that a column refers to, or nil where the column is NULL.
    func optionalAnchor(_ row: Row, _ column: Int) throws -> Anchor? {
        let id: Int64? = row[column]
        return id == nil ? nil : try anchor(row, column)
    }
}

extension Anchor {
    /// Writes the anchor and returns its row.
    func insert(_ db: Database) throws -> Int64 {
        try db.insert(
            "INSERT INTO anchor (document, startOffset, endOffset, exact, prefix, suffix) VALUES (?, ?, ?, ?, ?, ?)",
            [document.rawValue, range.start.scalars, range.end.scalars, exact, prefix, suffix])
        return db.lastInsertedRowID
    }
}
