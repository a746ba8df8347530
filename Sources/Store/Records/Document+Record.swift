import Digest
import GRDB
import Model
import Translation

extension Document {
    static func fetchAll(_ reading: Reading) throws -> [Document] {
        let sources = try reading.owned("SELECT document, entity FROM citedSource ORDER BY document, position") {
            $0.identifier(1) as Entity.ID
        }
        let furniture = try reading.owned(
            "SELECT document, startOffset, endOffset FROM boilerplate ORDER BY document, position"
        ) { try $0.range(1, 2, of: translated("boilerplate of document {1}", "\($0[0] as String)")) }
        return try reading.ordered(
            """
            SELECT id, title, titleBasis, publisher, author, place, published, publishedBasis, publishedReason,
                text, document.sha256, fileName, note, ordinal
            FROM document JOIN documentText ON documentText.document = document.id ORDER BY id
            """, by: 13
        ) { row in
            let id: String = row[0]
            func place() -> String { "document \(id)" }
            return Document(
                id: Document.ID(id), title: Title(row[1], basis: try row.word(2, of: place())), publisher: row[3],
                author: row[4], place: row[5],
                published: Dating(
                    date: try row.date(6, of: place()), basis: try row.word(7, of: place()), reason: row[8]),
                citedSources: try sources.values(of: row), text: DocumentText(row[9]), sha256: row[10],
                fileName: row[11],
                boilerplate: try furniture.values(of: row), note: row[12])
        }
    }

    func insert(_ db: Database, ordinal: Int) throws {
        try db.insert(
            """
            INSERT INTO document (id, ordinal, title, titleBasis, publisher, author, place, published, publishedBasis,
                publishedReason, sha256, fileName, note)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id.rawValue, ordinal, title.text, title.basis.rawValue, publisher, author, place,
                published.date?.description, published.basis.rawValue, published.reason, sha256, fileName, note,
            ])
        try db.insert(
            "INSERT INTO documentText (document, text, sha256) VALUES (?, ?, ?)",
            [id.rawValue, text.string, SHA256.hexadecimal(of: text.string.utf8)])
        try insertOwned(db)
    }

    /// The rows beside its own that a document consists of, but for the text.
    func insertOwned(_ db: Database) throws {
        for (position, entity) in citedSources.enumerated() {
            try db.insert(
                "INSERT INTO citedSource (document, position, entity) VALUES (?, ?, ?)",
                [id.rawValue, position, entity.rawValue])
        }
        for (position, range) in boilerplate.enumerated() {
            try db.insert(
                "INSERT INTO boilerplate (document, position, startOffset, endOffset) VALUES (?, ?, ?, ?)",
                [id.rawValue, position, range.start.scalars, range.end.scalars])
        }
    }
}
