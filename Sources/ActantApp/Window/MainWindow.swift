import GtkKit
import Model
import Network
import Report
import Workspace

/// The window: lists, the view, evidence and reader, under the header and the lens. It routes; ``Workspace`` decides.
final class MainWindow: ApplicationWindow {
    let workspace: Workspace
    let appearance: Appearance
    let header: HeaderView
    let lensBar: LensBar
    let lists: SideLists
    let diagram: DiagramView
    let legend: LegendView
    let timeBar: TimeBar
    let evidence: EvidencePanel
    let reader: ReaderPanel
    let quotations: QuotationsView
    let profile: ProfileView
    let comparison: ComparisonView
    let figures: FiguresView
    let networkList: NetworkListView
    let banner: NoticeBanner
    let extraction: ExtractionBar
    let opening: OpeningBar
    let reviewDesk: ReviewDesk
    let outer = Paned(.horizontal)
    let inner = Paned(.horizontal)
    let side: SidePanel
    /// What the lists float over while the window is narrow.
    let floor: Floor
    let centre = Stack()
    private let networkPage = Box(.vertical)
    var actions: [AppAction: Action] = [:]
    /// Whether the window was narrow when it was last adapted.
    var isNarrow = false
    /// The width the sides were laid out for.
    var shownWidth = 0

    init(application: Application, workspace: Workspace, appearance: Appearance) {
        self.workspace = workspace
        self.appearance = appearance
        header = HeaderView(workspace: workspace)
        lensBar = LensBar(workspace: workspace)
        reviewDesk = ReviewDesk(workspace: workspace, appearance: appearance)
        extraction = ExtractionBar(workspace: workspace)
        opening = OpeningBar(workspace: workspace)
        lists = SideLists(workspace: workspace, appearance: appearance, review: reviewDesk)
        diagram = DiagramView(workspace: workspace, appearance: appearance)
        legend = LegendView(workspace: workspace, appearance: appearance)
        timeBar = TimeBar(workspace: workspace, appearance: appearance)
        evidence = EvidencePanel(workspace: workspace, appearance: appearance)
        reader = ReaderPanel(workspace: workspace, appearance: appearance, review: reviewDesk)
        quotations = QuotationsView(workspace: workspace, appearance: appearance, review: reviewDesk)
        profile = ProfileView(workspace: workspace, appearance: appearance)
        comparison = ComparisonView(workspace: workspace, appearance: appearance)
        figures = FiguresView(workspace: workspace, appearance: appearance)
        networkList = NetworkListView(workspace: workspace, appearance: appearance)
        side = SidePanel(workspace: workspace, evidence: evidence, reader: reader)
        floor = Floor(inner)
        banner = NoticeBanner(workspace: workspace)
        super.init(application)
        addCSSClass("actant")
        title = "Actant"
        setIcon("org.actant.Actant")
        setTitlebar(header)
        child = assemble()
        restoreShape()
        installActions()
        installEscape()
        acceptDrops()
        quotations.capturesKeys(of: self)
        workspace.observe([.dossier, .view]) { [weak self] _ in self?.follow() }
        workspace.observe([.passage]) { [weak self] _ in self?.revealReader() }
        onCloseRequest { [weak self] in
            self?.rememberShape()
            self?.workspace.close()
            return false
        }
        // The new width is known only after the layout that follows.
        onResize { [weak self] in onIdle { self?.adapt() } }
    }

    private func assemble() -> Widget {
        networkPage.append(diagram)
        networkPage.append(timeBar)
        networkPage.append(legend)
        centre.add(networkPage, name: CentreView.network.rawValue)
        centre.add(quotations, name: CentreView.quotations.rawValue)
        centre.add(profile, name: CentreView.profile.rawValue)
        centre.add(comparison, name: CentreView.comparison.rawValue)
        centre.add(figures, name: CentreView.figures.rawValue)
        centre.add(networkList, name: CentreView.list.rawValue)
        centre.hexpand = true
        // A page that is not shown must not hold the window open.
        centre.setHomogeneous(horizontal: false, vertical: false)
        inner.setStart(centre, resizes: true, shrinks: false)
        inner.setEnd(side, resizes: false, shrinks: false)
        outer.setStart(lists, resizes: false, shrinks: false)
        outer.setEnd(floor, resizes: true, shrinks: false)
        lists.onEscape = { [weak self] in self?.floor.fold() ?? false }
        outer.vexpand = true
        // The window's own size says nothing of what its content makes of it.
        let sensor = WidthSensor { [weak self] _ in self?.adapt() }
        return Box(.vertical, [sensor, lensBar, banner, opening, extraction, outer])
    }

    private func follow() {
        let view = workspace.state.place.view
        centre.visibleName = view.rawValue
        title = workspace.state.opened.map { "\($0.dossier.title) – Actant" } ?? "Actant"
        applyFolding()
    }
}
