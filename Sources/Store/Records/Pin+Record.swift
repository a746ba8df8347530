import GRDB
import Model

extension Pin {
    static func fetchAll(_ db: Database) throws -> [Pin] {
        try Reading(db).list("SELECT entity, x, y FROM pin ORDER BY entity") {
            Pin(entity: $0.identifier(0), x: $0[1], y: $0[2])
        }
    }

    func insert(_ db: Database) throws {
        try db.insert("INSERT OR REPLACE INTO pin (entity, x, y) VALUES (?, ?, ?)", [entity.rawValue, x, y])
    }
}
