import GRDB
import Model

extension Store {
    /// Applies an edit in one transaction, or nothing of it. What it takes out must be there as the edit says.
    public func apply(_ edit: DossierEdit) throws(StoreError) {
        if edit.isEmpty { return }
        try write { db in try edit.write(db) }
    }
}

extension DossierEdit {
    fileprivate func write(_ db: Database) throws {
        let pins = try Pin.fetchAll(db)
        let places = Places()
        try Self.remove(mentions, from: "mention", by: \.id.rawValue, db, places) { try $0.delete(db) }
        try Self.remove(quotations, from: "quotation", by: \.id.rawValue, db, places) { try $0.delete(db) }
        try Self.remove(relations, from: "relation", by: \.id.rawValue, db, places) { try $0.delete(db) }
        try Self.remove(entities, from: "entity", by: \.id.rawValue, db, places) { try $0.delete(db) }
        for rejection in removedRejections { try rejection.delete(db) }
        try writeDocuments(db)
        try Self.insert(entities, into: "entity", by: \.id.rawValue, db, places) { try $0.insert(db, ordinal: $1) }
        try Self.insert(mentions, into: "mention", by: \.id.rawValue, db, places) { try $0.insert(db, ordinal: $1) }
        try Self.insert(quotations, into: "quotation", by: \.id.rawValue, db, places) {
            try $0.insert(db, ordinal: $1)
        }
        try Self.insert(relations, into: "relation", by: \.id.rawValue, db, places) { try $0.insert(db, ordinal: $1) }
        for rejection in addedRejections { try rejection.insert(db) }
        // A changed entity keeps its place in the diagram.
        let changed = Set(entities.compactMap { $0.old == nil ? nil : $0.new?.id })
        for pin in pins where changed.contains(pin.entity) { try pin.insert(db) }
    }

    private func writeDocuments(_ db: Database) throws {
        for replacement in documents {
            switch (replacement.old, replacement.new) {
            case (let old?, let new?):
                guard old.id == new.id, old.text == new.text else {
                    throw InconsistentContents(detail: "the text of document “\(old.id)” cannot be changed")
                }
                try new.update(db)
            case (let old?, nil): try old.delete(db)
            case (nil, let new?): try new.insert(db, ordinal: try Self.next(db, "document"))
            case (nil, nil): break
            }
        }
    }

    /// The ordinals of what is replaced, by table and identifier.
    private final class Places {
        var ordinals: [String: [String: Int]] = [:]
    }

    private static func remove<Value>(
        _ replacements: [Replacement<Value>], from table: String, by id: (Value) -> String, _ db: Database,
        _ places: Places, _ delete: (Value) throws -> Void
    ) throws {
        guard !replacements.isEmpty else { return }
        let statement = try db.cachedStatement(sql: "SELECT ordinal FROM \(table) WHERE id = ?")
        for old in replacements.compactMap(\.old) {
            guard let ordinal = try Int.fetchOne(statement, arguments: [id(old)]) else {
                throw InconsistentContents(detail: "there is no \(table) “\(id(old))” any more")
            }
            places.ordinals[table, default: [:]][id(old)] = ordinal
            try delete(old)
        }
    }

    private static func insert<Value>(
        _ replacements: [Replacement<Value>], into table: String, by id: (Value) -> String, _ db: Database,
        _ places: Places, _ insert: (Value, Int) throws -> Void
    ) throws {
        guard replacements.contains(where: { $0.new != nil }) else { return }
        var next = try next(db, table)
        for replacement in replacements {
            guard let new = replacement.new else { continue }
            if let old = replacement.old, let place = places.ordinals[table]?[id(old)] {
                try insert(new, place)
                next = max(next, place + 1)
            } else {
                try insert(new, next)
                next += 1
            }
        }
    }

    private static func next(_ db: Database, _ table: String) throws -> Int {
        try Int.fetchOne(db, sql: "SELECT coalesce(max(ordinal), -1) + 1 FROM \(table)") ?? 0
    }
}
