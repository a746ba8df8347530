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
            case (nil, _): break
            }
        }
        try Self.insert(documents.filter { $0.old == nil }, into: "document", by: \.id.rawValue, db, Places()) {
            try $0.insert(db, ordinal: $1)
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
        for replacement in replacements {
            guard let new = replacement.new, let old = replacement.old, let place = places.ordinals[table]?[id(old)]
            else { continue }
            try insert(new, place)
        }
        let added = replacements.filter { $0.old == nil }
        var order = try OrdinalOrder(db, table, isWanted: added.contains { $0.place != nil })
        for replacement in added.sorted(by: { ($0.place ?? .max) < ($1.place ?? .max) }) {
            guard let new = replacement.new else { continue }
            try insert(new, try order.take(replacement.place, db))
        }
    }
}

/// The ordinals of a table's rows, among which others come to stand.
private struct OrdinalOrder {
    private let table: String
    /// Rising; empty where every row comes last.
    private var taken: [Int] = []
    private var next: Int

    init(_ db: Database, _ table: String, isWanted: Bool) throws {
        self.table = table
        if isWanted { taken = try Int.fetchAll(db, sql: "SELECT ordinal FROM \(table) ORDER BY ordinal") }
        next = try Int.fetchOne(db, sql: "SELECT coalesce(max(ordinal), -1) + 1 FROM \(table)") ?? 0
    }

    /// The ordinal of a row that is to stand at a place among the others; nil for the last. Whatever was removed from there
    /// has left room; where there is none, the rows behind it move up.
    mutating func take(_ place: Int?, _ db: Database) throws -> Int {
        guard let place, place < taken.count else {
            defer { next += 1 }
            taken.append(next)
            return next
        }
        let before = place > 0 ? taken[place - 1] : -1
        if before + 1 < taken[place] {
            taken.insert(before + 1, at: place)
            return before + 1
        }
        let ordinal = taken[place]
        // No two rows may share an ordinal at any moment.
        try db.execute(sql: "UPDATE \(table) SET ordinal = -ordinal - 1 WHERE ordinal >= ?", arguments: [ordinal])
        try db.execute(sql: "UPDATE \(table) SET ordinal = -ordinal WHERE ordinal < 0")
        for later in taken.indices[place...] { taken[later] += 1 }
        taken.insert(ordinal, at: place)
        next += 1
        return ordinal
    }
}
