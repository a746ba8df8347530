import Foundation
import Model
import Network
import TestSupport
import Testing
import Workspace

/// The session as a user meets it, without a window.
@MainActor @Suite struct WorkspaceTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func opened(restoring: Bool = false, session: URL? = nil, file: URL? = nil) async throws -> Workspace {
        let url = try file ?? CuratedDossier.file(in: folder)
        let sessionURL = session ?? url.deletingLastPathComponent().appending(path: "session.json")
        let workspace = Workspace(sessionFile: SessionFile(url: sessionURL))
        workspace.open(url, restoring: restoring ? workspace.session : nil)
        try await until { !workspace.state.isOpening }
        #expect(workspace.state.notice == nil)
        return workspace
    }

    /// Waits for what background work brings about.
    private func until(_ condition: () -> Bool) async throws {
        let limit = ContinuousClock.now + .seconds(120)
        while !condition() {
            try #require(ContinuousClock.now < limit, "it did not come about")
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    private func armeniaRussia(_ workspace: Workspace) throws -> EdgeID {
        try #require(workspace.state.network.edges.first { $0.id.contains("armenia") && $0.id.contains("russia") }).id
    }

    @Test func openingShowsTheWholeDossier() async throws {
        let workspace = try await opened()
        #expect(workspace.state.network.nodes.count == 66)
        #expect(workspace.state.network.edges.count == 141)
        #expect(workspace.state.sentence.counts == "66 actors, 141 edges, 339 relations")
        #expect(workspace.state.place.document == "000")
    }

    @Test func openingWhatIsOpenLeavesItOpenForEditing() async throws {
        let file = try CuratedDossier.file(in: folder)
        let workspace = try await opened(file: file)
        workspace.select(.entities(["russia"]))
        let alias = folder.url.appending(path: "alias.dossier")
        try FileManager.default.createSymbolicLink(at: alias, withDestinationURL: file)
        for name in [file, alias] {
            var isThere = false
            workspace.open(name) { _ in isThere = true }
            try await until { isThere }
            #expect(!workspace.state.isOpening)
            #expect(workspace.state.opened?.isReadOnly == false)
            #expect(workspace.state.selection == .entities(["russia"]))
        }
    }

    @Test func evidenceLeadsToItsPassageAndBack() async throws {
        let workspace = try await opened()
        workspace.select(.edge(try armeniaRussia(workspace)))
        let row = try #require(workspace.evidence.rows.last)
        workspace.showEvidence(of: row.id)
        #expect(workspace.state.place.passage?.relation == row.id.relation)
        #expect(workspace.state.place.document == row.anchors.first?.document)
        workspace.goBack()
        #expect(workspace.state.place.passage == nil)
        #expect(workspace.state.selection.edge != nil)
        workspace.goBack()
        #expect(workspace.state.selection == .nothing)
        workspace.goForward()
        workspace.goForward()
        #expect(workspace.state.place.passage?.relation == row.id.relation)
        #expect(!workspace.state.history.canGoForward)
    }

    @Test func aLensChangesTheCounts() async throws {
        let workspace = try await opened()
        let before = workspace.state.sentence.counts
        workspace.updateLens { $0.account = .reporters }
        try await until { workspace.state.sentence.counts != before }
        let index = try #require(workspace.state.index)
        #expect(workspace.state.network.relations.allSatisfy { index.relation[$0]?.assertedBy == .narrator })
        #expect(workspace.state.network.relations.count < 339)
    }

    @Test func mentionsAreWalkedAcrossDocumentsAndAroundTheEnd() async throws {
        let workspace = try await opened()
        workspace.select(.entities(["nikol-pashinyan"]))
        let count = try #require(workspace.state.index?.mentionsOfEntity["nikol-pashinyan"]?.count)
        var documents: Set<Document.ID> = []
        for _ in 0..<count {
            workspace.step(to: "nikol-pashinyan", forward: true)
            documents.insert(try #require(workspace.state.place.document))
        }
        #expect(documents.count == 4 || documents.count == 5)
        #expect(workspace.mentionPosition(of: "nikol-pashinyan").current == count - 1)
        workspace.step(to: "nikol-pashinyan", forward: true)
        #expect(workspace.mentionPosition(of: "nikol-pashinyan").current == 0)
        workspace.step(to: "nikol-pashinyan", forward: false)
        #expect(workspace.mentionPosition(of: "nikol-pashinyan").current == count - 1)
    }

    @Test func aKeptLensIsStoredAndUndone() async throws {
        let url = try CuratedDossier.file(in: folder)
        let workspace = try await opened(file: url)
        workspace.updateLens { $0.signs = [.conflict] }
        workspace.keepLens(named: "  Only   conflict ")
        #expect(workspace.state.index?.dossier.keptLenses.map(\.name) == ["Only conflict"])
        #expect(workspace.state.undoTitle == "Keep lens “Only conflict”")
        workspace.undo()
        #expect(workspace.state.index?.dossier.keptLenses.isEmpty == true)
        workspace.redo()
        workspace.close()
        let again = try await opened(file: url)
        #expect(again.state.index?.dossier.keptLenses.first?.lens.signs == [.conflict])
        again.close()
    }

    @Test func pinsAreStoredWithTheDossier() async throws {
        let url = try CuratedDossier.file(in: folder)
        let workspace = try await opened(file: url)
        workspace.pin("armenia", at: Point(12, 34))
        workspace.pin("russia", at: Point(1, 2))
        workspace.unpin("russia")
        workspace.close()
        let again = try await opened(file: url)
        #expect(again.state.pins == ["armenia": Point(12, 34)])
        again.close()
    }

    @Test func theArrangementIsUndoneAndRestored() async throws {
        let url = try CuratedDossier.file(in: folder)
        let session = url.deletingLastPathComponent().appending(path: "session.json")
        let workspace = try await opened(session: session, file: url)
        workspace.arrange(ArrangementChoice(.kinds))
        #expect(workspace.state.undoTitle == "Arrange by kind")
        workspace.undo()
        #expect(workspace.state.arrangement == .relations)
        workspace.redo()
        workspace.close()
        let again = try await opened(restoring: true, session: session, file: url)
        #expect(again.state.arrangement.arrangement == .kinds)
        again.close()
        // Who opens a dossier by name begins afresh.
        let fresh = try await opened(session: session, file: url)
        #expect(fresh.state.arrangement == .relations)
        fresh.close()
    }

    @Test func placesFromAFileAreRestoredAsLongAsItIsThere() async throws {
        let url = try CuratedDossier.file(in: folder)
        let session = url.deletingLastPathComponent().appending(path: "session.json")
        let places = folder.file("places.tsv")
        try Data("Armenia\t1\t2\nrussia\t3\t4\nNobody\t5\t6\n".utf8).write(to: places)
        let workspace = try await opened(session: session, file: url)
        workspace.arrange(from: places)
        try await until { workspace.state.arrangement.arrangement == .file }
        #expect(workspace.state.arrangement.places == ["armenia": Point(1, 2), "russia": Point(3, 4)])
        workspace.close()
        let again = try await opened(restoring: true, session: session, file: url)
        #expect(again.state.arrangement.places.count == 2)
        again.close()
        try FileManager.default.removeItem(at: places)
        let third = Workspace(sessionFile: SessionFile(url: session))
        third.restore()
        try await until { third.state.opened != nil }
        #expect(third.state.arrangement == .relations)
        #expect(third.state.notice?.text.hasPrefix("places.tsv: it could not be read") == true)
        third.close()
    }

    @Test func aFileThatPlacesNobodyOrOneTwiceIsNamed() async throws {
        let workspace = try await opened()
        for (text, complaint) in [
            ("Nobody\t1\t2\n", "p.tsv: none of its actors is in the dossier."),
            ("armenia\t1\t2\nArmenia\t1\t2\n", "p.tsv, line 2: “Armenia” has a place already."),
        ] {
            let file = folder.file("p.tsv")
            try Data(text.utf8).write(to: file)
            workspace.arrange(from: file)
            try await until { workspace.state.notice?.text == complaint }
            #expect(workspace.state.arrangement == .relations)
            workspace.show(nil)
        }
        workspace.close()
    }

    @Test func theSessionIsRestored() async throws {
        let url = try CuratedDossier.file(in: folder)
        let session = url.deletingLastPathComponent().appending(path: "session.json")
        let workspace = try await opened(session: session, file: url)
        workspace.select(.edge(try armeniaRussia(workspace)))
        workspace.showEvidence(of: try #require(workspace.evidence.rows.first).id)
        workspace.updateLens { $0.minimumEvidence = 3 }
        try await until { workspace.state.network.edges.allSatisfy { $0.relationCount >= 3 } }
        let place = workspace.state.place
        workspace.close()
        let again = try await opened(restoring: true, session: session, file: url)
        #expect(again.state.place == place)
        #expect(again.state.lens.minimumEvidence == 3)
        again.close()
    }

    @Test func whatIsNoDossierIsRefusedAndTheOpenOneStays() async throws {
        let workspace = try await opened()
        let other = folder.file("other.dossier")
        try Data("not a dossier".utf8).write(to: other)
        workspace.open(other)
        try await until { !workspace.state.isOpening }
        #expect(workspace.state.notice?.text.contains(other.lastPathComponent) == true)
        #expect(workspace.state.network.nodes.count == 66)
        #expect(try Data(contentsOf: other) == Data("not a dossier".utf8))
        workspace.close()
    }

    @Test func aDamagedSessionFileIsAFreshStart() throws {
        let url = folder.file("damaged.json")
        try Data([0xFF, 0x00, 0x7B]).write(to: url)
        #expect(SessionFile(url: url).read() == SessionState())
    }
}
