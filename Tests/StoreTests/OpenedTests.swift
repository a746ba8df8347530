import Digest
import Foundation
import GRDB
import Model
import Network
import TestSupport
import Testing

@testable import Store

/// A dossier that is read while it is looked through is the one that would be read afterwards.
@Suite struct OpenedTests {
    @Test(arguments: [Store.Access.automatic, .readOnly])
    func whatIsOpenedIsWhatWasWritten(access: Store.Access) throws {
        let folder = try TemporaryFolder()
        let (store, dossier) = try Store.opened(try folder.dossier(), access: access)
        #expect(dossier == SampleDossier.dossier)
        #expect(try store.load() == dossier)
        try store.close()
        #expect(folder.names == ["a.dossier"])
    }

    @Test func whatStandsInTheLogOfAnotherWindowIsOpenedToo() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let first = try Store.open(file)
        try first.setTitle("Changed")
        let (second, dossier) = try Store.opened(file)
        #expect(dossier.title == "Changed" && second.isReadOnly)
        try second.close()
        try first.close()
    }

    /// Rows in another order than their ordinals, with gaps between these, as removals leave them.
    @Test func theOrderIsThatOfTheOrdinals() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let queue = try DatabaseQueue(path: file.path())
        try queue.write { db in
            for table in ["relation", "mention", "entity"] {
                try db.execute(sql: "UPDATE \(table) SET ordinal = 1000000 - 7 * ordinal")
            }
        }
        try queue.close()
        let (store, dossier) = try Store.opened(file)
        #expect(dossier.relations == SampleDossier.dossier.relations.reversed())
        #expect(dossier.mentions == SampleDossier.dossier.mentions.reversed())
        #expect(dossier.entities == SampleDossier.dossier.entities.reversed())
        try store.close()
    }

    @Test func anOpeningThatIsCancelledLeavesTheFileToOthers() throws {
        let folder = try TemporaryFolder()
        let file = try folder.dossier()
        let before = try Data(contentsOf: file)
        let watch = OpeningWatch()
        watch.cancel()
        #expect(throws: StoreError.cancelled(path: file.path())) { try Store.opened(file, watch: watch) }
        #expect(try Data(contentsOf: file) == before && folder.names == ["a.dossier"])
        let (store, dossier) = try Store.opened(file, watch: OpeningWatch())
        #expect(!store.isReadOnly && dossier == SampleDossier.dossier)
        try store.close()
    }

    @Test func theWatchSeesAllOfIt() throws {
        let folder = try TemporaryFolder()
        let watch = OpeningWatch()
        #expect(watch.fraction == nil)
        try Store.opened(try folder.dossier(), watch: watch).store.close()
        #expect(watch.fraction == 1)
    }

    /// Texts that repeat themselves, in letters of one to four bytes.
    @Test func anchorsHoldTheirWordsInAnyScript() throws {
        let folder = try TemporaryFolder()
        // No source has a NUL in its text; one that has is refused as binary.
        let string = AwkwardText.generated(seed: 5, length: 300).replacing("\0", with: "0")
        let text = DocumentText(string)
        let anchors = stride(from: 0, to: text.count - 9, by: 4).compactMap { start in
            TextRange(start, start + 9).flatMap { Anchor(document: "d", range: $0, in: text) }
        }
        let mentions = anchors.enumerated().map { number, anchor in
            Mention(id: .init("m\(number)"), entity: "e", anchor: anchor, form: .name)
        }
        let dossier = Dossier(
            title: "Scripts",
            documents: [
                Document(
                    id: "d", title: .init("D", basis: .stated), text: text, sha256: SHA256.hexadecimal(of: string.utf8),
                    fileName: "d.txt")
            ], entities: [Entity(id: "e", name: "E", kind: .person)], mentions: mentions)
        let file = folder.url.appending(path: "s.dossier")
        let made = try Store.create(file, title: "Scripts")
        try made.replaceContents(with: dossier)
        try made.close()
        let (store, found) = try Store.opened(file)
        #expect(found == dossier)
        #expect(found.mentions.map(\.anchor.exact) == anchors.map(\.exact))
        #expect(found.mentions.map(\.anchor.prefix) == anchors.map(\.prefix))
        #expect(found.mentions.map(\.anchor.suffix) == anchors.map(\.suffix))
        try store.close()
    }
}
