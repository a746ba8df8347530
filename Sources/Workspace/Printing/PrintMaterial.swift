import Foundation
import Analytics
import Model
import Network
import Report

/// What there is to print, as it was when somebody asked: a value that pages are set from on any thread.
public struct PrintMaterial: Sendable {
    private let index: DossierIndex
    private let lens: Lens
    private let sentence: LensSentence
    private let network: ActorNetwork
    private let fileName: String
    private let pins: [Entity.ID: Point]
    private let arrangement: ArrangementChoice
    /// The table of quotations, where it is what is on screen.
    private let table: QuotationTable?
    /// What the second lens makes of it.
    private let comparison: ComparisonState?
    private let style: ComparisonStyle
    private let figures: FiguresState
    /// Where the nodes stood on screen, in the layout's unit.
    public let places: [Entity.ID: Point]
    /// What the parts of the picture on screen are called.
    private let headings: LayoutHeadings

    /// Nil when no dossier is open.
    ///
    /// - Parameter places: Where the nodes stand on screen, in the layout's unit; the printed network looks like it. Nodes
    ///   it does not name find a place beside the others.
    public init?(_ state: WorkspaceState, places: [Entity.ID: Point], headings: LayoutHeadings = .none) {
        guard let opened = state.opened else { return nil }
        index = opened.index
        lens = state.lens
        sentence = state.sentence
        network = state.network
        fileName = opened.url.lastPathComponent
        pins = state.pins
        comparison = state.comparison
        style = state.comparisonStyle
        arrangement = state.arrangement
        table = state.place.view == .quotations ? state.quotationTable : nil
        figures = state.figures
        self.places = places
        self.headings = headings
    }

    /// What a view's report is made from. A network that was never on screen is laid out first, which can take a second.
    public func context(for view: SummaryView) -> ReportContext {
        let compared = view == .comparison ? comparison?.result : nil
        let lens = compared?.comparison.first ?? self.lens
        return ReportContext(
            index: index, lens: lens,
            sentence: compared.map { .of(lens: lens, index: index, network: $0.comparison.firstNetwork) } ?? sentence,
            network: network,
            layout: view.showsNetwork ? layout : NetworkLayout(positions: []), fileName: fileName,
            quotationChoice: view == .quotations ? table.map(choice) : nil,
            comparison: compared.map {
                ReportComparison(
                    $0.comparison, layout: $0.layout, isOverlaid: style == .overlaid,
                    remark: comparison?.suggestion.map { Wording.reason($0, index) })
            },
            figures: view == .figures ? counted : nil)
    }

    /// In the order of the table on screen. Figures that were not looked at are counted first, which can take seconds.
    private var counted: FigureChoice {
        let complete = figures.figures.flatMap { $0.isComplete || figures.isCancelled ? $0 : nil }
        return FigureChoice(complete ?? NetworkFigures.counted(network), order: figures.order)
    }

    private func choice(_ table: QuotationTable) -> QuotationChoice {
        QuotationChoice(
            table.rows(index, lens: lens).map(\.id),
            words: (table.filterParts(index).map(\.words) + [table.orderWords]).joined(separator: "; "),
            isBySpeaker: table.sortColumn == .speaker)
    }

    private var layout: NetworkLayout {
        let known = network.nodes.compactMap { places[$0.id] }
        if known.count == network.nodes.count { return NetworkLayout(positions: known, headings: headings) }
        var request = LayoutRequest(network)
        request.arrangement = arrangement
        request.index = index
        request.previous = places
        request.pinned = pins
        return LayoutEngine(request).settled()
    }
}

extension SummaryView {
    /// Whether the network's diagram is on its pages.
    public var showsNetwork: Bool { self == .network || self == .briefing }
}
