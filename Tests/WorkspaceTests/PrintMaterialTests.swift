import Foundation
import Model
import Network
import Report
import TestSupport
import Testing
import Workspace

@Suite struct PrintMaterialTests {
    static func state(_ builder: DossierBuilder = Samples.camps) -> WorkspaceState {
        let index = builder.index()
        var state = WorkspaceState()
        state.opened = OpenedDossier(
            url: URL(fileURLWithPath: "/somewhere/camps.dossier"), index: index, isReadOnly: false)
        state.network = Projection(index).network(under: state.lens)
        state.sentence = .of(lens: state.lens, index: index, network: state.network)
        state.place.document = index.dossier.documents.first?.id
        return state
    }

    @Test func nothingIsPrintedWithoutADossier() {
        #expect(PrintMaterial(WorkspaceState(), places: [:]) == nil)
        #expect(WorkspaceState().printChoices.isEmpty)
        #expect(WorkspaceState().shownPrintChoice == nil)
    }

    @Test func theNetworkStandsAsOnScreen() throws {
        let state = Self.state()
        let places = Dictionary(
            uniqueKeysWithValues: state.network.nodes.enumerated().map { ($1.id, Point(Double($0) * 31, -7)) })
        let context = try #require(PrintMaterial(state, places: places)).context(for: .network)
        #expect(context.layout.positions == state.network.nodes.map { places[$0.id] })
        #expect(context.network == state.network)
        #expect(context.sentence == state.sentence)
        #expect(context.fileName == "camps.dossier")
    }

    @Test func aNetworkThatWasNeverOnScreenIsLaidOut() throws {
        let state = Self.state()
        let layout = try #require(PrintMaterial(state, places: [:])).context(for: .briefing).layout
        #expect(layout == .settled(state.network))
    }

    @Test func nodesThatAreNewStandBesideTheOthers() throws {
        let state = Self.state()
        let first = try #require(state.network.nodes.first?.id)
        let positions = try #require(PrintMaterial(state, places: [first: Point(10, 10)]))
            .context(for: .network).layout.positions
        #expect(positions.count == state.network.nodes.count)
        #expect(positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }

    @Test func pinnedNodesStayWhereTheyArePinned() throws {
        var state = Self.state()
        let last = try #require(state.network.nodes.last?.id)
        state.pins[last] = Point(123, -45)
        let positions = try #require(PrintMaterial(state, places: [:])).context(for: .network).layout.positions
        #expect(positions.last == Point(123, -45))
    }

    @Test func viewsWithoutADiagramNeedNoLayout() throws {
        let context = try #require(PrintMaterial(Self.state(), places: [:])).context(for: .quotations)
        #expect(context.layout.positions.isEmpty)
    }
}

@Suite struct PrintedTableTests {
    private static var said: WorkspaceState {
        var state = PrintMaterialTests.state(
            Samples.camps
                .quotation(by: "armenia", saidOn: "2024-03-02", kind: .indirect)
                .quotation(by: "lavrov", saidOn: "2024-03-01", kind: .direct)
                .quotation(by: "lavrov", saidOn: "2024-03-03", kind: .indirect))
        state.place.view = .quotations
        return state
    }

    @Test func theTableOnScreenIsPrintedAsItIsFilteredAndSorted() throws {
        var state = Self.said
        state.quotationTable.speaker = "lavrov"
        state.quotationTable.ascending = false
        let context = try #require(PrintMaterial(state, places: [:])).context(for: .quotations)
        let choice = try #require(context.quotationChoice)
        #expect(
            choice.quotations.map { context.index.quotation[$0]?.saidOn?.description } == ["2024-03-03", "2024-03-01"])
        #expect(choice.words == "by Sergey Lavrov; the latest first")
        #expect(!choice.isBySpeaker)
    }

    @Test func fromAnotherViewTheLensAloneDecides() throws {
        var state = Self.said
        state.quotationTable.speaker = "lavrov"
        state.place.view = .network
        #expect(try #require(PrintMaterial(state, places: [:])).context(for: .quotations).quotationChoice == nil)
    }

    @Test func theTableHasNoSayInOtherReports() throws {
        #expect(try #require(PrintMaterial(Self.said, places: [:])).context(for: .briefing).quotationChoice == nil)
    }
}

@Suite struct PrintChoiceTests {
    @Test func offersWhatThereIs() {
        let state = PrintMaterialTests.state()
        #expect(
            state.printChoices.map(\.title) == [
                "Briefing", "Network", "Figures", "Quotations", "Article: Ministers meet",
            ])
        #expect(state.shownPrintChoice?.view == .network)
    }

    @Test func theProfileOfTheChosenActorIsOffered() {
        var state = PrintMaterialTests.state()
        state.place.selection = .entities(["csto"])
        state.place.view = .profile
        #expect(state.printChoices.map(\.title).contains("Profile of CSTO"))
        #expect(state.shownPrintChoice?.view == .profile("csto"))
        #expect(state.shownPrintChoice?.fileStem == "camps CSTO")
    }

    @Test func theQuotationsOnScreenAreTheOnesPrinted() {
        var state = PrintMaterialTests.state()
        state.place.view = .quotations
        #expect(state.shownPrintChoice?.fileStem == "camps quotations")
    }

    @Test func hostileNamesMakeOrdinaryFileNames() throws {
        let builder = DossierBuilder()
            .document("a", title: "../../etc/passwd\n\u{202E}gpj.\0" + String(repeating: "é", count: 300))
        let choice = try #require(PrintMaterialTests.state(builder).printChoices.last)
        #expect(!choice.fileStem.contains("/"))
        #expect(!choice.fileStem.unicodeScalars.contains { $0.value < 32 || $0 == "\u{202E}" })
        #expect(choice.fileStem.utf8.count <= 160)
        #expect(!choice.fileStem.hasPrefix("."))
        #expect(!choice.title.contains("\n"))
    }
}
