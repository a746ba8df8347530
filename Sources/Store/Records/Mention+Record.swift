import GRDB
import Model

extension Mention {
    static func fetchAll(_ reading: Reading, _ base: DossierBase) throws -> [Mention] {
        try reading.ordered(
            "SELECT id, entity, anchor, form, pass, rule, confidence, review, ordinal FROM mention ORDER BY id", by: 8
        ) { row in
            let id: String = row[0]
            return Mention(
                id: Mention.ID(id), entity: try base.knownEntities.identifier(row, 1, from: "mention"),
                anchor: try base.anchors.anchor(row, 2),
                form: try row.word(3, of: "mention \(id)"), provenance: row.provenance(4),
                review: try row.word(7, of: "mention \(id)"))
        }
    }

    func insert(_ db: Database, ordinal: Int) throws {
        try db.insert(
            """
            INSERT INTO mention (id, ordinal, entity, anchor, form, pass, rule, confidence, review)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id.rawValue, ordinal, entity.rawValue, try anchor.insert(db), form.rawValue, provenance?.pass,
                provenance?.rule, provenance?.confidence, review.rawValue,
            ])
    }
}
