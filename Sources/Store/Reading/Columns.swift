import GRDB
import GRDBSQLite
import Model
import Translation

/// The row that a query stands on, column by column and without a copy. Good until the next row.
///
/// NULL where a value belongs reads as nothing: looking the file through has refused it before anybody sees it.
struct Columns {
    let statement: SQLiteStatement
    let texts: TextPool

    subscript(column: Int) -> String { texts.string(bytes(column)) }
    subscript(column: Int) -> String? { isNull(column) ? nil : texts.string(bytes(column)) }
    subscript(column: Int) -> Int64 { sqlite3_column_int64(statement, Int32(column)) }
    subscript(column: Int) -> Int { Int(sqlite3_column_int64(statement, Int32(column))) }
    subscript(column: Int) -> Int? { isNull(column) ? nil : self[column] as Int }
    subscript(column: Int) -> Bool { self[column] as Int != 0 }
    subscript(column: Int) -> Double { sqlite3_column_double(statement, Int32(column)) }
    subscript(column: Int) -> Double? { isNull(column) ? nil : self[column] as Double }

    func isNull(_ column: Int) -> Bool { sqlite3_column_type(statement, Int32(column)) == SQLITE_NULL }

    /// A text as UTF-8.
    func bytes(_ column: Int) -> UnsafeRawBufferPointer {
        let start = sqlite3_column_text(statement, Int32(column))
        return UnsafeRawBufferPointer(start: start, count: Int(sqlite3_column_bytes(statement, Int32(column))))
    }

    /// An identifier in a column that is never NULL.
    func identifier<Subject>(_ column: Int) -> Identifier<Subject> { Identifier(texts.shared(bytes(column))) }

    func optionalIdentifier<Subject>(_ column: Int) -> Identifier<Subject>? {
        isNull(column) ? nil : identifier(column)
    }

    /// A word of a closed list; throws where the list lacks it.
    func word<Word: RawRepresentable>(_ column: Int, of place: @autoclosure () -> String) throws -> Word
    where Word.RawValue == String {
        let text: String = self[column]
        guard let word = Word(rawValue: text) else { throw malformed(column, text, place()) }
        return word
    }

    func number<Word: RawRepresentable>(_ column: Int, of place: @autoclosure () -> String) throws -> Word
    where Word.RawValue == Int {
        let value: Int = self[column]
        guard let word = Word(rawValue: value) else { throw malformed(column, "\(value)", place()) }
        return word
    }

    /// What found an annotation, from its pass, rule and confidence side by side; nil where a person made it.
    func provenance(_ column: Int) -> Provenance? {
        guard !isNull(column) else { return nil }
        return Provenance(
            pass: texts.shared(bytes(column)), rule: texts.shared(bytes(column + 1)), confidence: self[column + 2])
    }

    func date(_ column: Int, of place: @autoclosure () -> String) throws -> PartialDate? {
        guard !isNull(column) else { return nil }
        let text: String = self[column]
        guard let date = PartialDate(text) else { throw malformed(column, text, place()) }
        return date
    }

    func range(_ start: Int, _ end: Int, of place: @autoclosure () -> String) throws -> TextRange {
        let first: Int = self[start]
        let last: Int = self[end]
        guard let range = TextRange(first, last) else { throw malformed(start, "\(first)–\(last)", place()) }
        return range
    }

    private func malformed(_ column: Int, _ value: String, _ place: String) -> MalformedRow {
        let name = sqlite3_column_name(statement, Int32(column)).map { String(cString: $0) } ?? "?"
        return MalformedRow(place: translated("{1} has the unknown {2} “{3}”", place, name, value))
    }
}
