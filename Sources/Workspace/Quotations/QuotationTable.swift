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
    public var sortColumn = Column.date
    public var ascending = true

    public init() {}

    /// Whether something narrows the table.
    public var isFiltered: Bool {
        var plain = QuotationTable()
        plain.sortColumn = sortColumn
        plain.ascending = ascending
        return self != plain
    }

    /// The rows that are left, sorted.
    public func rows(_ index: DossierIndex, lens: Lens) -> [QuotationRow] {
        let needle = TextFilter(text)
        let rows = QuotationFilter(lens: lens, index: index).quotations
            .filter(accepts)
            .map { QuotationRow($0, index: index) }
            .filter { needle.accepts([$0.speaker, $0.words, $0.about, $0.topics, $0.document, $0.kind.rawValue]) }
        return sorted(rows)
    }

    private func accepts(_ quotation: Quotation) -> Bool {
        if let speaker, quotation.speaker != speaker { return false }
        if let topic, !quotation.topics.contains(topic) { return false }
        if let about, !quotation.about.contains(about) { return false }
        return kinds.contains(quotation.kind) && !(outermostOnly && quotation.nestedIn != nil)
    }

    private func sorted(_ rows: [QuotationRow]) -> [QuotationRow] {
        rows.enumerated().sorted { left, right in
            let order = compare(left.element, right.element)
            return order == 0 ? left.offset < right.offset : (order < 0) == ascending
        }.map(\.element)
    }

    /// Below, at or above zero as the left row comes before, with or after the right one.
    private func compare(_ left: QuotationRow, _ right: QuotationRow) -> Int {
        func order<Key: Comparable>(_ one: Key, _ other: Key) -> Int { one < other ? -1 : one == other ? 0 : 1 }
        switch sortColumn {
        case .speaker: return order(left.speaker, right.speaker)
        case .words: return order(left.words, right.words)
        case .about: return order(left.about, right.about)
        case .topic: return order(left.topics, right.topics)
        case .stance: return order(left.balance, right.balance)
        case .document: return order(left.documentOrder, right.documentOrder)
        case .kind: return order(left.kind.rawValue, right.kind.rawValue)
        case .date:
            switch (left.date, right.date) {
            case (nil, nil): return 0
            // What has no date comes last.
            case (nil, _): return 1
            case (_, nil): return -1
            case (let one?, let other?): return order(one, other)
            }
        }
    }
}

/// One quotation as a row of the table.
public struct QuotationRow: Sendable, Hashable, Identifiable {
    public let id: Quotation.ID
    public let speakerID: Entity.ID?
    public let speakerKind: Entity.Kind?
    public let speaker: String
    /// With the quotation marks of direct speech.
    public let words: String
    public let about: String
    public let topics: String
    public let stances: [StanceMark]
    public let documentID: Document.ID
    public let document: String
    /// Outlet or author.
    public let byline: String
    public let documentOrder: Int
    public let date: PartialDate?
    /// Whether the date is the article's because the quotation has none, or itself inferred.
    public let dateIsInferred: Bool
    public let kind: Quotation.Kind
    public let isNested: Bool

    public struct StanceMark: Sendable, Hashable {
        public let name: String
        public let agreement: Stance.Agreement
    }

    /// Sum of the stances: what the column sorts by.
    public var balance: Int { stances.reduce(0) { $0 + $1.agreement.rawValue } }

    /// What a screen reader says of the row.
    public var spoken: String {
        let when = date.map { ", " + $0.long } ?? ""
        return "\(speaker), \(kind.rawValue): \(words). \(byline)\(when)"
    }

    init(_ quotation: Quotation, index: DossierIndex) {
        let document = index.document[quotation.document]
        id = quotation.id
        speakerID = quotation.speaker
        speakerKind = quotation.speaker.flatMap { index.entity[$0]?.kind }
        speaker = quotation.speaker.map(index.shortName) ?? "nobody named"
        words = quotation.kind == .direct ? "“\(quotation.words)”" : quotation.words
        about = quotation.about.map(index.shortName).joined(separator: ", ")
        topics = quotation.topics.compactMap { index.topic[$0]?.label }.joined(separator: ", ")
        stances = quotation.stances.map { stance in
            let name =
                switch stance.target {
                case .entity(let entity): index.shortName(entity)
                case .topic(let topic): index.topic[topic]?.label ?? topic.rawValue
                }
            return StanceMark(name: name, agreement: stance.agreement)
        }
        documentID = quotation.document
        self.document = document?.title.display ?? quotation.document.rawValue
        byline = document?.byline ?? ""
        documentOrder = index.documentOrder[quotation.document] ?? .max
        date = quotation.saidOn ?? document?.published.date
        dateIsInferred = quotation.saidOn == nil && document?.published.basis == .inferred
        kind = quotation.kind
        isNested = quotation.nestedIn != nil
    }
}
