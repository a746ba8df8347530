import GRDB
import Model

extension Entity {
    static func fetchAll(_ db: Database, _ anchors: AnchorTable) throws -> [Entity] {
        func names(_ isMetonym: Int) throws -> [String: [String]] {
            try db.grouped(
                "SELECT entity, name FROM entityName WHERE isMetonym = \(isMetonym) ORDER BY entity, position",
                by: String.self
            ) { $0[1] }
        }
        let (proper, metonyms) = (try names(0), try names(1))
        let affiliations = try Affiliation.fetchAll(db, anchors)
        return try db.list(
            """
            SELECT id, name, shortName, kind, partOf, wikidata, note, entry, pass, rule, confidence, review
            FROM entity ORDER BY ordinal
            """
        ) { row in
            let id: String = row[0]
            return Entity(
                id: Entity.ID(id), name: row[1], shortName: row[2], kind: try row.word(3, of: "entity \(id)"),
                names: proper[id] ?? [], metonyms: metonyms[id] ?? [], partOf: row.optionalIdentifier(4),
                wikidata: row[5], affiliations: affiliations[id] ?? [], note: row[6],
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
    fileprivate static func fetchAll(_ db: Database, _ anchors: AnchorTable) throws -> [String: [Affiliation]] {
        let hosts = try db.grouped(
            "SELECT affiliation, entity FROM accreditation ORDER BY affiliation, position", by: Int64.self
        ) { Entity.ID($0[1] as String) }
        let evidence = try db.grouped(
            "SELECT affiliation, anchor FROM affiliationEvidence ORDER BY affiliation, position", by: Int64.self
        ) { try anchors.anchor($0, 1) }
        return try db.grouped(
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
