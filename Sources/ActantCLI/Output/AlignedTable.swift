import Exchange

/// A table for people: aligned columns, numbers to the right, long cells cut.
enum AlignedTable {
    private static let widest = 60

    /// `columns` names those that are shown, in their order.
    static func text(_ table: Table, showing columns: [String]) -> String {
        let places = columns.compactMap { table.columns.firstIndex(of: $0) }
        let heads = places.map { table.columns[$0] }
        let cells = table.rows.map { row in places.map { cut(Console.plain(Table.words(row[$0]))) } }
        let isNumeric = places.map { place in
            !table.rows.isEmpty
                && table.rows.allSatisfy { row in
                    if case .integer = row[place] { true } else { false }
                }
        }
        let widths = places.indices.map { column in
            ([heads] + cells).map { $0[column].count }.max() ?? 0
        }
        let lines = ([heads] + cells).map { row in
            let padded = row.enumerated().map { column, cell in
                let blanks = String(repeating: " ", count: widths[column] - cell.count)
                return isNumeric[column] ? blanks + cell : cell + blanks
            }
            return trimmed(padded.joined(separator: "  "))
        }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func cut(_ text: String) -> String {
        text.count <= widest ? text : text.prefix(widest - 1) + "…"
    }

    private static func trimmed(_ line: String) -> String {
        guard let last = line.lastIndex(where: { $0 != " " }) else { return "" }
        return String(line[...last])
    }
}
