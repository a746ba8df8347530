import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

@Suite struct SharingTests {
    @Test func aSecondWindowReadsOnlyAndSaysSo() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let first = try Store.open(file)
        let second = try Store.open(file)
        #expect(second.readOnlyReason == .openElsewhere(process: ProcessInfo.processInfo.processIdentifier))
        #expect(throws: StoreError.self) { try second.setTitle("Mine") }
        let counter = try second.changeCounter()
        try first.setTitle("Changed")
        #expect(try second.load().title == "Changed")
        #expect(try second.changeCounter() != counter)
        try second.close()
        try first.close()
        #expect(folder.names == ["a.dossier"])
    }

    @Test func aLinkLeadsToTheSameLock() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let link = folder.url.appending(path: "link.dossier")
        try FileManager.default.createSymbolicLink(at: link, withDestinationURL: file)
        let first = try Store.open(file)
        #expect(try Store.open(link).isReadOnly)
        try first.close()
    }

    @Test func closingGivesTheLockUp() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let first = try Store.open(file)
        try first.close()
        let second = try Store.open(file)
        #expect(!second.isReadOnly)
    }

    @Test func closingLeavesNoLockFileBehind() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let name = try #require(DossierLock.lockFolder()) + "/\(try DossierFile(file).identity).lock"
        let store = try Store.open(file)
        #expect(FileManager.default.fileExists(atPath: name))
        try store.close()
        #expect(!FileManager.default.fileExists(atPath: name))
    }

    @Test func whatAnotherProgramLocksIsNamed() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let store = try Store.open(file, access: .automatic, patience: 0.05)
        var configuration = Configuration()
        configuration.allowsUnsafeTransactions = true
        let other = try DatabaseQueue(path: file.path(), configuration: configuration)
        try other.writeWithoutTransaction { try $0.execute(sql: "BEGIN IMMEDIATE") }
        #expect(throws: StoreError.busy(path: file.path())) { try store.setTitle("Mine") }
        #expect(try store.load().title == "A title")
        try other.writeWithoutTransaction { try $0.execute(sql: "ROLLBACK") }
        try store.setTitle("Mine")
        #expect(try store.load().title == "Mine")
    }

    @Test func aFullDiskKeepsWhatWasSaved() throws {
        let queue = try DatabaseQueue()
        let store = try Store(writer: queue)
        try store.replaceContents(with: SampleDossier.dossier)
        try queue.writeWithoutTransaction { db in
            let pages = try Int.fetchOne(db, sql: "PRAGMA page_count") ?? 0
            try db.execute(sql: "PRAGMA max_page_count = \(pages + 2)")
        }
        let large = Document(
            id: "large", title: Document.Title("Large", basis: .editor),
            text: DocumentText(String(repeating: "Many words. ", count: 10000)), sha256: "1", fileName: "l.txt")
        #expect(throws: StoreError.full(path: "the dossier in memory")) { try store.add([large]) }
        #expect(try store.load() == SampleDossier.dossier)
    }

    /// A crash leaves the log beside the file: what was committed is there again.
    @Test func whatWasCommittedBeforeACrashIsThere() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let crashed = folder.url.appending(path: "crashed.dossier")
        let store = try Store.open(file)
        try store.setTitle("Committed")
        for suffix in ["", "-wal"] {
            try Data(contentsOf: URL(filePath: file.path() + suffix)).write(to: URL(filePath: crashed.path() + suffix))
        }
        try store.close()
        #expect(try Store.open(crashed, access: .readOnly).load().title == "Committed")
        let reopened = try Store.open(crashed)
        #expect(try reopened.load().title == "Committed")
        try reopened.close()
        #expect(folder.names == ["a.dossier", "crashed.dossier"])
    }
}
