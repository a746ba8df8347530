import GRDB

extension Database {
    /// Runs an insertion whose statement is compiled once a connection.
    func insert(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }
}
