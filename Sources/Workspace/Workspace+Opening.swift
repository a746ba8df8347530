import Foundation
import Model
import Network
import Store
import Translation

/// What opening a dossier gives, made off the main thread.
private struct Opening: Sendable {
    let store: Store
    let opened: OpenedDossier
    let pins: [Entity.ID: Point]
    let lens: Lens
    let arrangement: ArrangementChoice
    /// What was wrong with the file that the last session was arranged from.
    let problem: String?
    let scope: NetworkScope
    let network: ScopedNetwork
    let sentence: LensSentence
}

extension Workspace {
    /// Opens a dossier in the background; what was open stays until the new one is there. A problem becomes a notice.
    /// `then` runs once it is there. The dossier that is open for editing stays as it is.
    public func open(
        _ url: URL, restoring session: SessionState? = nil, then: (@MainActor (Workspace) -> Void)? = nil
    ) {
        guard store.map({ $0.isReadOnly || !$0.holds(url) }) ?? true else {
            cancelOpening()
            show(Notice(translated("“{1}” is already open.", url.lastPathComponent), weight: .information))
            then?(self)
            return
        }
        openGeneration += 1
        let generation = openGeneration
        let watch = OpeningWatch()
        openingWatch?.cancel()
        openingWatch = watch
        keepScope()
        state.isOpening = true
        changed([.dossier])
        follow(watch, of: url)
        Task {
            let result = await Self.load(url, session, scopes: self.session, watch)
            guard generation == openGeneration else {
                if case .success(let late) = result { await Self.close(late.store) }
                return
            }
            endOpening()
            switch result {
            case .success(let opening):
                take(opening, restoring: session)
                then?(self)
            case .failure(let problem):
                show(Notice(problem.message, weight: .problem))
                changed([.dossier])
            }
        }
    }

    /// Ends the opening of a dossier; what was open stays.
    public func cancelOpening() {
        guard state.isOpening else { return }
        openGeneration += 1
        openingWatch?.cancel()
        endOpening()
        changed([.dossier])
    }

    private func endOpening() {
        openingWatch = nil
        state.isOpening = false
        guard state.opening != nil else { return }
        state.opening = nil
        changed([.opening])
    }

    /// Tells how far an opening is while it lasts, if it lasts long enough to be wondered about.
    private func follow(_ watch: OpeningWatch, of url: URL) {
        Task { [weak self] in
            try? await Task.sleep(for: .milliseconds(300))
            while let self, openingWatch === watch {
                state.opening = OpeningProgress(name: url.lastPathComponent, fraction: watch.fraction ?? 0)
                changed([.opening])
                try? await Task.sleep(for: .milliseconds(100))
            }
        }
    }

    @concurrent private nonisolated static func close(_ store: Store) async { try? store.close() }

    /// Opens the dossier of the last session, if it still exists.
    public func restore() {
        guard let path = session.dossierPath else { return }
        open(URL(fileURLWithPath: path), restoring: session)
    }

    private nonisolated static func load(
        _ url: URL, _ session: SessionState?, scopes: SessionState, _ watch: OpeningWatch
    ) async -> Result<Opening, StoreError> {
        do throws(StoreError) {
            let (store, dossier) = try Store.opened(url, watch: watch)
            if watch.isCancelled {
                try store.close()
                return .failure(.cancelled(path: url.path))
            }
            let index = DossierIndex(dossier)
            let lens = session?.lens?.lens(in: index) ?? .usual(for: index.dossier)
            let scope = scopes.scope(of: url.path, in: index)
            let network = Projection(index).network(under: lens, scope: scope)
            let pins = Dictionary(
                try store.pins().map { ($0.entity, Point($0.x, $0.y)) }, uniquingKeysWith: { first, _ in first })
            let (arrangement, problem) = await arrangement(session, index)
            return .success(
                Opening(
                    store: store, opened: OpenedDossier(url: url, index: index, isReadOnly: store.isReadOnly),
                    pins: pins, lens: lens, arrangement: arrangement, problem: problem, scope: scope,
                    network: network,
                    sentence: LensSentence.of(lens: lens, index: index, network: network.network)
                        .telling(hidden: network.hiddenCount)))
        } catch {
            return .failure(error)
        }
    }

