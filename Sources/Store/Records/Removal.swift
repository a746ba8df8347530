import GRDB
import Model

// What an edit takes out goes with all it owns; references to it are checked when the transaction ends.

extension Anchor {
    static func delete(_ db: Database, _ rows: [Int64]) throws {
        for row in rows { try db.insert("DELETE FROM anchor WHERE id = ?", [row]) }
    }

    /// The anchors that a query names, to be deleted once their owner is gone.
    fileprivate static func rows(_ db: Database, _ sql: String, _ arguments: StatementArguments) throws -> [Int64] {
        try Optional<Int64>.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).compactMap { $0 }
    }
}

extension Mention {
    func delete(_ db: Database) throws {
        let anchors = try Anchor.rows(db, "SELECT anchor FROM mention WHERE id = ?", [id.rawValue])
        try db.insert("DELETE FROM mention WHERE id = ?", [id.rawValue])
        try Anchor.delete(db, anchors)
    }
}

extension Quotation {
    func delete(_ db: Database) throws {
        let id = id.rawValue
        let anchors = try Anchor.rows(
            db,
            """
            SELECT anchor FROM quotationContent WHERE quotation = ? UNION ALL
            SELECT source FROM quotation WHERE id = ? UNION ALL
            SELECT sourcePhrase FROM quotation WHERE id = ? UNION ALL
            SELECT cue FROM quotation WHERE id = ?
            """, [id, id, id, id])
        try db.insert("DELETE FROM quotation WHERE id = ?", [id])
        try Anchor.delete(db, anchors)
    }
}

extension Relation {
    func delete(_ db: Database) throws {
        let anchors = try Anchor.rows(db, "SELECT anchor FROM relationEvidence WHERE relation = ?", [id.rawValue])
        try db.insert("DELETE FROM relation WHERE id = ?", [id.rawValue])
        try Anchor.delete(db, anchors)
    }
}

extension Entity {
    /// With its pin; a new value in its place gets the pin back from whoever keeps it.
    func delete(_ db: Database) throws {
        let anchors = try Anchor.rows(
            db,
            """
            SELECT anchor FROM affiliationEvidence JOIN affiliation ON affiliation.id = affiliation
            WHERE affiliation.entity = ?
            """, [id.rawValue])
        try db.insert("DELETE FROM entity WHERE id = ?", [id.rawValue])
        try Anchor.delete(db, anchors)
    }
}

extension Document {
    /// What may change of a document once it is there: all but its text.
    func update(_ db: Database) throws {
        try db.insert(
            """
            UPDATE document SET title = ?, titleBasis = ?, publisher = ?, author = ?, place = ?, published = ?,
                publishedBasis = ?, publishedReason = ?, note = ?
            WHERE id = ?
            """,
            [
                title.text, title.basis.rawValue, publisher, author, place, published.date?.description,
                published.basis.rawValue, published.reason, note, id.rawValue,
            ])
        try db.insert("DELETE FROM citedSource WHERE document = ?", [id.rawValue])
        try db.insert("DELETE FROM boilerplate WHERE document = ?", [id.rawValue])
        try insertOwned(db)
    }

    /// The document with its text and its place; whatever refers to it goes first.
    func delete(_ db: Database) throws { try db.insert("DELETE FROM document WHERE id = ?", [id.rawValue]) }
}
