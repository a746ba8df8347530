import Extraction
import Foundation
import Model
import Store
import Synchronization
import Testing

@testable import Workspace

/// Articles come into an open dossier in the background, as the user watches, pauses and cancels.
@MainActor @Suite struct ExtractionRunTests {
    /// Finds the first word of each text as a person, and waits at a gate where it is given one.
    private struct Finder: DocumentExtractor {
        var gate: Gate?

        func extract(_ document: Document, knowing lexicon: ProjectLexicon) -> ExtractedDocument {
            gate?.wait(for: document.id)
            let words = document.text.string.split { !$0.isLetter }.prefix(2).joined(separator: " ")
            let start = FoundBuilder(document.id, document.text.string)
            let base = start.actor("1", lexicon.entries.first?.name ?? words, .person, by: words)
            return ExtractedDocument(
                document: document, entities: base.entities, mentions: base.mentions, quotations: [], tokenCount: 10)
        }
    }

    /// Lets as many documents through as it is told, in the order of their names.
    private final class Gate: Sendable {
        private let allowed = Mutex(0)
        private static let order = ["a", "b", "c"]

        func wait(for document: Document.ID) {
            let place = Self.order.firstIndex(of: document.rawValue) ?? 0
            while allowed.withLock({ $0 <= place }) { usleep(500) }
        }

        func pass(_ count: Int) { allowed.withLock { $0 += count } }
    }

    private let folder: URL
    private let dossier: URL

    init() throws {
        folder = FileManager.default.temporaryDirectory.appending(path: "actant-\(UUID().uuidString)")
        try FileManager.default.createDirectory(
            at: folder.appending(path: "in/deeper"), withIntermediateDirectories: true)
        dossier = folder.appending(path: "d.dossier")
        for (name, text) in [
            ("a.txt", "Ann Lee came.\n"),
            (
                "b.html",
                "<p>Bo Ray is here, and has been, for as long as anybody can say, or longer than that, as it seems.</p>"
            ),
            ("deeper/c.txt", "Cy Orr went.\n"), ("d.txt", "ANN LEE came!\n"), ("e.txt", "%PDF-1.4"),
            (".hidden.txt", "No.\n"),
            ("f.jpg", "No.\n"),
        ] { try Data(text.utf8).write(to: folder.appending(path: "in/\(name)")) }
    }

    private func workspace(_ gate: Gate? = nil) -> Workspace {
        Workspace(sessionFile: SessionFile(url: folder.appending(path: "s.json"))) {
            StandardExtractor(extractor: Finder(gate: gate), shortfall: nil)
        }
    }

    private func until(_ what: String = "", _ condition: () -> Bool) async throws {
        let limit = ContinuousClock.now + .seconds(100)
        while !condition() {
            try #require(ContinuousClock.now < limit, "it did not come about: \(what)")
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    private func ids(_ workspace: Workspace) -> [String] {
        workspace.state.index?.dossier.documents.map(\.id.rawValue) ?? []
    }

    @Test func aFolderBecomesADossier() async throws {
        let workspace = workspace()
        workspace.createDossier(at: dossier, from: [folder.appending(path: "in")])
        try await until { workspace.state.notice != nil }
        #expect(ids(workspace) == ["a", "b", "c"])
        #expect(workspace.state.extraction == nil)
        let words = try #require(workspace.state.notice?.text)
        #expect(words.hasPrefix("Read: 3 documents. One article is in the dossier already"))
        #expect(words.contains("e.txt") && words.contains("a PDF"))
        #expect(workspace.state.index?.entity["ann-lee"]?.isTentative == true)
        #expect(workspace.state.place.document == "a" && workspace.state.place.view == .quotations)
        workspace.close()
        let stored = try Store.open(dossier, access: .readOnly).load()
        #expect(stored.documents.count == 3 && stored.mentions.count == 3)
    }

    @Test func documentsAppearAsTheyAreDoneAndCancellingKeepsThem() async throws {
        let gate = Gate()
        let workspace = workspace(gate)
        workspace.createDossier(at: dossier, from: [folder.appending(path: "in")])
        try await until("start") {
            workspace.state.extraction?.isPreparing == false || workspace.state.extraction != nil
        }
        gate.pass(1)
        try await until("first") { ids(workspace) == ["a"] }
        workspace.cancelExtraction()
        gate.pass(10)
        try await until("end") { workspace.state.extraction == nil }
        #expect(ids(workspace).first == "a" && ids(workspace).count < 3)
        #expect(workspace.state.notice?.text.hasPrefix("Cancelled") == true)
        // What was left out can be read later.
        workspace.show(nil)
        workspace.extract(.files([folder.appending(path: "in")]))
        try await until("again") { workspace.state.notice != nil }
        #expect(ids(workspace).count == 3)
    }

    @Test func whilePausedNothingComes() async throws {
        let gate = Gate()
        let workspace = workspace(gate)
        workspace.createDossier(at: dossier, from: [folder.appending(path: "in")])
        try await until { workspace.state.extraction != nil }
        workspace.setExtractionPaused(true)
        gate.pass(10)
        try await Task.sleep(for: .milliseconds(60))
        #expect(workspace.state.extraction?.isPaused == true && ids(workspace).isEmpty)
        workspace.setExtractionPaused(false)
        try await until { ids(workspace).count == 3 }
    }

    @Test func decisionsMadeWhileItRunsStayAndAreKnownAfterwards() async throws {
        let gate = Gate()
        let workspace = workspace(gate)
        workspace.createDossier(at: dossier, from: [folder.appending(path: "in")])
        gate.pass(1)
        try await until { ids(workspace) == ["a"] }
        let rename = try #require(Rename("ann-lee", to: "Dame Ann Lee"))
        workspace.review(rename)
        gate.pass(2)
        try await until { workspace.state.extraction == nil && !workspace.isEditing }
        #expect(workspace.state.index?.entity["ann-lee"]?.name == "Dame Ann Lee")
        workspace.show(nil)
        gate.pass(3)
        workspace.extract(.documents(nil))
        try await until { workspace.state.notice != nil }
        #expect(workspace.state.index?.dossier.entities.map(\.id) == ["ann-lee"], "the lexicon is told to the engine")
        workspace.undo()
        try await until { !workspace.isEditing }
        #expect(workspace.state.index?.entity["ann-lee"]?.name == "Ann Lee")
    }
}
