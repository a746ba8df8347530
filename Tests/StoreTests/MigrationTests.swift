import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

/// Dossiers that earlier versions of Actant wrote.
@Suite struct MigrationTests {
    private func published() throws -> (folder: TemporaryFolder, file: URL) {
        let folder = try TemporaryFolder()
        let file = folder.url.appending(path: "old.dossier")
        let fixture = URL(filePath: #filePath).deletingLastPathComponent().appending(path: "Fixtures/version-1.sqlite")
        try Data(contentsOf: fixture).write(to: file)
        return (folder, file)
    }

    @Test func anOlderDossierOpensForEditingAsMadeByPersons() throws {
        let (folder, file) = try published()
        let store = try Store.open(file)
        let dossier = try store.load()
        #expect(dossier.entities.count == 6 && dossier.mentions.count == 11 && dossier.quotations.count == 4)
        #expect(dossier.mentions.allSatisfy { $0.provenance == nil && $0.review == .unreviewed && !$0.isTentative })
        #expect(dossier.rejections.isEmpty)
        try store.setTitle("New")
        try store.close()
        let again = try Store.open(file)
        #expect(try again.load().mentions == dossier.mentions)
        try again.close()
        #expect(folder.names == ["old.dossier"])
    }

    @Test func aLensThatWasKeptBeforeThereWereProjectionsOpensAsItWas() throws {
        let (folder, file) = try published()
        defer { withExtendedLifetime(folder) {} }
        let queue = try DatabaseQueue(path: file.path())
        try queue.write { db in
            try db.execute(
                sql: """
                    INSERT INTO lens (id, ordinal, name, account, accountValue, limitsDocuments, limitsStatuses,
                        limitsPeriod, includesUndated, minimumEvidence, projection)
                    VALUES ('old', 0, 'Old', 'outlet', 'Nordic Wire', 0, 0, 0, 1, 2, 'relations');
                    INSERT INTO lensChoice VALUES ('old', 'kind', 'state'), ('old', 'sign', '1')
                    """)
        }
        try queue.close()
        let store = try Store.open(file)
        let lens = Lens(account: .outlet("Nordic Wire"), kinds: [.state], signs: [.cooperation], minimumEvidence: 2)
        #expect(try store.load().keptLenses == [KeptLens(id: "old", name: "Old", lens: lens)])
        try store.close()
    }

    @Test func anOlderDossierIsReadWithoutChangingAByte() throws {
        let (folder, file) = try published()
        let before = try Data(contentsOf: file)
        let store = try Store.open(file, access: .readOnly)
        #expect(try store.load().relations.count == 5)
        #expect(throws: StoreError.self) { try store.setTitle("New") }
        try store.close()
        #expect(try Data(contentsOf: file) == before)
        #expect(folder.names == ["old.dossier"])
    }

    @Test func aStepThatWasOnlyHalfDoneIsRefused() throws {
        let (folder, file) = try published()
        defer { withExtendedLifetime(folder) {} }
        let queue = try DatabaseQueue(path: file.path())
        try queue.write { try $0.execute(sql: "ALTER TABLE mention ADD COLUMN pass TEXT") }
        try queue.close()
        #expect(throws: StoreError.damaged(path: file.path(), detail: "its tables are not those of a dossier")) {
            try Store.open(file)
        }
    }
}
