import GRDB
import GRDBSQLite

/// One pass over a dossier's tables.
final class Reading {
    private let db: Database
    private let watch: OpeningWatch?
    private let texts = TextPool()

    init(_ db: Database, watch: OpeningWatch? = nil) {
        self.db = db
        self.watch = watch
    }

    /// Calls `body` for each row of a query.
    func each(_ sql: String, _ body: (Columns) throws -> Void) throws {
        let rows = try rows(sql)
        while let row = try rows.next() { try body(row) }
    }

    /// One value a row, in the query's order.
    func list<Value>(_ sql: String, _ value: (Columns) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        try each(sql) { values.append(try value($0)) }
        return values
    }

    /// One value a row, by the ordinal in a column: a table is read faster in its own order than in that of an index.
    func ordered<Value>(_ sql: String, by column: Int, _ value: (Columns) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        var ordinals: [Int] = []
        try each(sql) { row in
            values.append(try value(row))
            ordinals.append(row[column])
        }
        Ordinals.order(&values, by: ordinals)
        return values
    }

    /// The values of `value` in each row, gathered by the owner's row in the first column, in the query's order.
    func grouped<Value>(_ sql: String, _ value: (Columns) throws -> Value) throws -> [Int64: [Value]] {
        var groups: [Int64: [Value]] = [:]
        try each(sql) { groups[$0[0], default: []].append(try value($0)) }
        return groups
    }

    /// Rows for owners that are asked for in the order of the first column.
    func owned<Value>(_ sql: String, _ value: @escaping (Columns) throws -> Value) throws -> OwnedRows<Value> {
        try OwnedRows(rows(sql), value)
    }

    func rows(_ sql: String) throws -> Rows {
        Rows(try db.makeStatement(sql: sql), texts, watch)
    }
}

/// The rows of a query, one after the other.
final class Rows {
    private let statement: Statement
    private let columns: Columns
    private let watch: OpeningWatch?
    private var unreported = 0

    init(_ statement: Statement, _ texts: TextPool, _ watch: OpeningWatch?) {
        self.statement = statement
        columns = Columns(statement: statement.sqliteStatement, texts: texts)
        self.watch = watch
    }

    deinit {
        sqlite3_reset(statement.sqliteStatement)
        watch?.advance(by: unreported)
    }

    func next() throws -> Columns? {
        switch sqlite3_step(statement.sqliteStatement) {
        case SQLITE_ROW:
            unreported += 1
            if unreported == 4096 {
                watch?.advance(by: unreported)
                unreported = 0
            }
            return columns
        case SQLITE_DONE: return nil
        case let code:
            let message = sqlite3_errmsg(sqlite3_db_handle(statement.sqliteStatement)).map { String(cString: $0) }
            throw DatabaseError(resultCode: ResultCode(rawValue: code), message: message)
        }
    }
}

/// What belongs to the rows of another query, read beside it: both come in the order of the owners' identifiers.
final class OwnedRows<Value> {
    private let rows: Rows
    private let value: (Columns) throws -> Value
    private var next: Columns?
    private var hasOrphans = false

    init(_ rows: Rows, _ value: @escaping (Columns) throws -> Value) throws {
        self.rows = rows
        self.value = value
        next = try rows.next()
    }

    /// The values of the owner whose identifier stands in the first column of its row.
    func values(of owner: Columns) throws -> [Value] {
        guard next != nil else { return [] }
        let wanted = owner.bytes(0)
        var values: [Value] = []
        while let row = next {
            let found = row.bytes(0)
            // SQLite orders text by its bytes.
            if !found.elementsEqual(wanted) {
                if wanted.lexicographicallyPrecedes(found) { break }
                hasOrphans = true
            } else {
                values.append(try value(row))
            }
            next = try rows.next()
        }
        return values
    }

    /// Throws where a row had no owner, once all owners were asked for.
    func refuseOrphans(_ child: String, _ parent: String) throws {
        if hasOrphans || next != nil { throw MalformedRow.reference(from: child, to: parent) }
    }
}
