import GRDB

/// The dossier's schema, as the sequence of steps that built it. A step that has been published is never edited; a change
/// of the schema is a new step, and a new number in `schemaVersion`.
enum Migrations {
    /// SQLite `application_id`: the letters ACTD. What tells a dossier from any other database.
    static let applicationID: Int = 0x4143_5444
    /// SQLite `user_version` after the last step.
    static let schemaVersion: Int = 3

    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1 dossier") { db in
            try db.execute(sql: schema1)
            try db.execute(sql: "PRAGMA user_version = 1")
        }
        migrator.registerMigration("2 provenance") { db in
            try db.execute(sql: schema2)
            try db.execute(sql: "PRAGMA user_version = 2")
        }
        migrator.registerMigration("3 lenses") { db in
            try db.execute(sql: schema3)
            try db.execute(sql: "PRAGMA user_version = 3")
        }
        return migrator
    }
}
