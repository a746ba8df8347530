import Model
import Network

extension Workspace {
    /// Looks through another lens: the words change at once, the network as soon as it is projected.
    public func setLens(_ lens: Lens) {
        guard state.index != nil, lens != state.lens else { return }
        // Whose neighbours were asked for meant the focus as it was.
        if lens.focus != state.lens.focus { state.scope.expanded = [] }
        state.lens = lens
        changed([.lens])
        project()
    }

    /// Projects the dossier through lens and scope in the background; what is outdated meanwhile is dropped.
    func project() {
        guard let index = state.index else { return }
        projectionGeneration += 1
        let generation = projectionGeneration
        let (lens, scope) = (state.lens, state.scope)
        Task {
            let (scoped, sentence) = await Self.project(lens, scope, index)
            guard generation == projectionGeneration, index.dossier.title == state.index?.dossier.title else { return }
            state.network = scoped.network
            state.hiddenCount = scoped.hiddenCount
            state.sentence = sentence
            changed([.network, .quotations])
        }
    }

    /// Looks through the lens that the dossier is opened with.
    public func resetLens() { setLens(state.index.map { .usual(for: $0.dossier) } ?? .everything) }

    /// Changes one part of the lens.
    public func updateLens(_ change: (inout Lens) -> Void) {
        var lens = state.lens
        change(&lens)
        setLens(lens)
    }

    /// Focuses the network on an entity, or lets go of the focus.
    public func focus(on entity: Entity.ID?, depth: Int = 1) {
        updateLens { $0.focus = entity.map { Lens.Focus(entity: $0, depth: depth) } }
    }

    private nonisolated static func project(
        _ lens: Lens, _ scope: NetworkScope, _ index: DossierIndex
    ) async -> (ScopedNetwork, LensSentence) {
        let scoped = Projection(index).network(under: lens, scope: scope)
        let sentence = LensSentence.of(lens: lens, index: index, network: scoped.network)
        return (scoped, sentence.telling(hidden: scoped.hiddenCount))
    }

    /// Filters and sorts the table of quotations.
    public func updateQuotationTable(_ change: (inout QuotationTable) -> Void) {
        var table = state.quotationTable
        change(&table)
        guard table != state.quotationTable else { return }
        state.quotationTable = table
        changed([.quotations])
    }

    /// Holds the diagram as it is while the user goes on.
    public func setFrozen(_ frozen: Bool) {
        guard state.isFrozen != frozen else { return }
        state.isFrozen = frozen
        changed([.frozen])
    }
}
