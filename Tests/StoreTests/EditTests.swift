import Foundation
import Model
import Testing

@testable import Store

/// An edit changes the file as it changes the value, and its inverse takes it back.
@Suite struct EditTests {
    private func store() throws -> Store {
        let store = try Store.inMemory(title: "T")
        try store.replaceContents(with: SampleDossier.dossier)
        return store
    }

    private var edit: DossierEdit {
        let dossier = SampleDossier.dossier
        var edit = DossierEdit()
        var norway = dossier.entities[0]
        norway.name = "Norway"
        norway.review = .confirmed
        edit.entities = [
            .init(old: dossier.entities[0], new: norway),
            .add(
                Entity(
                    id: "new", name: "New", kind: .person, entry: "person/new",
                    provenance: Provenance(pass: "names", rule: "title", confidence: 0.5))),
        ]
        var mention = dossier.mentions[1]
        mention.entity = "new"
        edit.mentions = [.remove(dossier.mentions[0]), .init(old: dossier.mentions[1], new: mention)]
        var quotation = dossier.quotations[0]
        quotation.speaker = "new"
        edit.quotations = [.init(old: dossier.quotations[0], new: quotation)]
        edit.relations = [.remove(dossier.relations[1])]
        var document = dossier.documents[0]
        document.boilerplate = []
        edit.documents = [
            .init(old: dossier.documents[0], new: document),
            .add(
                Document(
                    id: "c", title: .init("C", basis: .editor), text: DocumentText("C."), sha256: "c", fileName: "c")),
        ]
        edit.addedRejections = [
            Rejection(what: .mention, anchor: SampleDossier.anchor(1, 7), name: "Norway", kind: .state),
            Rejection(what: .entity, anchor: nil, name: "Fish", kind: .person),
        ]
        return edit
    }

    @Test func theFileChangesAsTheValueDoes() throws {
        let store = try store()
        try store.apply(edit)
        let expected = try edit.applied(to: SampleDossier.dossier)
        #expect(try store.load() == expected)
        #expect(expected.mentions.count == 1 && expected.rejections.count == 4 && expected.documents.count == 3)
    }

    @Test func theInverseTakesItBack() throws {
        let store = try store()
        try store.setPin(Pin(entity: "norway", x: 1, y: 2))
        try store.apply(edit)
        #expect(try store.pins().map(\.entity) == ["norway"], "a renamed entity keeps its place")
        try store.apply(edit.inverse)
        let expected = try edit.inverse.applied(to: edit.applied(to: SampleDossier.dossier))
        #expect(try store.load() == expected)
        // What was removed comes back, at the end of its list.
        #expect(Set(expected.mentions) == Set(SampleDossier.dossier.mentions))
        #expect(
            expected.entities == SampleDossier.dossier.entities
                && expected.rejections == SampleDossier.dossier.rejections)
        #expect(expected.documents == SampleDossier.dossier.documents)
        #expect(Set(expected.relations) == Set(SampleDossier.dossier.relations))
    }

    @Test func whatWasRemovedComesBackToItsPlace() throws {
        let store = try store()
        let edit = edit.placed(in: SampleDossier.dossier)
        try store.apply(edit)
        try store.apply(edit.inverse)
        #expect(try edit.inverse.applied(to: edit.applied(to: SampleDossier.dossier)) == SampleDossier.dossier)
        #expect(try store.load() == SampleDossier.dossier)
    }

    @Test func whatComesBackFindsItsPlaceWhereTheGapIsTaken() throws {
        let store = try store()
        let entities = (0..<5).map { Entity(id: .init("e\($0)"), name: "E\($0)", kind: .group) }
        try store.replaceContents(with: Dossier(title: "T", entities: entities))
        var removal = DossierEdit()
        removal.entities = [.remove(entities[0]), .remove(entities[2]), .remove(entities[4])]
        let before = try store.load()
        try store.apply(removal)
        // Two others come to stand where the first was.
        var addition = DossierEdit()
        let others = ["x", "y"].map { Entity(id: .init($0), name: $0, kind: .group) }
        addition.entities = others.enumerated().map { .init(old: nil, new: $1, place: $0) }
        try store.apply(addition)
        #expect(try store.load().entities.map(\.id) == ["x", "y", "e1", "e3"])
        try store.apply(addition.inverse)
        try store.apply(removal.placed(in: before).inverse)
        #expect(try store.load().entities == entities)
    }

    @Test func nothingIsLeftBehindInTheFile() throws {
        let store = try store()
        let before = try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM anchor") }
        try store.apply(edit)
        try store.apply(edit.inverse)
        #expect(try store.read { try Int.fetchOne($0, sql: "SELECT count(*) FROM anchor") } == before)
    }

    @Test func anEditOfWhatIsNotThereIsRefusedWhole() throws {
        let store = try store()
        try store.apply(edit)
        let after = try store.load()
        #expect(throws: StoreError.self) { try store.apply(edit) }
        #expect(throws: StaleEdit.self) { try edit.applied(to: after) }
        #expect(try store.load() == after)
        var stray = DossierEdit()
        stray.entities = [.remove(after.entities[0])]
        #expect(throws: StoreError.self, "its mentions still refer to it") { try store.apply(stray) }
        #expect(try store.load() == after)
    }
}
