import GRDB
import Model
import Translation

/// All anchors of a dossier by their row, read once and shared by what owns them.
struct AnchorTable: Sendable {
    /// Rising; mostly without a gap.
    private var rows: [Int64] = []
    private var anchors: [Anchor] = []

    init(_ reading: Reading, _ documents: [Document]) throws {
        let texts = Dictionary(
            documents.map { ($0.id, AnchoredText($0.id, $0.text)) }, uniquingKeysWith: { first, _ in first })
        var last: AnchoredText?
        try reading.each(
            "SELECT id, document, startOffset, endOffset, exact, prefix, suffix FROM anchor ORDER BY id"
        ) { row in
            let document: Document.ID = row.identifier(1)
            if last?.document != document { last = texts[document] }
            guard let text = last else { throw MalformedRow.reference(from: "anchor", to: "document") }
            let range = try row.range(2, 3, of: "anchor \(row[0] as Int64)")
            let held = text.anchor(range, exact: row.bytes(4), prefix: row.bytes(5), suffix: row.bytes(6))
            rows.append(row[0])
            // What does not quote its text word for word keeps its own words.
            anchors.append(
                held ?? Anchor(document: document, range: range, exact: row[4], prefix: row[5], suffix: row[6]))
        }
    }

    /// The anchor that a column refers to.
    func anchor(_ row: Columns, _ column: Int) throws -> Anchor {
        let id: Int64 = row[column]
        guard let place = place(of: id) else {
            throw MalformedRow(place: translated("anchor {1} is missing", "\(id)"))
        }
        return anchors[place]
    }

    /// The anchor that a column refers to, or nil where the column is NULL.
    func optionalAnchor(_ row: Columns, _ column: Int) throws -> Anchor? {
        row.isNull(column) ? nil : try anchor(row, column)
    }

    private func place(of id: Int64) -> Int? {
        guard let first = rows.first, id >= first else { return nil }
        let (guess, isBeyond) = id.subtractingReportingOverflow(first)
        if !isBeyond, guess < rows.count, rows[Int(guess)] == id { return Int(guess) }
        var (low, high) = (0, rows.count)
        while low < high {
            let middle = (low + high) / 2
            if rows[middle] < id { low = middle + 1 } else { high = middle }
        }
        return low < rows.count && rows[low] == id ? low : nil
    }
}

extension Anchor {
    /// Writes the anchor and returns its row.
    func insert(_ db: Database) throws -> Int64 {
        try db.insert(
            "INSERT INTO anchor (document, startOffset, endOffset, exact, prefix, suffix) VALUES (?, ?, ?, ?, ?, ?)",
            [document.rawValue, range.start.scalars, range.end.scalars, exact, prefix, suffix])
        return db.lastInsertedRowID
    }
}
