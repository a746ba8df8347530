import Model
import Network
import Store
import Translation

/// What a dossier shows under a lens, made off the main thread.
struct Shown: Sendable {
    let index: DossierIndex
    let scoped: ScopedNetwork
    let sentence: LensSentence

    /// What `previous` knows of the parts that are as they were is not found out again.
    @concurrent static func of(
        _ dossier: Dossier, after previous: DossierIndex?, under lens: Lens, scope: NetworkScope
    ) async -> Shown {
        let index = DossierIndex(dossier, after: previous)
        let scoped = Projection(index).network(under: lens, scope: scope)
        let sentence = LensSentence.of(lens: lens, index: index, network: scoped.network)
        return Shown(index: index, scoped: scoped, sentence: sentence.telling(hidden: scoped.hiddenCount))
    }
}

extension Workspace {
    /// Does what a person decided, as one transaction that can be undone. What cannot be done becomes a notice.
    public func review(_ command: any ReviewCommand) {
        enqueueEdit { workspace in
            guard let desk = workspace.deskForEditing() else { return }
            do throws(ReviewRefusal) {
                guard let done = try await desk.perform(command), workspace.desk === desk else { return }
                var stack = workspace.undoStack
                stack.push(EditCommand(title: done.title, edit: done.edit, pins: workspace.state.pins))
                workspace.settle(stack)
                await workspace.refresh(from: desk)
            } catch {
                workspace.show(Notice(error.message, weight: .problem))
            }
        }
    }

    /// Undoes or redoes an edit, with the pins of what it brings back; `stack` is what the undo stack is afterwards.
    func apply(_ edit: DossierEdit, pins: [Entity.ID: Point], then stack: UndoStack) async {
        guard let desk = deskForEditing() else { return }
        do throws(ReviewRefusal) {
            try await desk.apply(edit)
            guard self.desk === desk else { return }
            settle(stack)
            hold(pins)
            await refresh(from: desk)
        } catch {
            show(Notice(error.message, weight: .problem))
        }
    }

    private func hold(_ pins: [Entity.ID: Point]) {
        guard !pins.isEmpty else { return }
        do throws(StoreError) {
            try store?.setPins(pins.map { Pin(entity: $0.key, x: $0.value.x, y: $0.value.y) })
        } catch {
            show(Notice(error.message, weight: .problem))
        }
        state.pins.merge(pins) { $1 }
        changed([.pins])
    }

    /// Runs after all edits that were asked for before; what is quick to ask for twice is done twice.
    func enqueueEdit(_ work: @escaping @MainActor (Workspace) async -> Void) {
        let previous = editing
        pendingEdits += 1
        editing = Task { [weak self] in
            await previous?.value
            guard let self else { return }
            await work(self)
            pendingEdits -= 1
        }
    }

    /// Whether edits that were asked for are still under way.
    public var isEditing: Bool { pendingEdits > 0 }

    /// The desk, or nil and a notice where the dossier may only be read.
    private func deskForEditing() -> DossierDesk? {
        guard let store, let desk else { return nil }
        guard let reason = store.readOnlyReason else { return desk }
        let path = state.opened?.url.path ?? ""
        show(Notice(StoreError.readOnly(path: path, reason: reason).message, weight: .problem))
        return nil
    }

    /// Shows the dossier as the desk has it. What was chosen and is gone is not chosen any more.
    func refresh(from desk: DossierDesk) async {
        refreshGeneration += 1
        let generation = refreshGeneration
        while true {
            var dossier = await desk.dossier
            let (asked, scope) = (state.lens, state.scope)
            let lens = asked == .everything ? Lens.usual(for: dossier) : asked
            dossier.keptLenses = state.opened?.dossier.keptLenses ?? dossier.keptLenses
            let shown = await Shown.of(dossier, after: state.index, under: lens, scope: scope)
            // A later one knows more.
            guard self.desk === desk, generation == refreshGeneration, let opened = state.opened else { return }
            // A lens that was chosen meanwhile has its own projection; it must not meet an older one.
            guard asked == state.lens, scope == state.scope, opened.dossier.keptLenses == dossier.keptLenses else {
                continue
            }
            return show(shown, under: lens, of: opened)
        }
    }

    private func show(_ shown: Shown, under lens: Lens, of opened: OpenedDossier) {
        projectionGeneration += 1
        let index = shown.index
        state.opened = OpenedDossier(url: opened.url, index: index, isReadOnly: opened.isReadOnly)
        state.lens = lens
        state.network = shown.scoped.network
        state.hiddenCount = shown.scoped.hiddenCount
        state.sentence = shown.sentence
        state.pins = state.pins.filter { index.hasNode($0.key) }
        var aspects: Set<Aspect> = [.dossier, .network, .lens, .quotations]
        let place = state.place.kept(in: index)
        if place.selection != state.place.selection { aspects.insert(.selection) }
        if place.document != state.place.document { aspects.insert(.document) }
        if place.passage != state.place.passage { aspects.insert(.passage) }
        if place.view != state.place.view { aspects.insert(.view) }
        state.place = place
        changed(aspects)
        Self.prepare(index)
    }
}

extension Place {
    /// The place without what a dossier does not hold any more; where no document was shown, its first one.
    func kept(in index: DossierIndex) -> Place {
        var place = self
        switch selection {
        case .nothing: break
        case .entities(let chosen):
            let left = chosen.filter(index.hasNode)
            place.selection = left.isEmpty ? .nothing : .entities(left)
        case .edge(let edge):
            if !index.hasNode(edge.first) || !index.hasNode(edge.second) { place.selection = .nothing }
        case .path(let path): if !path.actors.allSatisfy(index.hasNode) { place.selection = .nothing }
        case .quotation(let id): if index.quotation[id] == nil { place.selection = .nothing }
        }
        if place.view == .profile, place.selection.mainEntity == nil { place.view = .network }
        if document.map({ index.document[$0] == nil }) ?? true {
            place.document = index.dossier.documents.first?.id
            place.passage = nil
        }
        if let relation = passage?.relation, index.relation[relation] == nil { place.passage = nil }
        if let quotation = passage?.quotation, index.quotation[quotation] == nil { place.passage = nil }
        return place
    }
}
