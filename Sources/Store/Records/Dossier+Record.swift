import GRDB
import Model
import Translation

extension Dossier {
    static func fetch(_ db: Database, watch: OpeningWatch? = nil) throws -> Dossier {
        guard let title = try String.fetchOne(db, sql: "SELECT title FROM dossier") else {
            throw MalformedRow(place: translated("the dossier's title is missing"))
        }
        watch?.expect(try rowCount(db))
        let reading = Reading(db, watch: watch)
        let documents = try Document.fetchAll(reading)
        let anchors = try AnchorTable(reading, documents)
        return Dossier(
            title: title, documents: documents, entities: try Entity.fetchAll(reading, anchors),
            mentions: try Mention.fetchAll(reading, anchors), quotations: try Quotation.fetchAll(reading, anchors),
            relations: try Relation.fetchAll(reading, anchors), topics: try Topic.fetchAll(reading),
            keptLenses: try KeptLens.fetchAll(reading), rejections: try Rejection.fetchAll(reading, anchors))
    }

    /// How many rows those tables have that grow with a dossier.
    private static func rowCount(_ db: Database) throws -> Int {
        let tables = ["anchor", "entity", "mention", "quotation", "relation", "relationEvidence"]
        let counts = tables.map { "(SELECT count(*) FROM \($0))" }.joined(separator: " + ")
        return try Int.fetchOne(db, sql: "SELECT \(counts)") ?? 0
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
