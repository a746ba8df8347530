import Model
import Network

/// How the table of quotations is filtered and sorted, beside the lens.
public struct QuotationTable: Sendable, Hashable {
    public enum Column: String, Sendable, Hashable, Codable, CaseIterable {
        case speaker, words, about, topic, stance, document, date, kind
    }

    public var text = ""
    public var speaker: Entity.ID?
    public var topic: Topic.ID?
    public var about: Entity.ID?
    public var kinds = Set(Quotation.Kind.allCases)
    /// Whether quotations reported inside others are left out.
    public var outermostOnly = false
    /// Whether only those are left that the program found and nobody has confirmed.
    public var tentativeOnly = false
    public var sortColumn = Column.date
    public var ascending = true

    public init() {}

    /// The columns that have something to show of a dossier, whatever filter and lens leave.
    public static func filledColumns(_ index: DossierIndex) -> Set<Column> {
        var filled: Set<Column> = [.speaker, .words, .document, .kind]
        for quotation in index.dossier.quotations {
            if !quotation.about.isEmpty { filled.insert(.about) }
            if !quotation.topics.isEmpty { filled.insert(.topic) }
            if !quotation.stances.isEmpty { filled.insert(.stance) }
            if quotation.saidOn != nil || index.document[quotation.document]?.published.date != nil {
                filled.insert(.date)
            }
            if filled.count == Column.allCases.count { break }
        }
        return filled
    }

    /// Whether something narrows the table.
    public var isFiltered: Bool { self != unfiltered }

    /// The same table with nothing but its order.
    public var unfiltered: QuotationTable {
        var plain = QuotationTable()
        plain.sortColumn = sortColumn
        plain.ascending = ascending
        return plain
    }

    /// The rows that are left, sorted. See ``QuotationSheet`` for asking again and again.
    public func rows(_ index: DossierIndex, lens: Lens) -> [QuotationRow] {
        QuotationSheet(index).rows(lens: lens, table: self)
    }

    func accepts(_ quotation: Quotation) -> Bool {
        if let speaker, quotation.speaker != speaker { return false }
        if let topic, !quotation.topics.contains(topic) { return false }
        if let about, !quotation.about.contains(about) { return false }
        if tentativeOnly, !quotation.isTentative { return false }
        return kinds.contains(quotation.kind) && !(outermostOnly && quotation.nestedIn != nil)
    }

    /// Sorted by the column; rows alike in it stay as they were, and what has nothing there comes last both ways.
    func sorted(_ rows: [QuotationRow]) -> [QuotationRow] {
        switch sortColumn {
        case .speaker: sorted(rows) { $0.speakerID == nil ? nil : $0.speaker }
        case .words: sorted(rows) { $0.words.drop { $0 == "“" } }
        case .about: sorted(rows) { $0.about.isEmpty ? nil : $0.about }
        case .topic: sorted(rows) { $0.topics.isEmpty ? nil : $0.topics }
        case .stance: sorted(rows) { $0.stances.isEmpty ? nil : $0.balance }
        case .document: sorted(rows) { $0.documentOrder }
        case .kind: sorted(rows) { $0.kind.rawValue }
        case .date: sorted(rows) { $0.date }
        }
    }

    private func sorted<Key: Comparable>(_ rows: [QuotationRow], by key: (QuotationRow) -> Key?) -> [QuotationRow] {
        var keyed: [(key: Key, place: Int)] = []
        var rest: [Int] = []
        for (place, row) in rows.enumerated() {
            if let key = key(row) { keyed.append((key, place)) } else { rest.append(place) }
        }
        keyed.sort { left, right in
            left.key == right.key ? left.place < right.place : (left.key < right.key) == ascending
        }
        return (keyed.map(\.place) + rest).map { rows[$0] }
    }
}
