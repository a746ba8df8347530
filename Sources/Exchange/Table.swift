/// Rows under named columns, to be written as JSON or CSV.
public struct Table: Sendable, Hashable {
    public let columns: [String]
    /// As many cells a row as there are columns.
    public let rows: [[JSON]]

    public init(columns: [String], rows: [[JSON]]) {
        self.columns = columns
        self.rows = rows
    }

    /// A list of objects, one a row, keys in the columns' order, one row a line; cells without a value are null.
    public var json: String {
        let records = rows.map { row in JSON.object(zip(columns, row).map { JSON.Member($0, $1) }).line }
        return records.isEmpty ? "[]\n" : "[\n" + records.joined(separator: ",\n") + "\n]\n"
    }

    /// RFC 4180: comma, CRLF, cells in quotation marks where they need them. Lists are joined by "; ".
    public var csv: String {
        let lines = [columns.map { Self.quoted($0) }] + rows.map { $0.map { Self.cell($0) } }
        return lines.map { $0.joined(separator: ",") + "\r\n" }.joined()
    }

    /// What a cell shows where there are no types.
    public static func words(_ value: JSON) -> String {
        switch value {
        case .null: ""
        case .bool(let flag): flag ? "yes" : "no"
        case .integer(let number): String(number)
        case .decimal(let number): number.description
        case .text(let text): text
        case .list(let values): values.map(words).joined(separator: "; ")
        case .object(let members): members.map { "\($0.key): \(words($0.value))" }.joined(separator: "; ")
        }
    }

    private static func cell(_ value: JSON) -> String {
        switch value {
        case .integer, .decimal: words(value)
        default: quoted(disarmed(words(value)))
        }
    }

    /// Spreadsheets run a cell that begins so as a formula, and the words come from articles.
    private static func disarmed(_ text: String) -> String {
        guard let first = text.unicodeScalars.first, "=+-@\t\r".unicodeScalars.contains(first) else { return text }
        return "'" + text
    }

    private static func quoted(_ text: String) -> String {
        let needsQuotes = text.unicodeScalars.contains { "\",\r\n".unicodeScalars.contains($0) }
        return needsQuotes ? "\"" + text.replacing("\"", with: "\"\"") + "\"" : text
    }
}
