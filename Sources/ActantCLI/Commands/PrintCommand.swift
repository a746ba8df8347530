import Analytics
import ArgumentParser
import Exchange
import Foundation
import Model
import Network
import Report
import Store
import Translation
import Workspace

struct PrintCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "print",
        abstract: "Write a summary view as PDF, SVG or PNG.",
        discussion: """
            The ending of the output's name says which. A view of several pages is one PDF, or one numbered file a page. \
            The same dossier, view and lens give the same bytes.
            """)

    enum View: String, CaseIterable, ExpressibleByArgument {
        case network, figures, profile, quotations, document, comparison, briefing

        /// Whether the network's picture is on its pages.
        var showsNetwork: Bool { self == .network || self == .briefing }

        /// Whether there is a picture that can be arranged.
        var isArranged: Bool { showsNetwork || self == .comparison }

        /// Width by height of the room for the picture: a page of its own, half a page's width, or the upper part of a title
        /// page.
        var aspect: Double { self == .briefing ? 1.3 : 0.85 }
    }

    enum Paper: String, CaseIterable, ExpressibleByArgument {
        case a4, letter

        var size: PaperSize { self == .a4 ? .a4 : .letter }
    }

    enum Layout: String, CaseIterable, ExpressibleByArgument {
        case relations, kinds, periods, circle

        var arrangement: Arrangement {
            switch self {
            case .relations: .relations
            case .kinds: .kinds
            case .periods: .periods
            case .circle: .circle
            }
        }
    }

    @Argument(
        help:
            """
            network, figures, profile (of --entity), quotations, document (of --document), comparison (with --versus) or \
            briefing.
            """
    )
    var view: View

    @OptionGroup var source: DossierOption

    @Option(help: ArgumentHelp("Where to write: a name ending in .pdf, .svg or .png.", valueName: "file"))
    var output: String

    @Option(help: "The paper: a4 or letter.")
    var paper: Paper = .a4

    @Flag(help: "Lay the sheets on their side. A network's sheet lies anyway where that makes it larger.")
    var landscape = false

    @Option(help: ArgumentHelp("Whose profile, by id or name.", valueName: "entity"))
    var entity: String?

    @Option(help: "By what the network is arranged: relations, kinds, periods or circle.")
    var layout = Layout.relations

    @Option(
        help: ArgumentHelp(
            "Where actors stand: a table of id or name, x and y, separated by tabs, or JSON.", valueName: "file"))
    var places: String?

    @OptionGroup var comparing: ComparingOptions

    @Flag(help: "Both sides of a comparison in one picture, whose strokes show who tells them.")
    var overlaid = false

    @OptionGroup var scoping: ScopeOptions
    @OptionGroup(title: "Lens") var options: LensOptions

    private var format: ReportFormat? { ReportFormat(fileExtension: URL(filePath: output).pathExtension) }

    func validate() throws {
        if format == nil { throw ValidationError(translated("--output must end in .pdf, .svg or .png.")) }
        if view == .profile, entity == nil { throw ValidationError(translated("A profile needs --entity.")) }
        if view != .profile, entity != nil {
            throw ValidationError(translated("--entity is for a profile; see --focus."))
        }
        if view != .comparison, overlaid || comparing.versus != nil {
            throw ValidationError(translated("--versus and --overlaid are for a comparison."))
        }
        if places != nil, layout != .relations {
            throw ValidationError(translated("Give either --layout or --places."))
        }
        if !view.isArranged, places != nil || layout != .relations {
            throw ValidationError(translated("--layout and --places are for what shows a network."))
        }
        if view == .document, options.document.count != 1 {
            throw ValidationError(translated("A document needs one --document."))
        }
    }

    func run() throws {
        try OutputFile.check(output, differsFrom: source.dossier)
        let (dossier, pins) = try DossierOption.loadWithPins(source.dossier)
        let index = DossierIndex(dossier)
        var lens = try options.lens(on: index, kinds: Entity.Kind.actors)
        let scope = try scoping.scope(on: index)
        let comparison = view == .comparison ? try compared(lens, scope, index, pins) : nil
        if let comparison { lens = comparison.comparison.first }
        let scoped = Projection(index).network(under: lens, scope: scope)
        let network = scoped.network
        let context = ReportContext(
            index: index, lens: lens,
            sentence: .of(lens: lens, index: index, network: network).telling(hidden: scoped.hiddenCount),
            network: network,
            layout: view.showsNetwork ? try layout(network, index, pins) : NetworkLayout(positions: []),
            fileName: URL(filePath: source.dossier).lastPathComponent, comparison: comparison,
            figures: view == .figures ? FigureChoice(NetworkFigures.counted(network)) : nil)
        guard let format else { return }
        do {
            let files = try Report(context).write(
                try summary(of: index), to: URL(filePath: output), format: format,
                options: ReportOptions(paper: landscape ? paper.size.landscape : paper.size))
            try Console.print(files.map { $0.path(percentEncoded: false) + "\n" }.joined())
        } catch let failure as Failure {
            throw failure
        } catch {
            throw Failure("\(error)")
        }
    }

    private func summary(of index: DossierIndex) throws(Failure) -> SummaryView {
        switch view {
        case .network: .network
        case .figures: .figures
        case .profile: .profile(try EntityLookup(index.dossier).entity(entity ?? "").id)
        case .quotations: .quotations
        case .comparison: .comparison
        case .document: .document(Document.ID(options.document.first ?? ""))
        case .briefing: .briefing
        }
    }

    private func compared(
        _ lens: Lens, _ scope: NetworkScope, _ index: DossierIndex, _ pins: [Pin]
    ) throws(Failure) -> ReportComparison {
        let chosen = try comparing.chosen(beside: lens, on: index, scope)
        let comparison = Comparison(chosen.first, chosen.second, index: index, scope: scope)
        return ReportComparison(
            comparison, layout: try layout(comparison.union, index, pins), isOverlaid: overlaid,
            remark: chosen.suggestion.map { Wording.reason($0, index) })
    }

    /// As the window settles it, what the reader pinned staying where it is.
    private func layout(
        _ network: ActorNetwork, _ index: DossierIndex, _ pins: [Pin]
    ) throws(Failure) -> NetworkLayout {
        var request = LayoutRequest(network)
        request.arrangement = try arrangement(index)
        request.index = index
        request.aspect = view.aspect
        request.pinned = Dictionary(
            pins.map { ($0.entity, Point($0.x, $0.y)) }, uniquingKeysWith: { first, _ in first })
        return LayoutEngine(request).settled()
    }

    private func arrangement(_ index: DossierIndex) throws(Failure) -> ArrangementChoice {
        guard let places else { return ArrangementChoice(layout.arrangement) }
        do throws(PlaceFileError) {
            return try ArrangementChoice(file: URL(filePath: places), in: index)
        } catch {
            throw Failure(error.description)
        }
    }
}
