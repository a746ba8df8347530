import Foundation
import Model

/// The tables of a dossier, each made when a lens first asks for it.
struct GroundTables: Sendable {
    private let index: DossierIndex
    let nodes: NodeTable

    init(_ index: DossierIndex) {
        self.index = index
        nodes = index.derivedFromRelations.value { NodeTable(index) }
    }

    private struct Relations: Sendable { let table: GroundTable }
    private struct Speech: Sendable { let table: GroundTable }
    private struct Positions: Sendable { let table: GroundTable }
    private struct Mentions: Sendable { let table: GroundTable }

    func table(_ projection: Lens.Projection) -> GroundTable {
        switch projection {
        case .relations: index.derivedFromRelations.value { Relations(table: relations()) }.table
        case .speech: index.derived.value { Speech(table: speech()) }.table
        case .topics, .congruence, .conflict, .subtract:
            index.derived.value { Positions(table: positions()) }.table
        case .comention: index.derived.value { Mentions(table: mentions()) }.table
        }
    }

    private func relations() -> GroundTable {
        let relations = index.dossier.relations
        let middle = relations.count / 2
        // Safe: each half is written by one part, and both are done before either is read.
        nonisolated(unsafe) var one: [GroundTable.Entry] = []
        nonisolated(unsafe) var other: [GroundTable.Entry] = []
        DispatchQueue.concurrentPerform(iterations: 2) { part in
            if part == 0 {
                one = entries(of: relations, 0..<middle)
            } else {
                other = entries(of: relations, middle..<relations.count)
            }
        }
        return GroundTable(nodes, one + other) { .relation(relations[$0].id) }
    }

    private func entries(of relations: [Relation], _ part: Range<Int>) -> [GroundTable.Entry] {
        let published = index.dossier.documents.map(\.published.date)
        var entries: [GroundTable.Entry] = []
        entries.reserveCapacity(part.count)
        // Relations of one document stand together.
        var last: (id: Document.ID, place: Int32)?
        for place in part {
            let (relation, id) = (relations[place], relations[place].document)
            guard relation.source != relation.target, let source = nodes.place[relation.source],
                let target = nodes.place[relation.target]
            else { continue }
            let document = last.flatMap { $0.id == id ? $0.place : nil } ?? nodes.documentPlace[id] ?? -1
            last = (id, document)
            let teller = relation.assertedBy.entity.map { nodes.place[$0] ?? GroundRow.nobody } ?? GroundRow.narrator
            var row = GroundRow(
                place: place, document: document, teller: teller, sign: relation.sign, status: relation.status,
                // Allies are two camps on good terms, not one camp.
                isSymmetric: relation.isSymmetric, isTie: relation.type.isTie && relation.type != .allyOf)
            row.date(relation.date, orOf: document < 0 ? nil : published[Int(document)])
            entries.append(.init(source: source, target: target, row: row))
        }
        return entries
    }

    /// One row a quotation and entity that it is about; the sign is the speaker's stance toward that entity.
    private func speech() -> GroundTable {
        let quotations = index.dossier.quotations
        var entries: [GroundTable.Entry] = []
        for (place, quotation) in quotations.enumerated() where quotation.isAffirmed {
            guard let speaker = quotation.speaker, let source = nodes.place[speaker] else { continue }
            var stances: [Entity.ID: Stance.Agreement] = [:]
            for stance in quotation.stances {
                if case .entity(let entity) = stance.target { stances[entity] = stance.agreement }
            }
            let others = quotation.about + stances.keys.filter { !quotation.about.contains($0) }.sorted()
            var seen: Set<Entity.ID> = [speaker]
            for other in others where seen.insert(other).inserted {
                guard let target = nodes.place[other] else { continue }
                entries.append(
                    .init(
                        source: source, target: target,
                        row: row(quotation, place, source, Self.sign(stances[other] ?? .neutral))))
            }
        }
        return GroundTable(nodes, entries) { .quotation(quotations[$0].id) }
    }

    /// One row a quotation and topic on which it takes a position: DNA's statements.
    private func positions() -> GroundTable {
        let quotations = index.dossier.quotations
        var entries: [GroundTable.Entry] = []
        for (place, quotation) in quotations.enumerated() where quotation.isAffirmed {
            guard let speaker = quotation.speaker, let source = nodes.place[speaker] else { continue }
            for stance in quotation.stances {
                guard case .topic(let topic) = stance.target, let target = nodes.place[topic.node],
                    Int(target) >= nodes.firstTopic
                else { continue }
                entries.append(
                    .init(
                        source: source, target: target, row: row(quotation, place, source, Self.sign(stance.agreement)))
                )
            }
        }
        return GroundTable(nodes, entries) { .quotation(quotations[$0].id) }
    }

    private func row(
        _ quotation: Quotation, _ place: Int, _ speaker: Int32, _ sign: Relation.Sign
    ) -> GroundRow {
        let document = nodes.documentPlace[quotation.document] ?? -1
        var row = GroundRow(place: place, document: document, teller: speaker, sign: sign)
        row.date(quotation.saidOn, orOf: document < 0 ? nil : index.dossier.documents[Int(document)].published.date)
        return row
    }

    private static func sign(_ agreement: Stance.Agreement) -> Relation.Sign {
        switch agreement {
        case .favour: .cooperation
        case .against: .conflict
        case .neutral: .neutral
        }
    }

    /// One row a paragraph and pair of entities named in it.
    private func mentions() -> GroundTable {
        let found = ParagraphPairs(index, nodes).pairs
        let entries = found.enumerated().map { place, pair -> GroundTable.Entry in
            let document = nodes.documentPlace[pair.one.anchor.document] ?? -1
            var row = GroundRow(
                place: place, document: document, teller: pair.teller, sign: .neutral, isSymmetric: true)
            row.date(nil, orOf: document < 0 ? nil : index.dossier.documents[Int(document)].published.date)
            return .init(source: pair.places.0, target: pair.places.1, row: row)
        }
        return GroundTable(nodes, entries) { .mentions(found[$0].one, found[$0].other) }
    }
}
