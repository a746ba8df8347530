import Foundation
import GRDB
import Model
import TestSupport
import Testing

@testable import Store

/// Whatever is not a sound dossier is refused in a sentence that names the file, and stays as it was.
@Suite struct RefusalTests {
    private func refusal(_ file: URL, in folder: TemporaryFolder) throws -> StoreError {
        let names = folder.names
        let before = try? Data(contentsOf: file)
        var refusals: Set<StoreError> = []
        for access in [Store.Access.automatic, .readOnly] {
            do {
                let store = try Store.open(file, access: access)
                try store.close()
                Issue.record("the file was taken for a dossier")
            } catch {
                refusals.insert(try #require(error as StoreError?))
            }
        }
        // Whoever opens a file together with what it holds is told the same.
        do {
            let (store, _) = try Store.opened(file)
            try store.close()
            Issue.record("the file was taken for a dossier and read")
        } catch {
            refusals.insert(try #require(error as StoreError?))
        }
        #expect((try? Data(contentsOf: file)) == before)
        #expect(folder.names == names)
        let error = try #require(refusals.first)
        #expect(refusals.count == 1)
        #expect(error.message.contains(file.lastPathComponent))
        return error
    }

    private func file(_ bytes: Data) throws -> (TemporaryFolder, URL) {
        let folder = try TemporaryFolder()
        let url = folder.url.appending(path: "x.dossier")
        try bytes.write(to: url)
        return (folder, url)
    }

    private func changed(_ change: (Database) throws -> Void) throws -> (TemporaryFolder, URL) {
        let folder = try TemporaryFolder()
        let url = try folder.dossier("x.dossier")
        let queue = try DatabaseQueue(path: url.path())
        try queue.writeWithoutTransaction { db in
            try db.execute(sql: "PRAGMA foreign_keys = OFF")
            try change(db)
        }
        try queue.close()
        return (folder, url)
    }

    @Test func whatIsNotThere() throws {
        let folder = try TemporaryFolder()
        let url = folder.url.appending(path: "none.dossier")
        #expect(try refusal(url, in: folder) == .missing(path: url.path()))
    }

    @Test func aFolder() throws {
        let folder = try TemporaryFolder()
        let url = folder.url.appending(path: "sub.dossier")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: false)
        guard case .isFolder = try refusal(url, in: folder) else { return #expect(Bool(false)) }
    }

    @Test func aPipe() throws {
        let folder = try TemporaryFolder()
        let url = folder.url.appending(path: "pipe.dossier")
        #expect(mkfifo(url.path(), 0o600) == 0)
        #expect(throws: StoreError.notAFile(path: url.path())) { try Store.open(url) }
    }

    @Test func anEmptyFile() throws {
        let (folder, url) = try file(Data())
        #expect(try refusal(url, in: folder) == .empty(path: url.path()))
    }

    @Test func anotherFormat() throws {
        let (folder, url) = try file(Data("%PDF-1.7 and so on".utf8))
        #expect(try refusal(url, in: folder) == .notADossier(path: url.path()))
    }

    @Test func anotherProgramsDatabase() throws {
        let folder = try TemporaryFolder()
        let url = folder.url.appending(path: "x.dossier")
        let queue = try DatabaseQueue(path: url.path())
        try queue.write { try $0.execute(sql: "CREATE TABLE document (id TEXT)") }
        try queue.close()
        #expect(try refusal(url, in: folder) == .foreignDatabase(path: url.path()))
    }

    @Test(arguments: [20, 60, 100, 4096, 5000, 40000])
    func aFileCutShort(length: Int) throws {
        let whole = try TemporaryFolder()
        let (folder, url) = try file(try Data(contentsOf: whole.dossier()).prefix(length))
        guard case .truncated = try refusal(url, in: folder) else { return #expect(Bool(false)) }
    }

    /// Every page of the file in turn, the first one keeping its header, without which it is another format.
    @Test func aPageOfRandomBytes() throws {
        let whole = try TemporaryFolder()
        let sound = try Data(contentsOf: whole.dossier())
        var seed: UInt64 = 1
        for page in 0..<sound.count / 4096 {
            var bytes = sound
            for place in page * 4096 + (page == 0 ? 100 : 0)..<(page + 1) * 4096 {
                seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                bytes[place] = UInt8(truncatingIfNeeded: seed >> 56)
            }
            let (folder, url) = try file(bytes)
            let problem = try refusal(url, in: folder)
            guard case .damaged = problem else { return #expect(Bool(false), "page \(page)") }
            #expect(!problem.message.contains("\n") && !problem.message.contains("***"), "one sentence")
        }
    }

    @Test func aTextWithOneLetterChanged() throws {
        let whole = try TemporaryFolder()
        var bytes = try Data(contentsOf: whole.dossier())
        let place = try #require(bytes.range(of: Data("Nothing more.".utf8)))
        bytes[place.lowerBound] = UInt8(ascii: "n")
        let (folder, url) = try file(bytes)
        let error = try refusal(url, in: folder)
        #expect(error == .damaged(path: url.path(), detail: "the text of document b is not the one that was saved"))
    }

    @Test func aNewerSchema() throws {
        let (folder, url) = try changed { try $0.execute(sql: "PRAGMA user_version = 4") }
        guard case .newerVersion = try refusal(url, in: folder) else { return #expect(Bool(false)) }
    }

    @Test func aNewerMigration() throws {
        let (folder, url) = try changed {
            try $0.execute(sql: "INSERT INTO grdb_migrations VALUES ('4 something')")
        }
        guard case .newerVersion = try refusal(url, in: folder) else { return #expect(Bool(false)) }
    }

    @Test(arguments: [
        "DROP TABLE stance", "ALTER TABLE topic ADD COLUMN extra TEXT", "PRAGMA user_version = 0",
        "CREATE TRIGGER t AFTER INSERT ON topic BEGIN DELETE FROM document; END",
        "UPDATE mention SET entity = 'nobody'", "UPDATE relation SET target = 'nobody'",
        "UPDATE anchor SET document = 'nowhere'", "UPDATE relationEvidence SET relation = 'zz' || relation",
        "UPDATE relation SET quotation = 'nothing' WHERE ordinal = 0", "DELETE FROM documentText WHERE document = 'b'",
    ])
    func tablesThatAreNotADossiers(sql: String) throws {
        let (folder, url) = try changed { try $0.execute(sql: sql) }
        guard case .damaged = try refusal(url, in: folder) else { return #expect(Bool(false)) }
    }

    @Test(arguments: [
        ("UPDATE entity SET kind = 'alien' WHERE id = 'norway'", "entity norway has the unknown kind “alien”"),
        ("UPDATE relation SET date = '2024-13' WHERE id = 'r2'", "relation r2 has the unknown date “2024-13”"),
        ("UPDATE lens SET account = 'me' WHERE id = 'b'", "lens b has the unknown account “me”"),
        ("DELETE FROM dossier", "the dossier's title is missing"),
    ])
    func valuesThatMakeNoSenseAreNamed(sql: String, detail: String) throws {
        let (folder, url) = try changed { try $0.execute(sql: sql) }
        defer { withExtendedLifetime(folder) {} }
        let store = try Store.open(url, access: .readOnly)
        #expect(throws: StoreError.damaged(path: url.path(), detail: detail)) { try store.load() }
    }
}
