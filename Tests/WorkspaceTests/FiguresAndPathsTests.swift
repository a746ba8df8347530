import Exchange
import Foundation
import Model
import Network
import Store
import TestSupport
import Testing

@testable import Workspace

/// Figures, chains, hidden actors and notes as a user meets them, without a window.
@MainActor @Suite struct FiguresAndPathsTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func opened() async throws -> Workspace {
        let url = try CuratedDossier.file(in: folder)
        let workspace = Workspace(sessionFile: SessionFile(url: folder.file("session.json")))
        workspace.open(url)
        try await until { !workspace.state.isOpening }
        return workspace
    }

    private func until(_ condition: () -> Bool) async throws {
        let limit = ContinuousClock.now + .seconds(120)
        while !condition() {
            try #require(ContinuousClock.now < limit, "it did not come about")
            try await Task.sleep(for: .milliseconds(2))
        }
    }

    // MARK: Figures

    @Test func figuresAreCountedOnceTheyAreLookedAt() async throws {
        let workspace = try await opened()
        #expect(workspace.state.figures.figures == nil)
        workspace.show(.figures)
        try await until { workspace.state.figures.figures?.isComplete ?? false }
        let figures = try #require(workspace.state.figures.figures)
        #expect(figures.actors.map(\.id) == workspace.state.network.nodes.map(\.id))
        #expect(figures.modularity > 0.2 && figures.communityCount > 2)
        #expect(figures.actors.first?.community ?? 0 > 0)
        #expect(workspace.state.figures.progress == nil)
        workspace.updateLens { $0.account = .reporters }
        let counts = workspace.state.sentence.counts
        try await until { workspace.state.sentence.counts != counts }
        #expect(workspace.state.figures.figures?.actors.count != figures.actors.count, "stale figures are dropped")
        try await until { workspace.state.figures.figures?.isComplete ?? false }
        #expect(workspace.state.figures.figures?.actors.count == workspace.state.network.nodes.count)
    }

    @Test func countingCanBeGivenUpAndTakenUpAgain() async throws {
        let workspace = try await opened()
        workspace.show(.figures)
        #expect(workspace.state.figures.progress == 0)
        workspace.cancelFigures()
        #expect(workspace.state.figures.isCancelled && workspace.state.figures.progress == nil)
        workspace.resumeFigures()
        try await until { workspace.state.figures.figures?.isComplete ?? false }
        #expect(!workspace.state.figures.isCancelled)
    }

    @Test func theTableIsWrittenInItsOrder() async throws {
        let workspace = try await opened()
        workspace.show(.figures)
        try await until { workspace.state.figures.figures?.isComplete ?? false }
        workspace.sortFigures(by: FigureOrder(.actor, ascending: true))
        let lines = workspace.state.figures.csv.split(separator: "\r\n")
        #expect(
            lines.first
                == "id,name,kind,relations,partners,betweenness,pageRank,community,communityName,triads,balancedTriads,balance"
        )
        #expect(lines.count == 67)
        let names = workspace.state.figures.rows.map(\.node.name)
        #expect(names == names.sorted())
    }

    // MARK: Chains

    @Test func twoActorsAreConnectedByAChainOfEvidence() async throws {
        let workspace = try await opened()
        workspace.connect("nikol-pashinyan", to: "kazakhstan")
        try await until { workspace.shownWay == 0 }
        guard case .path(let path) = workspace.state.selection else { return #expect(Bool(false), "no chain") }
        #expect(path.actors.first == "nikol-pashinyan" && path.actors.last == "kazakhstan")
        let evidence = workspace.evidence
        #expect(evidence.groups.map(\.step) == path.edges.map { Optional($0) })
        #expect(evidence.groups.allSatisfy { (1...3).contains($0.rows.count) })
        let row = try #require(evidence.rows.first)
        workspace.showEvidence(of: try #require(row.id.relation))
        #expect(workspace.state.place.passage?.relation == row.id.relation)
        workspace.stepWay(forward: true)
        #expect(workspace.shownWay == 1)
        workspace.goBack()
        workspace.goBack()
        #expect(workspace.state.selection == .path(path))
    }

    @Test func whoStandsApartIsToldSo() async throws {
        let workspace = try await opened()
        let pair = try #require(workspace.state.network.edges.last?.id)
        workspace.updateLens { $0.minimumEvidence = 20 }
        try await until { workspace.state.network.edges.count < 20 }
        workspace.connect(pair.first, to: pair.second)
        try await until { workspace.state.notice != nil }
        #expect(workspace.state.notice?.text.contains("No chain") ?? false)
        #expect(workspace.state.selection == .nothing)
    }

    @Test func aChainComesBackWithTheSession() async throws {
        let workspace = try await opened()
        workspace.connect("nikol-pashinyan", to: "kazakhstan")
        try await until { workspace.shownWay == 0 }
        let index = try #require(workspace.state.index)
        let saved = try #require(SessionState.SavedSelection(workspace.state.selection))
        #expect(saved.selection(in: index) == workspace.state.selection)
    }

    // MARK: Hidden actors

    @Test func hidingIsToldAndUndone() async throws {
        let workspace = try await opened()
        workspace.hide(["armenia"])
        try await until { workspace.state.hiddenCount > 0 }
        #expect(!workspace.state.network.nodes.contains { $0.id == "armenia" })
        #expect(workspace.state.sentence.counts.hasSuffix("\(workspace.state.hiddenCount) hidden"))
        #expect(workspace.state.network.nodes.count + workspace.state.hiddenCount == 66)
        workspace.undo()
        try await until { workspace.state.hiddenCount == 0 }
        #expect(workspace.state.network.nodes.count == 66)
        workspace.redo()
        try await until { workspace.state.hiddenCount > 0 }
        workspace.showHidden()
        try await until { workspace.state.hiddenCount == 0 }
        #expect(workspace.state.sentence.counts == "66 actors, 141 edges, 339 relations")
    }

    @Test func neighboursAreHiddenAndShown() async throws {
        let workspace = try await opened()
        let lonely = workspace.lonelyNeighbours(of: "csto")
        try #require(!lonely.isEmpty)
        workspace.hideLonelyNeighbours(of: "csto")
        try await until { workspace.state.hiddenCount == lonely.count }
        workspace.expand("csto")
        try await until { workspace.state.hiddenCount == 0 }
        workspace.focus(on: "nikol-pashinyan")
        try await until { workspace.state.network.nodes.count < 66 }
        let around = workspace.state.network.nodes.count
        workspace.expand("russia")
        try await until { workspace.state.network.nodes.count > around }
        #expect(workspace.state.undoTitle == "Show neighbours of Russia")
        workspace.undo()
        try await until { workspace.state.network.nodes.count == around }
    }

    // MARK: Notes

    @Test func aNoteIsKeptInTheFileAndUndone() async throws {
        let workspace = try await opened()
        let before = workspace.state.index?.entity["russia"]?.note
        workspace.review(SetNote("  Ask the   embassy.\n", to: "russia"))
        try await until { workspace.state.index?.entity["russia"]?.note == "Ask the embassy." }
        #expect(workspace.state.undoTitle == "Note on Russia")
        #expect(workspace.profile(of: "russia")?.note == "Ask the embassy.")
        let url = try #require(workspace.state.opened?.url)
        let stored = try Store.open(url, access: .readOnly).load()
        #expect(stored.entities.first { $0.id == "russia" }?.note == "Ask the embassy.")
        let index = try #require(workspace.state.index)
        #expect(index.noted == ["russia"], "notes that came with the dossier are no news")
        #expect(EntityRow.rows(index, network: workspace.state.network, filter: "embassy").map(\.id) == ["russia"])
        let node = try #require(workspace.state.network.nodes.first { $0.id == "russia" })
        #expect(Wording.description(node, index).hasSuffix(", with a note"))
        workspace.undo()
        try await until { workspace.state.index?.entity["russia"]?.note == before }
        #expect(workspace.state.index?.noted.isEmpty ?? false)
    }

    @Test func mergedActorsKeepBothNotes() throws {
        var dossier = try CuratedDossier.index.get().dossier
        for note in [SetNote("One", to: "russia"), SetNote("Two", to: "armenia")] {
            dossier = try #require(try note.edit(dossier)).applied(to: dossier)
        }
        let merge = try #require(Merge("armenia", into: "russia"))
        let merged = try #require(try merge.edit(dossier)).applied(to: dossier)
        #expect(merged.entities.first { $0.id == "russia" }?.note == "One\nTwo")
        #expect(try SetNote("One", to: "russia").edit(dossier)?.isEmpty ?? true)
        #expect(try SetNote(" \n ", to: "russia").edit(dossier)?.entities.first?.new?.note == nil)
    }

    // MARK: The network as a list

    @Test func theListHoldsWhatTheDiagramShows() async throws {
        let workspace = try await opened()
        let network = workspace.state.network
        #expect(NetworkRow.rows(network, open: []).map(\.actor) == network.nodes.map(\.id))
        let all = NetworkRow.rows(network, open: Set(network.nodes.map(\.id)))
        #expect(all.count == network.nodes.count + 2 * network.edges.count)
        let index = try #require(workspace.state.index)
        #expect(all.first?.spoken(index).hasPrefix("Armenia, state, ") ?? false)
        #expect(all[1].partner != all[1].actor)
    }
}
