import GRDB
import Model

extension Relation {
    static func fetchAll(
        _ reading: Reading, _ base: DossierBase, _ quotations: KnownIdentifiers<Quotation>
    ) throws -> [Relation] {
        func entity(_ row: Columns, _ column: Int) throws -> Entity.ID {
            try base.knownEntities.identifier(row, column, from: "relation")
        }
        let evidence = try reading.owned(
            "SELECT relation, anchor FROM relationEvidence ORDER BY relation, position"
        ) { try base.anchors.anchor($0, 1) }
        let relations = try reading.ordered(
            """
            SELECT id, document, source, target, type, sign, status, assertedBy, mode, phrase, quotation, date,
                isSymmetric, confidence, note, ordinal
            FROM relation ORDER BY id
            """, by: 15
        ) { row in
            let id: String = row[0]
            func place() -> String { "relation \(id)" }
            let asserter = try base.knownEntities.optionalIdentifier(row, 7, from: "relation")
            return Relation(
                id: Relation.ID(id), document: try base.knownDocuments.identifier(row, 1, from: "relation"),
                source: try entity(row, 2), target: try entity(row, 3), type: try row.word(4, of: place()),
                sign: try row.number(5, of: place()),
                status: try row.word(6, of: place()), assertedBy: asserter.map(Account.entity) ?? .narrator,
                mode: row[8], phrase: row[9], quotation: try quotations.optionalIdentifier(row, 10, from: "relation"),
                date: try row.date(11, of: place()), evidence: try evidence.values(of: row), isSymmetric: row[12],
                confidence: try row.word(13, of: place()), note: row[14])
        }
        try evidence.refuseOrphans("relationEvidence", "relation")
        return relations
    }

    func insert(_ db: Database, ordinal: Int) throws {
        try db.insert(
            """
            INSERT INTO relation (id, ordinal, document, source, target, type, sign, status, assertedBy, mode, phrase,
                quotation, date, isSymmetric, confidence, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id.rawValue, ordinal, document.rawValue, source.rawValue, target.rawValue, type.rawValue,
                sign.rawValue, status.rawValue, assertedBy.entity?.rawValue, mode, phrase, quotation?.rawValue,
                date?.description, isSymmetric, confidence.rawValue, note,
            ])
        for (position, anchor) in evidence.enumerated() {
            try db.insert(
                "INSERT INTO relationEvidence (relation, position, anchor) VALUES (?, ?, ?)",
                [id.rawValue, position, try anchor.insert(db)])
        }
    }
}