    private nonisolated static func arrangement(
        _ session: SessionState?, _ index: DossierIndex
    ) async -> (ArrangementChoice, String?) {
        if let path = session?.placesPath, session?.arrangement == Arrangement.file.rawValue {
            switch await choice(URL(fileURLWithPath: path), index) {
            case .success(let choice): return (choice, nil)
            case .failure(let problem): return (.relations, problem.description)
            }
        }
        let saved = session?.arrangement.flatMap(Arrangement.init(rawValue:))
        return (ArrangementChoice(saved ?? .relations), nil)
    }

    private func take(_ opening: Opening, restoring session: SessionState?) {
        extraction?.cancel()
        extraction = nil
        try? store?.close()
        if state.opened?.url != opening.opened.url { layout.stop() }
        store = opening.store
        desk = DossierDesk(store: opening.store, dossier: opening.opened.dossier)
        undoStack = UndoStack()
        var fresh = WorkspaceState()
        fresh.opened = opening.opened
        fresh.pins = opening.pins
        fresh.lens = opening.lens
        fresh.scope = opening.scope
        fresh.network = opening.network.network
        fresh.hiddenCount = opening.network.hiddenCount
        fresh.arrangement = opening.arrangement
        fresh.sentence = opening.sentence
        fresh.place = place(from: session, in: opening.opened.index, network: fresh.network)
        fresh.comparisonStyle = self.session.comparisonStyle ?? state.comparisonStyle
        if let saved = session?.compared, saved.count == 2 {
            let lenses = saved.map { $0.lens(in: opening.opened.index) }
            fresh.comparison = ComparisonState(lenses[0], lenses[1], base: opening.lens)
        }
        fresh.passageSerial = state.passageSerial + 1
        if let problem = opening.problem { fresh.notice = Notice(problem, weight: .problem) }
        if let reason = opening.store.readOnlyReason {
            fresh.notice = Notice(
                translated("This dossier is open for reading only: {1}.", reason.message), weight: .information)
        }
        state = fresh
        self.session.dossierPath = opening.opened.url.path
        changed(Set(Aspect.allCases))
        if state.place.view == .comparison { showComparison() }
        Self.prepare(opening.opened.index)
    }

    /// Makes the tables of an index while the user looks at the first picture.
    nonisolated static func prepare(_ index: DossierIndex) { Task.detached(priority: .utility) { index.prepare() } }

    private func place(from session: SessionState?, in index: DossierIndex, network: ActorNetwork) -> Place {
        var place = Place(document: index.dossier.documents.first?.id)
        guard let session else {
            // Where there is no network yet, what was said is what there is to see.
            if network.nodes.isEmpty, !index.dossier.quotations.isEmpty { place.view = .quotations }
            return place
        }
        place.view = session.view
        place.selection = session.selection?.selection(in: index) ?? .nothing
        if place.view == .profile, place.selection.mainEntity == nil { place.view = .network }
        if let id = session.document.map({ Document.ID($0) }), let document = index.document[id] {
            place.document = id
            place.passage = session.passage?.passage(in: document)
        }
        return place
    }

    /// What is hidden is known when the dossier is opened again.
    private func keepScope() {
        if let path = state.opened?.url.path { session.keep(state.scope, of: path) }
    }

    /// Writes the session; a failure is not worth an interruption, the next start is then a fresh one.
    public func saveSession() {
        session.dossierPath = state.opened?.url.path ?? session.dossierPath
        if state.opened != nil {
            session.view = state.place.view
            session.selection = SessionState.SavedSelection(state.selection)
            session.document = state.place.document?.rawValue
            session.passage = state.place.passage.map(SessionState.SavedPassage.init)
            session.lens = SessionState.SavedLens(state.lens)
            session.arrangement = state.arrangement.arrangement.rawValue
            session.placesPath = state.arrangement.file?.path
            session.compared = state.comparison.map { [$0.first, $0.second].map(SessionState.SavedLens.init) }
            session.comparisonStyle = state.comparisonStyle
            keepScope()
        }
        try? sessionFile.write(session)
    }

    /// Closes the dossier and lets go of its file.
    public func close() {
        saveSession()
        layout.stop()
        counting?.cancel()
        extraction?.cancel()
        openingWatch?.cancel()
        try? store?.close()
        store = nil
        desk = nil
    }
}
