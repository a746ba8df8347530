import Digest
import Foundation
import GRDB
import Translation

/// Looks a dossier through before anything may write to it, so that a file that is refused stays as it was.
enum Inspection {
    /// Whoever reads all rows of some tables may leave their references to itself.
    static func inspect(
        _ file: DossierFile, watch: OpeningWatch? = nil, leaving tables: Set<String> = []
    ) throws(StoreError) {
        let wasQuiet = !file.hasLog
        do {
            try inspect(file, isImmutable: wasQuiet, watch, tables)
        } catch {
            // Somebody began to write while we read without locks: look again, with them.
            guard wasQuiet, file.hasLog, watch?.isCancelled != true else { throw StoreError(error, path: file.path) }
            do { try inspect(file, isImmutable: false, watch, tables) } catch {
                throw StoreError(error, path: file.path)
            }
        }
    }

    /// A connection that can change nothing. An immutable one leaves no side files and asks for no locks.
    static func readOnlyQueue(_ file: DossierFile, isImmutable: Bool) throws -> DatabaseQueue {
        var configuration = Configuration()
        configuration.readonly = true
        configuration.busyMode = .timeout(Store.patience)
        let address = URL(filePath: file.path).absoluteString
        return try DatabaseQueue(
            path: isImmutable ? address + "?mode=ro&immutable=1" : file.path, configuration: configuration)
    }

    private static func inspect(_ file: DossierFile, isImmutable: Bool, _ watch: OpeningWatch?, _ left: Set<String>)
        throws
    {
        let queue = try readOnlyQueue(file, isImmutable: isImmutable)
        defer { try? queue.close() }
        watch?.onCancel { queue.interrupt() }
        try queue.read { db in
            try checkVersion(db, file.path)
            try checkStructure(db, file.path)
            try checkReferences(db, file.path, left)
            try checkTexts(db, file.path)
        }
    }

    private static func checkVersion(_ db: Database, _ path: String) throws {
        let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
        if version > Migrations.schemaVersion {
            let detail = translated("schema {1}, this version knows {2}", "\(version)", "\(Migrations.schemaVersion)")
            throw StoreError.newerVersion(path: path, detail: detail)
        }
        guard version > 0, try db.tableExists("grdb_migrations") else {
            throw StoreError.damaged(path: path, detail: translated("its tables are missing"))
        }
        let applied = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations ORDER BY identifier")
        if let unknown = applied.first(where: { !Migrations.migrator.migrations.contains($0) }) {
            throw StoreError.newerVersion(path: path, detail: translated("it knows a step “{1}”", "\(unknown)"))
        }
    }

    /// That the pages hang together, every value has its column's type and every reference its aim. The records rely on
    /// it: they read a column that is declared NOT NULL without asking.
    private static func checkStructure(_ db: Database, _ path: String) throws {
        let findings = try String.fetchAll(db, sql: "PRAGMA quick_check(1)")
        if findings != ["ok"] {
            throw StoreError.damaged(path: path, detail: words(of: findings.first))
        }
        let steps = try String.fetchAll(db, sql: "SELECT identifier FROM grdb_migrations")
        if try schema(db) != expectedSchema(after: steps) {
            throw StoreError.damaged(path: path, detail: translated("its tables are not those of a dossier"))
        }
    }

    private static func checkReferences(_ db: Database, _ path: String, _ left: Set<String>) throws {
        let tables = try String.fetchAll(db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
        for table in tables where !left.contains(table) {
            guard let row = try Row.fetchOne(db, sql: "PRAGMA foreign_key_check(\(table.quotedDatabaseIdentifier))")
            else { continue }
            let (child, parent) = (row[0] as String? ?? "?", row[2] as String? ?? "?")
            let place = MalformedRow.reference(from: child, to: parent).place
            throw StoreError.damaged(path: path, detail: place)
        }
    }

    /// SQLite's finding in one line, without the heading that names its internal database.
    private static func words(of finding: String?) -> String {
        let lines = (finding ?? "").split(whereSeparator: \.isNewline).filter { !$0.hasPrefix("***") }
        return lines.first.map { $0.prefix(1).lowercased() + $0.dropFirst() }
            ?? translated("the check of its pages failed")
    }

    private static func checkTexts(_ db: Database, _ path: String) throws {
        let orphan = try String.fetchOne(
            db, sql: "SELECT id FROM document WHERE id NOT IN (SELECT document FROM documentText)")
        if let orphan {
            throw StoreError.damaged(path: path, detail: translated("the text of document {1} is missing", "\(orphan)"))
        }
        let texts = try Row.fetchCursor(db, sql: "SELECT document, text, sha256 FROM documentText ORDER BY document")
        while let row = try texts.next() {
            if SHA256.hexadecimal(of: (row[1] as String).utf8) != row[2] as String {
                let detail = translated("the text of document {1} is not the one that was saved", "\(row[0] as String)")
                throw StoreError.damaged(path: path, detail: detail)
            }
        }
    }

    private static func schema(_ db: Database) throws -> [String] {
        try String.fetchAll(
            db,
            sql: """
                SELECT type || ' ' || name || ' ' || coalesce(sql, '') FROM sqlite_master
                WHERE name NOT LIKE 'sqlite_stat%' ORDER BY type, name
                """)
    }

    /// The tables that a dossier has after those steps, as a file of an older version has gone fewer of them.
    private static func expectedSchema(after steps: [String]) throws -> [String] {
        let queue = try DatabaseQueue()
        let migrator = Migrations.migrator
        if let last = migrator.migrations.last(where: { steps.contains($0) }) {
            try migrator.migrate(queue, upTo: last)
        }
        return try queue.read(schema)
    }
}
