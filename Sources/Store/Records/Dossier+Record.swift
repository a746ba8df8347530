import GRDB
import Model
import Translation

extension Dossier {
    static func fetch(_ db: Database, watch: OpeningWatch? = nil) throws -> Dossier {
        let base = try DossierBase(db, watch: watch)
        let reading = Reading(db, watch: watch)
        return Dossier(base, try Mention.fetchAll(reading, base), try DossierRest(reading, base))
    }

    /// Writes everything; the tables are empty.
    func insert(_ db: Database) throws {
        try Self.setTitle(db, title)
        for (ordinal, document) in documents.enumerated() { try document.insert(db, ordinal: ordinal) }
        for (ordinal, entity) in entities.enumerated() { try entity.insert(db, ordinal: ordinal) }
        for (ordinal, topic) in topics.enumerated() { try topic.insert(db, ordinal: ordinal) }
        for (ordinal, mention) in mentions.enumerated() { try mention.insert(db, ordinal: ordinal) }
        for (ordinal, quotation) in quotations.enumerated() { try quotation.insert(db, ordinal: ordinal) }
        for (ordinal, relation) in relations.enumerated() { try relation.insert(db, ordinal: ordinal) }
        for (ordinal, lens) in keptLenses.enumerated() { try lens.insert(db, ordinal: ordinal) }
        for rejection in rejections { try rejection.insert(db) }
    }

    static func setTitle(_ db: Database, _ title: String) throws {
        try db.insert("INSERT OR REPLACE INTO dossier (id, title) VALUES (1, ?)", [title])
    }

    /// Empties every table but the dossier's own. Owned rows go first, so that no reference is ever searched for.
    static func deleteAll(_ db: Database) throws {
        let tables = [
            "rejection", "pin", "lensChoice", "lens", "relationEvidence", "relation", "stance", "quotationTopic",
            "quotationAbout",
            "quotationContent", "quotation", "topic", "mention", "affiliationEvidence", "accreditation",
            "affiliation", "entityName", "anchor", "boilerplate", "citedSource", "documentText", "document", "entity",
        ]
        for table in tables { try db.execute(sql: "DELETE FROM \(table)") }
    }
}
