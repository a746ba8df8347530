import Foundation
import Model
import Network

/// All that the window shows, as one value; only ``Workspace`` changes it.
public struct WorkspaceState: Sendable {
    public var opened: OpenedDossier?
    /// Whether a dossier is being opened.
    public var isOpening = false
    /// How far that is, where it takes a while.
    public var opening: OpeningProgress?
    public var lens = Lens.everything
    /// The network under `lens`, of the last projection that was finished.
    public var network = ActorNetwork.empty
    /// What the user put out of the network, or brought in beyond its focus.
    public var scope = NetworkScope()
    /// How many nodes of the lens's network are not shown.
    public var hiddenCount = 0
    /// How the two ends of the last chosen chain are connected.
    public var ways: WaysState?
    public var sentence = LensSentence(pieces: [], counts: "")
    /// The steps of the time line; nil until they are found.
    public var timeScale: TimeScale?
    /// What the lens is compared with, and what has come of it.
    public var comparison: ComparisonState?
    public var comparisonStyle = ComparisonStyle.overlaid
    public var place = Place()
    public var history = History()
    /// Rises each time a passage is shown, so that the same passage flashes again when it is asked for again.
    public var passageSerial = 0
    public var pins: [Entity.ID: Point] = [:]
    /// By what the diagram is arranged.
    public var arrangement = ArrangementChoice.relations
    public var quotationTable = QuotationTable()
    public var figures = FiguresState()
    public var notice: Notice?
    /// How far the run of extraction is that is under way.
    public var extraction: ExtractionProgress?
    /// What Undo and Redo would do, in words.
    public var undoTitle: String?
    public var redoTitle: String?
    /// Whether the view in the centre keeps its selection while the user goes on.
    public var isFrozen = false

    public init() {}

    public var index: DossierIndex? { opened?.index }
    public var selection: Selection { place.selection }
    /// The network in the centre: in a comparison all that either side tells.
    public var shownNetwork: ActorNetwork {
        place.view == .comparison ? comparison?.result?.comparison.union ?? network : network
    }
    public var isReadOnly: Bool { opened?.isReadOnly ?? true }
}

/// An open dossier: its file and what is in it.
public struct OpenedDossier: Sendable {
    public let url: URL
    public let index: DossierIndex
    public let isReadOnly: Bool

    public init(url: URL, index: DossierIndex, isReadOnly: Bool) {
        self.url = url
        self.index = index
        self.isReadOnly = isReadOnly
    }

    public var dossier: Dossier { index.dossier }
}

/// A sentence for the user, shown as a banner until it is closed or outdated.
public struct Notice: Sendable, Hashable {
    public enum Weight: Sendable, Hashable { case information, problem }

    public let text: String
    public let weight: Weight

    public init(_ text: String, weight: Weight) {
        self.text = text
        self.weight = weight
    }
}

/// The parts of the state that observers can follow.
public enum Aspect: Sendable, Hashable, CaseIterable {
    case dossier, lens, network, selection, passage, document, view, history, pins, arrangement, quotations, notice,
        undo, frozen, extraction, figures, ways, time, comparison, opening
}
