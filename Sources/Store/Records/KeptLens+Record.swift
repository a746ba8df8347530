import GRDB
import Model
import Translation

extension KeptLens {
    static func fetchAll(_ reading: Reading) throws -> [KeptLens] {
        let choices = try reading.list("SELECT lens, facet, value FROM lensChoice") { row in
            (lens: row[0] as String, facet: row[1] as String, value: row[2] as String)
        }
        return try reading.list(
            """
            SELECT id, name, account, accountValue, limitsDocuments, limitsStatuses, limitsPeriod, periodStart,
                periodEnd, includesUndated, minimumEvidence, focus, focusDepth, projection, normalization,
                minimumWeight, backbone
            FROM lens ORDER BY ordinal
            """
        ) { row in
            let id: String = row[0]
            let place = "lens \(id)"
            func chosen(_ facet: String) -> [String] {
                choices.filter { $0.lens == id && $0.facet == facet }.map(\.value)
            }
            let focus: Entity.ID? = row.optionalIdentifier(11)
            let period = Lens.Period(
                start: try row.date(7, of: place), end: try row.date(8, of: place), includesUndated: row[9])
            let lens = Lens(
                account: try account(row, place),
                documents: row[4] ? Set(chosen("document").map { Document.ID($0) }) : nil,
                period: row[6] ? period : nil,
                statuses: row[5] ? Set(try chosen("status").map { try value($0, place) }) : nil,
                kinds: Set(try chosen("kind").map { try value($0, place) }),
                signs: Set(try chosen("sign").map { try sign($0, place) }), minimumEvidence: row[10],
                focus: focus.map { Lens.Focus(entity: $0, depth: (row[12] as Int?) ?? 1) },
                projection: try row.word(13, of: place), normalization: try row.word(14, of: place),
                minimumWeight: row[15], backbone: row[16])
            return KeptLens(id: Lens.ID(id), name: row[1], lens: lens)
        }
    }

    private static func account(_ row: Columns, _ place: String) throws -> Lens.AccountFilter {
        let word: String = row[2]
        let value: String = row[3]
        switch word {
        case "anyone": return .anyone
        case "reporters": return .reporters
        case "speaker": return .speaker(Entity.ID(value))
        case "speakers": return .speakers(Set(value.split(separator: "\n").map { Entity.ID(String($0)) }))
        case "affiliated": return .affiliated(Entity.ID(value))
        case "outlet": return .outlet(value)
        default: throw MalformedRow(place: translated("{1} has the unknown account “{2}”", place, "\(word)"))
        }
    }

    private static func value<Word: RawRepresentable>(_ text: String, _ place: String) throws -> Word
    where Word.RawValue == String {
        guard let word = Word(rawValue: text) else {
            throw MalformedRow(place: translated("{1} has the unknown “{2}”", place, text))
        }
        return word
    }

    private static func sign(_ text: String, _ place: String) throws -> Relation.Sign {
        guard let sign = Int(text).flatMap({ Relation.Sign(rawValue: $0) }) else {
            throw MalformedRow(place: translated("{1} has the unknown sign “{2}”", place, text))
        }
        return sign
    }

    func insert(_ db: Database, ordinal: Int) throws {
        let (account, accountValue) = accountColumns
        try db.insert(
            """
            INSERT INTO lens (id, ordinal, name, account, accountValue, limitsDocuments, limitsStatuses, limitsPeriod,
                periodStart, periodEnd, includesUndated, minimumEvidence, focus, focusDepth, projection,
                normalization, minimumWeight, backbone)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id.rawValue, ordinal, name, account, accountValue, lens.documents != nil, lens.statuses != nil,
                lens.period != nil, lens.period?.start?.description, lens.period?.end?.description,
                lens.period?.includesUndated ?? true, lens.minimumEvidence, lens.focus?.entity.rawValue,
                lens.focus?.depth, lens.projection.rawValue, lens.normalization.rawValue, lens.minimumWeight,
                lens.backbone,
            ])
        try insertChoices(db, "document", (lens.documents ?? []).map(\.rawValue))
        try insertChoices(db, "status", (lens.statuses ?? []).map(\.rawValue))
        try insertChoices(db, "kind", lens.kinds.map(\.rawValue))
        try insertChoices(db, "sign", lens.signs.map { String($0.rawValue) })
    }

    /// Sorted, so that the same lens gives the same rows.
    private func insertChoices(_ db: Database, _ facet: String, _ values: [String]) throws {
        for value in values.sorted() {
            try db.insert("INSERT INTO lensChoice (lens, facet, value) VALUES (?, ?, ?)", [id.rawValue, facet, value])
        }
    }

    private var accountColumns: (String, String?) {
        switch lens.account {
        case .anyone: ("anyone", nil)
        case .reporters: ("reporters", nil)
        case .speaker(let entity): ("speaker", entity.rawValue)
        case .speakers(let entities): ("speakers", entities.map(\.rawValue).sorted().joined(separator: "\n"))
        case .affiliated(let entity): ("affiliated", entity.rawValue)
        case .outlet(let name): ("outlet", name)
        }
    }
}
