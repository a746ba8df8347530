import GRDB
import Model
import Translation

/// What the other tables of a dossier refer to.
struct DossierBase: Sendable {
    let title: String
    let documents: [Document]
    let entities: [Entity]
    let anchors: AnchorTable
    let knownDocuments: KnownIdentifiers<Document>
    let knownEntities: KnownIdentifiers<Entity>

    init(_ db: Database, watch: OpeningWatch?) throws {
        guard let title = try String.fetchOne(db, sql: "SELECT title FROM dossier") else {
            throw MalformedRow(place: translated("the dossier's title is missing"))
        }
        self.title = title
        watch?.expect(try Self.rowCount(db))
        let reading = Reading(db, watch: watch)
        documents = try Document.fetchAll(reading)
        anchors = try AnchorTable(reading, documents)
        entities = try Entity.fetchAll(reading, anchors)
        knownDocuments = KnownIdentifiers(documents.map(\.id), of: "document")
        knownEntities = KnownIdentifiers(entities.map(\.id), of: "entity")
    }

    /// How many rows those tables have that grow with a dossier.
    private static func rowCount(_ db: Database) throws -> Int {
        let tables = ["anchor", "entity", "mention", "quotation", "relation", "relationEvidence"]
        let counts = tables.map { "(SELECT count(*) FROM \($0))" }.joined(separator: " + ")
        return try Int.fetchOne(db, sql: "SELECT \(counts)") ?? 0
    }
}

/// What nothing refers to but relations to quotations: all but mentions, which are as many as the rest together.
struct DossierRest: Sendable {
    let quotations: [Quotation]
    let relations: [Relation]
    let topics: [Topic]
    let keptLenses: [KeptLens]
    let rejections: [Rejection]

    init(_ reading: Reading, _ base: DossierBase) throws {
        quotations = try Quotation.fetchAll(reading, base.anchors)
        let known = KnownIdentifiers(quotations.map(\.id), of: "quotation")
        relations = try Relation.fetchAll(reading, base, known)
        topics = try Topic.fetchAll(reading)
        keptLenses = try KeptLens.fetchAll(reading)
        rejections = try Rejection.fetchAll(reading, base.anchors)
    }
}

extension Dossier {
    init(_ base: DossierBase, _ mentions: [Mention], _ rest: DossierRest) {
        self.init(
            title: base.title, documents: base.documents, entities: base.entities, mentions: mentions,
            quotations: rest.quotations, relations: rest.relations, topics: rest.topics,
            keptLenses: rest.keptLenses, rejections: rest.rejections)
    }
}
