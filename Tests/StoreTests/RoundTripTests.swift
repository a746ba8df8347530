import Foundation
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct RoundTripTests {
    @Test func everyFieldComesBackAsItWasWritten() throws {
        let store = try Store.inMemory(title: "Empty")
        #expect(try store.load() == Dossier(title: "Empty"))
        try store.replaceContents(with: SampleDossier.dossier)
        #expect(try store.load() == SampleDossier.dossier)
        try store.replaceContents(with: SampleDossier.dossier)
        #expect(try store.load() == SampleDossier.dossier)
    }

    @Test func aFileKeepsItAndLeavesNothingBeside() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let store = try Store.open(file)
        #expect(!store.isReadOnly)
        #expect(try store.load() == SampleDossier.dossier)
        try store.close()
        #expect(folder.names == ["a.dossier"])
    }

    @Test func readingChangesNoByteAndLeavesNothingBeside() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let before = try Data(contentsOf: file)
        let store = try Store.open(file, access: .readOnly)
        #expect(store.readOnlyReason == .requested)
        #expect(try store.load() == SampleDossier.dossier)
        try store.close()
        #expect(try Data(contentsOf: file) == before)
        #expect(folder.names == ["a.dossier"])
    }

    @Test func theSameDossierGivesTheSameBytes() throws {
        let folder = try TemporaryFolder()
        let (one, other) = (try folder.dossier("one.dossier"), try folder.dossier("two.dossier"))
        #expect(try Data(contentsOf: one) == Data(contentsOf: other))
    }

    @Test func aNameMayHoldWhatAPathMayHold() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier("what? 100% of “it” #1.dossier")
        let store = try Store.open(file, access: .readOnly)
        #expect(try store.load() == SampleDossier.dossier)
    }

    @Test func aNewDossierTakesNobodysPlace() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        #expect(throws: StoreError.alreadyExists(path: file.path())) { try Store.create(file, title: "Other") }
        let nowhere = folder.url.appending(path: "none/b.dossier")
        #expect(throws: StoreError.self) { try Store.create(nowhere, title: "Other") }
        #expect(folder.names == ["a.dossier"])
    }

    @Test func documentsAreAppendedAndTheSameBytesTakenOnce() throws {
        let store = try Store.inMemory(title: "T")
        try store.replaceContents(with: SampleDossier.dossier)
        func document(_ id: Document.ID, _ sha256: String) -> Document {
            Document(
                id: id, title: Document.Title("New", basis: .editor), text: DocumentText("New.\n"), sha256: sha256,
                fileName: "n.txt")
        }
        let addition = try store.add([document("c", "0c"), document("d", "0a"), document("e", "0c")])
        #expect(addition.added == ["c"])
        #expect(addition.alreadyPresent == ["d": "a", "e": "c"])
        #expect(try store.load().documents.map(\.id) == ["a", "b", "c"])
        #expect(try store.load().relations == SampleDossier.relations)
    }

    @Test func lensesAreKeptReplacedInPlaceAndRemoved() throws {
        let store = try Store.inMemory(title: "T")
        let (one, two) = (SampleDossier.lenses[0], SampleDossier.lenses[1])
        try store.keep(one)
        try store.keep(two)
        let renamed = KeptLens(id: one.id, name: "Renamed", lens: two.lens)
        try store.keep(renamed)
        #expect(try store.load().keptLenses == [renamed, two])
        try store.removeLens(one.id)
        #expect(try store.load().keptLenses == [two])
    }

    @Test func pinsStayWithTheEntitiesThatStay() throws {
        let store = try Store.inMemory(title: "T")
        try store.replaceContents(with: SampleDossier.dossier)
        try store.setPin(Pin(entity: "norway", x: 1.5, y: -2))
        try store.setPin(Pin(entity: "iceland", x: 3, y: 4))
        try store.setPin(Pin(entity: "norway", x: 2.5, y: -2))
        try store.replaceContents(with: SampleDossier.dossier)
        #expect(try store.pins() == [Pin(entity: "iceland", x: 3, y: 4), Pin(entity: "norway", x: 2.5, y: -2)])
        try store.removePin("iceland")
        #expect(try store.pins().map(\.entity) == ["norway"])
        try store.replaceContents(with: Dossier(title: "T"))
        #expect(try store.pins().isEmpty)
    }

    @Test func aReferenceToNothingIsRefusedAndNothingIsLost() throws {
        let store = try Store.inMemory(title: "T")
        try store.replaceContents(with: SampleDossier.dossier)
        let stray = Dossier(
            title: "Stray",
            mentions: [Mention(id: "m", entity: "nobody", anchor: SampleDossier.anchor(1, 7), form: .name)])
        #expect(throws: StoreError.self) { try store.replaceContents(with: stray) }
        #expect(throws: StoreError.self) { try store.setPin(Pin(entity: "nobody", x: 0, y: 0)) }
        #expect(try store.load() == SampleDossier.dossier)
    }

    @Test func aTitleCanBeChanged() throws {
        let store = try Store.inMemory(title: "T")
        try store.setTitle("Another")
        #expect(try store.load().title == "Another")
    }
}
