import GRDB
import Model
import Translation

extension Database {
    /// Runs an insertion whose statement is compiled once a connection.
    func insert(_ sql: String, _ arguments: StatementArguments) throws {
        try cachedStatement(sql: sql).execute(arguments: arguments)
    }

    /// The values of `value` in each row, gathered by the owner in the first column, in the query's order.
    func grouped<Owner: Hashable & DatabaseValueConvertible, Value>(
        _ sql: String, by owner: Owner.Type = Owner.self, _ value: (Row) throws -> Value
    ) throws -> [Owner: [Value]] {
        var groups: [Owner: [Value]] = [:]
        let rows = try Row.fetchCursor(self, sql: sql)
        while let row = try rows.next() {
            let key: Owner = row[0]
            groups[key, default: []].append(try value(row))
        }
        return groups
    }

    /// One value a row, in the query's order.
    func list<Value>(_ sql: String, _ value: (Row) throws -> Value) throws -> [Value] {
        var values: [Value] = []
        let rows = try Row.fetchCursor(self, sql: sql)
        while let row = try rows.next() { values.append(try value(row)) }
        return values
    }
}

extension Row {
    /// An identifier in a column that is never NULL.
    func identifier<Subject>(_ column: Int) -> Identifier<Subject> {
        let text: String = self[column]
        return Identifier(text)
    }

    func optionalIdentifier<Subject>(_ column: Int) -> Identifier<Subject>? {
        let text: String? = self[column]
        return text.map { Identifier($0) }
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
        let pass: String? = self[column]
        let rule: String? = self[column + 1]
        let confidence: Double? = self[column + 2]
        guard let pass else { return nil }
        return Provenance(pass: pass, rule: rule ?? "", confidence: confidence ?? 0)
    }

    func date(_ column: Int, of place: @autoclosure () -> String) throws -> PartialDate? {
        let text: String? = self[column]
        guard let text else { return nil }
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
        let name = columnNames[columnNames.index(columnNames.startIndex, offsetBy: column)]
        return MalformedRow(place: translated("{1} has the unknown {2} “{3}”", place, name, "\(value)"))
    }
}
