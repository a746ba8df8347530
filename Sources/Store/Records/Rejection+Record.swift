import GRDB
import Model

extension Rejection {
    static func fetchAll(_ reading: Reading, _ anchors: AnchorTable) throws -> [Rejection] {
        try reading.list("SELECT id, what, anchor, name, kind FROM rejection ORDER BY id") { row in
            let place = "rejection \(row[0] as Int64)"
            let kind: String? = row[4]
            return Rejection(
                what: try row.word(1, of: place), anchor: try anchors.optionalAnchor(row, 2), name: row[3],
                kind: kind == nil ? nil : try row.word(4, of: place))
        }
    }

    func insert(_ db: Database) throws {
        try db.insert(
            "INSERT INTO rejection (what, anchor, name, kind) VALUES (?, ?, ?, ?)",
            [what.rawValue, try anchor?.insert(db), name, kind?.rawValue])
    }

    /// Takes it out with its anchor, once.
    func delete(_ db: Database) throws {
        let range = anchor.map(\.range)
        let found = try Row.fetchOne(
            db,
            sql: """
                SELECT rejection.id, anchor.id FROM rejection LEFT JOIN anchor ON anchor.id = rejection.anchor
                WHERE what = ? AND name IS ? AND kind IS ? AND anchor.document IS ? AND startOffset IS ?
                    AND endOffset IS ?
                ORDER BY rejection.id LIMIT 1
                """,
            arguments: [
                what.rawValue, name, kind?.rawValue, anchor?.document.rawValue, range?.start.scalars,
                range?.end.scalars,
            ])
        guard let found else { return }
        try db.execute(sql: "DELETE FROM rejection WHERE id = ?", arguments: [found[0] as Int64])
        if let anchor: Int64 = found[1] { try Anchor.delete(db, [anchor]) }
    }
}
