import Model
import Network
import TestSupport
import Testing

/// Whoever looks something up relies on finding what a walk over the dossier would.
@Suite struct DossierIndexTests {
    private let dossier: Dossier = {
        var generator = SeededGenerator(seed: 3)
        let text = DocumentText(String(repeating: "Words of a text. ", count: 40))
        let documents = (0..<7).map { number in
            Document(
                id: .init("d\(number)"), title: .init("D", basis: .stated), text: text, sha256: "", fileName: "")
        }
        let entities = (0..<40).map { Entity(id: .init("e\($0)"), name: "E \($0)", kind: .person) }
        let mentions = (0..<600).compactMap { number -> Mention? in
            let start = generator.below(60)
            return TextRange(start, start + generator.below(9)).flatMap {
                Anchor(document: .init("d\(generator.below(7))"), range: $0, in: text)
            }.map {
                Mention(id: .init("m\(number)"), entity: .init("e\(generator.below(45))"), anchor: $0, form: .name)
            }
        }
        return Dossier(title: "Index", documents: documents, entities: entities, mentions: mentions)
    }()

    private func precedes(_ left: Mention, _ right: Mention) -> Bool {
        let (one, other) = (left.anchor.document, right.anchor.document)
        if one != other { return one < other }
        if left.anchor.range != right.anchor.range { return left.anchor.range < right.anchor.range }
        return left.entity < right.entity
    }

    @Test func everythingIsFoundByItsIdentifier() {
        let index = DossierIndex(dossier)
        for entity in dossier.entities { #expect(index.entity[entity.id] == entity) }
        for (place, document) in dossier.documents.enumerated() {
            #expect(index.document.place(of: document.id) == place && index.documentOrder[document.id] == place)
        }
        #expect(index.entity["nobody"] == nil && index.relation["nothing"] == nil)
        var twins = dossier
        twins.entities.append(Entity(id: "e3", name: "Another", kind: .state))
        #expect(DossierIndex(twins).entity["e3"]?.name == "E 3", "of several the first")
    }

    @Test func mentionsComeByDocumentThenByPlace() {
        let index = DossierIndex(dossier)
        for number in 0..<45 {
            let id = Entity.ID("e\(number)")
            let expected = dossier.mentions.filter { $0.entity == id }.sorted(by: precedes)
            #expect((index.mentionsOfEntity[id] ?? []).map(\.anchor.range) == expected.map(\.anchor.range))
            #expect(index.mentionsOfEntity.count(of: id) == expected.count)
        }
        for document in dossier.documents {
            let expected = dossier.mentions.filter { $0.anchor.document == document.id }.sorted(by: precedes)
            let found = index.mentionsInDocument[document.id] ?? []
            #expect(found.map(\.entity) == expected.map(\.entity))
            #expect(Set(found) == Set(expected))
        }
        #expect(index.mentionsOfEntity["nobody"] == nil && index.mentionsInDocument["nowhere"] == nil)
    }

    /// An index that takes over from another must know what has changed.
    @Test func anIndexAfterAnEditIsThatOfTheEditedDossier() {
        let before = DossierIndex(dossier)
        _ = (before.mentionsOfEntity["e1"], before.mentionsInDocument["d1"], before.entity["e1"])
        var edited = dossier
        edited.entities[1].name = "Renamed"
        edited.mentions.removeAll { $0.entity == "e2" }
        let after = DossierIndex(edited, after: before)
        let fresh = DossierIndex(edited)
        #expect(after.entity["e1"]?.name == "Renamed" && before.entity["e1"]?.name == "E 1")
        for entity in edited.entities {
            #expect(after.mentionsOfEntity[entity.id] == fresh.mentionsOfEntity[entity.id])
        }
        #expect(after.mentionsOfEntity["e2"] == nil && before.mentionsOfEntity["e2"] != nil)
        var shorter = edited
        shorter.documents.removeFirst()
        let last = DossierIndex(shorter, after: after)
        #expect(last.document["d0"] == nil && last.documentOrder["d1"] == 0)
        #expect(last.mentionsInDocument["d3"] == DossierIndex(shorter).mentionsInDocument["d3"])
    }
}
