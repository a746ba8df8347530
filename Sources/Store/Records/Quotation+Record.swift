import GRDB
import Model
import Translation

extension Quotation {
    static func fetchAll(_ reading: Reading, _ anchors: AnchorTable) throws -> [Quotation] {
        let content = try reading.owned(
            "SELECT quotation, anchor FROM quotationContent ORDER BY quotation, position"
        ) { try anchors.anchor($0, 1) }
        let about = try reading.owned(
            "SELECT quotation, entity FROM quotationAbout ORDER BY quotation, position"
        ) { $0.identifier(1) as Entity.ID }
        let topics = try reading.owned(
            "SELECT quotation, topic FROM quotationTopic ORDER BY quotation, position"
        ) { $0.identifier(1) as Topic.ID }
        let stances = try Stance.all(reading)
        return try reading.ordered(
            """
            SELECT id, document, kind, source, sourcePhrase, cue, speaker, voicedBy, addressee, via, saidOn, nestedIn,
                isAffirmed, note, pass, rule, confidence, review, ordinal
            FROM quotation ORDER BY id
            """, by: 18
        ) { row in
            let id: String = row[0]
            func place() -> String { "quotation \(id)" }
            return Quotation(
                id: Quotation.ID(id), document: row.identifier(1), kind: try row.word(2, of: place()),
                content: try content.values(of: row), source: try anchors.optionalAnchor(row, 3),
                sourcePhrase: try anchors.optionalAnchor(row, 4), cue: try anchors.optionalAnchor(row, 5),
                speaker: row.optionalIdentifier(6), voicedBy: row.optionalIdentifier(7),
                addressee: row.optionalIdentifier(8), via: row.optionalIdentifier(9),
                saidOn: try row.date(10, of: place()), about: try about.values(of: row),
                topics: try topics.values(of: row),
                stances: try stances.values(of: row), nestedIn: row.optionalIdentifier(11), isAffirmed: row[12],
                note: row[13],
                provenance: row.provenance(14), review: try row.word(17, of: place()))
        }
    }

    func insert(_ db: Database, ordinal: Int) throws {
        try db.insert(
            """
            INSERT INTO quotation (id, ordinal, document, kind, source, sourcePhrase, cue, speaker, voicedBy,
                addressee, via, saidOn, nestedIn, isAffirmed, note, pass, rule, confidence, review)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id.rawValue, ordinal, document.rawValue, kind.rawValue, try source?.insert(db),
                try sourcePhrase?.insert(db), try cue?.insert(db), speaker?.rawValue, voicedBy?.rawValue,
                addressee?.rawValue, via?.rawValue, saidOn?.description, nestedIn?.rawValue, isAffirmed, note,
                provenance?.pass, provenance?.rule, provenance?.confidence, review.rawValue,
            ])
        for (position, anchor) in content.enumerated() {
            try db.insert(
                "INSERT INTO quotationContent (quotation, position, anchor) VALUES (?, ?, ?)",
                [id.rawValue, position, try anchor.insert(db)])
        }
        for (position, entity) in about.enumerated() {
            try db.insert(
                "INSERT INTO quotationAbout (quotation, position, entity) VALUES (?, ?, ?)",
                [id.rawValue, position, entity.rawValue])
        }
        for (position, topic) in topics.enumerated() {
            try db.insert(
                "INSERT INTO quotationTopic (quotation, position, topic) VALUES (?, ?, ?)",
                [id.rawValue, position, topic.rawValue])
        }
        for (position, stance) in stances.enumerated() {
            try stance.insert(db, of: id, position: position)
        }
    }
}

extension Stance {
    /// By the quotation that each rests on.
    fileprivate static func all(_ reading: Reading) throws -> OwnedRows<Stance> {
        try reading.owned("SELECT quotation, entity, topic, agreement FROM stance ORDER BY quotation, position") {
            row in
            let entity: Entity.ID? = row.optionalIdentifier(1)
            let target = entity.map(Target.entity) ?? .topic(row.identifier(2))
            return Stance(
                target: target,
                agreement: try row.number(3, of: translated("stance of quotation {1}", "\(row[0] as String)")))
        }
    }

    fileprivate func insert(_ db: Database, of quotation: Quotation.ID, position: Int) throws {
        var entity: String?
        var topic: String?
        switch target {
        case .entity(let id): entity = id.rawValue
        case .topic(let id): topic = id.rawValue
        }
        try db.insert(
            "INSERT INTO stance (quotation, position, entity, topic, agreement) VALUES (?, ?, ?, ?, ?)",
            [quotation.rawValue, position, entity, topic, agreement.rawValue])
    }
}
