import GRDB
import Model

extension Topic {
    static func fetchAll(_ reading: Reading) throws -> [Topic] {
        try reading.list("SELECT id, label FROM topic ORDER BY ordinal") { Topic(id: $0.identifier(0), label: $0[1]) }
    }

    func insert(_ db: Database, ordinal: Int) throws {
        try db.insert("INSERT INTO topic (id, ordinal, label) VALUES (?, ?, ?)", [id.rawValue, ordinal, label])
    }
}
