import Foundation
import Model
import Network
import Store

/// The session: what is open, seen and chosen. Views read ``state`` and send commands; nothing else changes it.
@MainActor
public final class Workspace {
    public internal(set) var state = WorkspaceState()
    /// The layout of the network, shared by all who draw it.
    public let layout = LayoutDriver()
    public let sessionFile: SessionFile
    /// The last session, as read at start and written back with what has changed.
    public var session: SessionState
    let quotationListing = QuotationListing()
    var store: Store?
    var desk: DossierDesk?
    /// The last edit that was asked for.
    var editing: Task<Void, Never>?
    var pendingEdits = 0
    /// The run of extraction that is under way.
    var extraction: ExtractionControl?
    /// How many of its documents are shown, and when they were.
    var shownExtractions = 0
    var lastRefresh: ContinuousClock.Instant?
    var isRefreshing = false
    var refreshTime = Duration.zero
    var refreshGeneration = 0
    let loadExtractor: @Sendable () throws(ReviewRefusal) -> StandardExtractor
    var undoStack = UndoStack()
    var openGeneration = 0
    /// Ends the opening that is under way.
    var openingWatch: OpeningWatch?
    var projectionGeneration = 0
    /// What the time line was last made from.
    var timeScaleLens: Lens?
    var timeScaleDossier: Derived?
    var timeGeneration = 0
    var comparisonGeneration = 0
    /// The count of figures that is under way.
    var counting: Task<Void, Never>?
    var figuresGeneration = 0
    var waysGeneration = 0
    private var observers: [(token: Int, aspects: Set<Aspect>, body: @MainActor (Set<Aspect>) -> Void)] = []
    private var nextToken = 0
    private var pending: Set<Aspect> = []
    private var isNotifying = false

    /// `loadExtractor` gives the engine when articles are read for the first time.
    public init(
        sessionFile: SessionFile,
        loadExtractor: @escaping @Sendable () throws(ReviewRefusal) -> StandardExtractor = StandardExtractor.load
    ) {
        self.sessionFile = sessionFile
        self.loadExtractor = loadExtractor
        session = sessionFile.read()
        observe([.dossier]) { [weak self] _ in self?.quotationListing.clear() }
        observe([.dossier, .lens]) { [weak self] _ in self?.refreshTimeScale() }
        observe([.dossier, .lens, .network]) { [weak self] in self?.followComparison($0) }
        observe([.dossier, .network, .view]) { [weak self] in self?.followFigures($0) }
        observe([.network, .selection]) { [weak self] in self?.followWays($0) }
    }

    /// Calls `body` after each change of one of `aspects`, with what has changed; until ``stopObserving(_:)``.
    @discardableResult
    public func observe(_ aspects: Set<Aspect>, _ body: @escaping @MainActor (Set<Aspect>) -> Void) -> Int {
        nextToken += 1
        observers.append((nextToken, aspects, body))
        return nextToken
    }

    public func stopObserving(_ token: Int) { observers.removeAll { $0.token == token } }

    /// Tells observers what has changed, once all of it has.
    func changed(_ aspects: Set<Aspect>) {
        pending.formUnion(aspects)
        guard !isNotifying else { return }
        isNotifying = true
        defer { isNotifying = false }
        while !pending.isEmpty {
            let now = pending
            pending = []
            for observer in observers where !observer.aspects.isDisjoint(with: now) {
                observer.body(observer.aspects.intersection(now))
            }
        }
    }

    /// Shows a sentence to the user; nil takes it away.
    public func show(_ notice: Notice?) {
        guard state.notice != notice else { return }
        state.notice = notice
        changed([.notice])
    }

    /// What the present selection rests on.
    public var evidence: EvidenceList {
        guard let index = state.index else { return .empty }
        switch state.selection {
        case .nothing, .quotation: return .empty
        case .edge(let id):
            let network = state.shownNetwork
            guard let edge = network.edges.first(where: { $0.id == id }) else { return .empty }
            return EvidenceList.of(edge, in: network.projection, index: index)
        case .path(let path): return EvidenceList.of(path, network: state.network, index: index)
        case .entities(let chosen): return EvidenceList.of(chosen, network: state.shownNetwork, index: index)
        }
    }
}
