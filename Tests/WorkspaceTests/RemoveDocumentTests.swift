import Foundation
import Model
import Store
import TestSupport
import Testing

@testable import Workspace

/// Taking a document out takes all that rests on it, and undoing brings every bit of it back to its place.
@Suite struct RemoveDocumentTests {
    private func edit(_ document: Document.ID, _ dossier: Dossier) throws -> DossierEdit {
        try #require(RemoveDocument(document).edit(dossier))
    }

    @Test(arguments: ["000", "001", "002", "003", "004"])
    func nothingRestsOnADocumentThatIsGone(document: String) throws {
        let dossier = try CuratedDossier.index.get().dossier
        let id = Document.ID(document)
        let edit = try edit(id, dossier)
        let after = try edit.applied(to: dossier)
        #expect(after.documents.map(\.id) == dossier.documents.map(\.id).filter { $0 != id })
        #expect(!after.mentions.contains { $0.anchor.document == id })
        #expect(!after.quotations.contains { $0.document == id })
        #expect(!after.relations.contains { $0.document == id || $0.evidence.contains { $0.document == id } })
        let roles = after.entities.flatMap(\.affiliations)
        #expect(!roles.contains { $0.evidence.isEmpty || $0.evidence.contains { $0.document == id } })
        // Whoever only this document names is gone, whoever another one names is not.
        let named = Set(after.mentions.map(\.entity))
        #expect(Set(after.entities.map(\.id)).isSuperset(of: named))
        let gone = Set(dossier.entities.map(\.id)).subtracting(after.entities.map(\.id))
        #expect(gone.isDisjoint(with: named))
        #expect(try edit.placed(in: dossier).inverse.applied(to: after) == dossier)
    }

    @Test func theFileFollowsAndComesBack() throws {
        let folder = try TemporaryFolder()
        let file = try CuratedDossier.file(in: folder)
        let store = try Store.open(file)
        let before = try store.load()
        try store.setPin(Pin(entity: "armenia", x: 1, y: 2))
        let edit = try edit("002", before).placed(in: before)
        try store.apply(edit)
        #expect(try store.load() == edit.applied(to: before))
        try store.apply(edit.inverse)
        #expect(try store.load() == before)
        #expect(try store.pins().map(\.entity) == ["armenia"])
        try store.close()
    }

    @Test func anEmptyDossierIsLeftOfTheOnlyDocument() throws {
        let dossier = DossierBuilder().document("a").entity("armenia").mention("armenia", 0, 7).build()
        let after = try edit("a", dossier).applied(to: dossier)
        #expect(after.documents.isEmpty && after.entities.isEmpty && after.mentions.isEmpty)
        #expect(RemoveDocument("a").edit(after) == nil)
    }
}

@MainActor @Suite struct DocumentRemovalTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func until(_ condition: () -> Bool) async throws {
        let limit = ContinuousClock.now + .seconds(120)
        while !condition() {
            try #require(ContinuousClock.now < limit, "it did not come about")
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    @Test func removingIsUndoneAndRedone() async throws {
        let file = try CuratedDossier.file(in: folder)
        let workspace = Workspace(sessionFile: SessionFile(url: folder.file("session.json")))
        workspace.open(file)
        try await until { !workspace.state.isOpening }
        let before = try #require(workspace.state.index?.dossier)
        workspace.updateLens { $0.documents = ["000"] }
        workspace.remove("000")
        try await until { workspace.state.index?.dossier.documents.count == 4 }
        #expect(workspace.state.place.document == "001")
        #expect(workspace.state.lens.documents == nil, "the lens asks for what is left")
        #expect(workspace.state.undoTitle == "Remove “Zakharova says Russia and Armenia remai…”")
        #expect(workspace.state.notice?.text.contains("Ctrl+Z") == true)
        workspace.undo()
        try await until { workspace.state.index?.dossier.documents.count == 5 }
        #expect(workspace.state.index?.dossier == before)
        #expect(workspace.state.network.edges.count == 141)
        workspace.redo()
        try await until { workspace.state.index?.dossier.documents.count == 4 }
        workspace.close()
        let stored = try Store.open(file, access: .readOnly)
        #expect(try stored.load().documents.count == 4)
    }
}
