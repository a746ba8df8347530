import GRDB
import Model

extension Entity {
    static func fetchAll(_ reading: Reading, _ anchors: AnchorTable) throws -> [Entity] {
        func names(_ isMetonym: Int) throws -> OwnedRows<String> {
            try reading.owned(
                "SELECT entity, name FROM entityName WHERE isMetonym = \(isMetonym) ORDER BY entity, position"
            ) { $0[1] }
        }
        let (proper, metonyms) = (try names(0), try names(1))
        let affiliations = try Affiliation.all(reading, anchors)
        return try reading.ordered(
            """
            SELECT id, name, shortName, kind, partOf, wikidata, note, entry, pass, rule, confidence, review, ordinal
            FROM entity ORDER BY id
            """, by: 12
        ) { row in
            let id: String = row[0]
            return Entity(
                id: Entity.ID(id), name: row[1], shortName: row[2], kind: try row.word(3, of: "entity \(id)"),
                names: try proper.values(of: row), metonyms: try metonyms.values(of: row),
                partOf: row.optionalIdentifier(4),
                wikidata: row[5], affiliations: try affiliations.values(of: row), note: row[6],
                entry: row[7], provenance: row.provenance(8), review: try row.word(11, of: "entity \(id)"))
        }
    }

    func insert(_ db: Database, ordinal: Int) throws {
        try db.insert(
            """
            INSERT INTO entity (id, ordinal, name, shortName, kind, partOf, wikidata, note, entry, pass, rule,
                confidence, review)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                id.rawValue, ordinal, name, shortName, kind.rawValue, partOf?.rawValue, wikidata, note, entry,
                provenance?.pass, provenance?.rule, provenance?.confidence, review.rawValue,
            ])
        for (isMetonym, list) in [(false, names), (true, metonyms)] {
            for (position, name) in list.enumerated() {
                try db.insert(
                    "INSERT INTO entityName (entity, isMetonym, position, name) VALUES (?, ?, ?, ?)",
                    [id.rawValue, isMetonym, position, name])
            }
        }
        for (position, affiliation) in affiliations.enumerated() {
            try affiliation.insert(db, of: id, position: position)
        }
    }
}

extension Affiliation {
    /// By the entity that holds the role.
    fileprivate static func all(_ reading: Reading, _ anchors: AnchorTable) throws -> OwnedRows<Affiliation> {
        let hosts = try reading.grouped(
            "SELECT affiliation, entity FROM accreditation ORDER BY affiliation, position"
        ) { $0.identifier(1) as Entity.ID }
        let evidence = try reading.grouped(
            "SELECT affiliation, anchor FROM affiliationEvidence ORDER BY affiliation, position"
        ) { try anchors.anchor($0, 1) }
        return try reading.owned(
            """
            SELECT entity, id, role, organization, asOf, pass, rule, confidence, review FROM affiliation
            ORDER BY entity, position
            """
        ) { row in
            let id: Int64 = row[1]
            return Affiliation(
                role: row[2], organization: row.identifier(3), accreditedTo: hosts[id] ?? [],
                asOf: try row.date(4, of: "affiliation \(id)"), evidence: evidence[id] ?? [],
                provenance: row.provenance(5), review: try row.word(8, of: "affiliation \(id)"))
        }
    }

    fileprivate func insert(_ db: Database, of entity: Entity.ID, position: Int) throws {
        try db.insert(
            """
            INSERT INTO affiliation (entity, position, role, organization, asOf, pass, rule, confidence, review)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """,
            [
                entity.rawValue, position, role, organization.rawValue, asOf?.description, provenance?.pass,
                provenance?.rule, provenance?.confidence, review.rawValue,
            ])
        let id = db.lastInsertedRowID
        for (position, host) in accreditedTo.enumerated() {
            try db.insert(
                "INSERT INTO accreditation (affiliation, position, entity) VALUES (?, ?, ?)",
                [id, position, host.rawValue])
        }
        for (position, anchor) in evidence.enumerated() {
            try db.insert(
                "INSERT INTO affiliationEvidence (affiliation, position, anchor) VALUES (?, ?, ?)",
                [id, position, try anchor.insert(db)])
        }
    }
}
