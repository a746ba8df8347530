import Foundation
import Model
import Network
import TestSupport
import Testing
import Workspace

/// Projections, the time line and comparisons, as a user of the window meets them.
@MainActor @Suite struct LensWorkTests {
    private let folder: TemporaryFolder

    init() throws { folder = try TemporaryFolder() }

    private func opened() async throws -> Workspace {
        let url = try CuratedDossier.file(in: folder)
        let workspace = Workspace(
            sessionFile: SessionFile(url: url.deletingLastPathComponent().appending(path: "session.json")))
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

    @Test(arguments: Lens.Projection.allCases)
    func everyEdgeOfEveryProjectionLeadsToPassagesThatHold(projection: Lens.Projection) async throws {
        let workspace = try await opened()
        workspace.updateLens { $0.projection = projection }
        try await until { workspace.state.network.projection == projection }
        let index = try #require(workspace.state.index)
        #expect(!workspace.state.network.edges.isEmpty)
        for edge in workspace.state.network.edges {
            let list = EvidenceList.of(edge, in: projection, index: index)
            #expect(list.rows.count == edge.relationCount)
            for anchor in list.rows.flatMap(\.anchors) {
                let text = try #require(index.document[anchor.document]?.text)
                #expect(anchor.check(against: text) == .holds)
            }
        }
        let edge = try #require(workspace.state.network.edges.first)
        workspace.select(.edge(edge.id))
        let row = try #require(workspace.evidence.rows.first)
        workspace.showEvidence(of: row.id)
        #expect(workspace.state.place.passage?.isOf(row.id) == true)
        #expect(workspace.state.notice == nil)
    }

    @Test func aTopicIsChosenButHasNoProfileAndItsPlaceIsNotStored() async throws {
        let workspace = try await opened()
        workspace.updateLens { $0.projection = .topics }
        try await until { workspace.state.network.projection == .topics }
        let topic = try #require(workspace.state.network.nodes.first { $0.kind == .topic })
        workspace.select(.entities([topic.id]))
        #expect(workspace.state.selection.mainEntity == nil)
        #expect(workspace.evidence.title == topic.name)
        #expect(workspace.evidence.rows.count == topic.relationCount)
        workspace.show(.profile)
        #expect(workspace.state.place.view == .network)
        workspace.pin(topic.id, at: Point(3, 4))
        #expect(workspace.state.pins[topic.id] == Point(3, 4))
        #expect(workspace.state.notice == nil)
    }

    @Test func theTimeLineFollowsTheLensAndSetsItsPeriod() async throws {
        let workspace = try await opened()
        try await until { workspace.state.timeScale != nil }
        let scale = try #require(workspace.state.timeScale)
        var window = try #require(workspace.timeWindow)
        #expect(window.isWhole && scale.steps.count > 3)
        window.moveStart(to: scale.steps.count - 2)
        workspace.setTimeWindow(window)
        #expect(workspace.state.lens.period?.start == scale.steps[scale.steps.count - 2].date)
        let whole = 339
        try await until { workspace.state.network.groundCount < whole }
        #expect(workspace.timeWindow?.range == window.range)
        #expect(workspace.state.timeScale == scale, "the period does not change what it is chosen from")
        workspace.updateLens { $0.projection = .speech }
        try await until { workspace.state.timeScale != scale }
    }

    @Test func twoAccountsAreComparedAndBothLensesChange() async throws {
        let workspace = try await opened()
        workspace.updateLens { $0.account = .affiliated("russia") }
        workspace.showComparison()
        #expect(workspace.state.place.view == .comparison)
        try await until { workspace.state.comparison != nil }
        #expect(workspace.state.comparison?.second.account == .affiliated("armenia"), "the other side suggests itself")
        try await until { workspace.state.comparison?.result?.comparison.first.account == .affiliated("russia") }
        let result = try #require(workspace.state.comparison?.result)
        #expect(result.layout.positions.count == result.comparison.union.nodes.count)
        let finding = try #require(result.comparison.findings.first)
        workspace.select(.edge(finding.id))
        #expect(workspace.evidence.rows.count == Set(finding.first.map(\.ground) + finding.second.map(\.ground)).count)
        workspace.updateSecondLens { $0.account = .reporters }
        try await until { workspace.state.comparison?.result?.comparison.second.account == .reporters }
        workspace.swapComparison()
        #expect(workspace.state.lens.account == .affiliated("russia"), "the network keeps its own lens")
        try await until { workspace.state.comparison?.result?.comparison.first.account == .reporters }
        #expect(workspace.state.comparison?.result?.comparison.second.account == .affiliated("russia"))
        let choice = try #require(workspace.state.shownPrintChoice)
        #expect(choice.view == .comparison)
        let material = try #require(PrintMaterial(workspace.state, places: [:]))
        #expect(material.context(for: .comparison).comparison != nil)
    }

    @Test func twoCampsSuggestThemselvesAndFollowTheLens() async throws {
        let workspace = try await opened()
        workspace.showComparison()
        try await until { workspace.state.comparison?.result != nil }
        let first = try #require(workspace.state.comparison)
        #expect(first.first.account == .affiliated("russia") && first.second.account == .affiliated("armenia"))
        #expect(first.suggestion?.reason == .sides(contested: 2, of: 2))
        workspace.show(.network)
        workspace.updateLens { $0.minimumEvidence = 2 }
        workspace.showComparison()
        try await until { workspace.state.comparison?.result?.comparison.first.minimumEvidence == 2 }
        #expect(workspace.state.comparison?.second.minimumEvidence == 2, "what else is chosen holds for both")
        #expect(workspace.state.comparison?.first.account == .affiliated("russia"))
        workspace.updateLens { $0.account = .affiliated("armenia") }
        try await until { workspace.state.comparison?.result?.comparison.first.account == .affiliated("armenia") }
        #expect(workspace.state.comparison?.second.account == .affiliated("russia"), "another account, another match")
    }

    @Test func aComparisonComesBackWithTheSession() async throws {
        let workspace = try await opened()
        workspace.showComparison()
        workspace.setComparisonStyle(.sideBySide)
        try await until { workspace.state.comparison?.result != nil }
        workspace.updateSecondLens { $0.account = .reporters }
        workspace.saveSession()
        let again = Workspace(sessionFile: workspace.sessionFile)
        again.restore()
        try await until { again.state.comparison?.result != nil }
        #expect(again.state.comparison?.second.account == .reporters)
        #expect(again.state.comparison?.first.account == .affiliated("russia"))
        #expect(again.state.comparisonStyle == .sideBySide)
    }

    @Test func whatIsHiddenStaysHiddenInTheNextSession() async throws {
        let workspace = try await opened()
        workspace.hide(["russia"])
        try await until { workspace.state.hiddenCount > 0 }
        let (count, hidden) = (workspace.state.network.nodes.count, workspace.state.hiddenCount)
        workspace.showComparison()
        try await until { workspace.state.comparison?.result != nil }
        #expect(workspace.state.comparison?.result?.places["russia"] == nil, "neither side shows it")
        workspace.show(.network)
        workspace.saveSession()
        let again = Workspace(sessionFile: workspace.sessionFile)
        again.restore()
        try await until { !again.state.isOpening }
        #expect(again.state.scope.hidden == ["russia"])
        #expect(again.state.network.nodes.count == count && again.state.hiddenCount == hidden)
        #expect(again.state.sentence.counts.contains("hidden"))
        again.showHidden()
        try await until { again.state.hiddenCount == 0 }
    }

    @Test func theLensOfTheLastSessionComesBackWhole() async throws {
        let workspace = try await opened()
        let lens = Lens(
            account: .speakers(["sergey-lavrov", "vladimir-putin"]), projection: .subtract, normalization: .cosine,
            minimumWeight: 0.25, backbone: 0.1)
        workspace.setLens(lens)
        workspace.saveSession()
        let again = Workspace(sessionFile: workspace.sessionFile)
        again.restore()
        try await until { !again.state.isOpening }
        #expect(again.state.lens == lens)
        #expect(again.state.network.projection == .subtract)
    }

    @Test func aSessionOfAnEarlierVersionIsRestored() async throws {
        let workspace = try await opened()
        workspace.saveSession()
        let url = workspace.sessionFile.url
        var session = try #require(JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
        session["lens"] = ["account": "reporters", "kinds": ["person"], "signs": [1], "minimumEvidence": 2]
        try JSONSerialization.data(withJSONObject: session).write(to: url)
        let again = Workspace(sessionFile: workspace.sessionFile)
        again.restore()
        try await until { !again.state.isOpening }
        #expect(
            again.state.lens == Lens(account: .reporters, kinds: [.person], signs: [.cooperation], minimumEvidence: 2))
    }
}
