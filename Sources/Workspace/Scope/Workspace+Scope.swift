import Model
import Network
import Translation

extension Workspace {
    /// Takes actors out of the picture, however they are proven; the lens sentence counts them.
    public func hide(_ entities: [Entity.ID]) {
        guard let first = entities.first else { return }
        let title =
            entities.count == 1
            ? translated("Hide {1}", state.index?.label(ofNode: first) ?? first.rawValue)
            : counted("Hide {n} actor", "Hide {n} actors", entities.count)
        setScope(title) { scope in
            scope.hidden.formUnion(entities)
            scope.expanded.subtract(entities)
        }
    }

    /// Those of an actor's neighbours who share no edge with anybody else.
    public func lonelyNeighbours(of entity: Entity.ID) -> [Entity.ID] {
        let partners = state.network.neighbours(of: [entity])
        return state.network.nodes.filter { partners.contains($0.id) && $0.partnerCount == 1 }.map(\.id)
    }

    public func hideLonelyNeighbours(of entity: Entity.ID) {
        let lonely = lonelyNeighbours(of: entity)
        guard lonely.isEmpty else { return hide(lonely) }
        let name = state.index?.label(ofNode: entity) ?? entity.rawValue
        show(Notice(translated("Every neighbour of {1} has other partners, too.", name), weight: .information))
    }

    /// Shows all that an actor shares an edge with under the lens, also what was hidden or is beyond the focus.
    public func expand(_ entity: Entity.ID) {
        guard let index = state.index else { return }
        var wide = state.lens
        // The focus would leave neighbours out.
        if wide.focus != nil { wide.focus = Lens.Focus(entity: entity, depth: 1) }
        let lens = wide
        Task {
            let neighbours = await Self.neighbours(of: entity, under: lens, index)
            setScope(translated("Show neighbours of {1}", index.label(ofNode: entity))) {
                [focus = state.lens.focus] scope in
                scope.hidden.subtract(neighbours)
                scope.hidden.remove(entity)
                if focus != nil { scope.expanded.insert(entity) }
            }
        }
    }

    @concurrent private nonisolated static func neighbours(
        of entity: Entity.ID, under lens: Lens, _ index: DossierIndex
    ) async -> Set<Entity.ID> {
        Projection(index).network(under: lens).neighbours(of: [entity])
    }

    /// Brings back all that was hidden.
    public func showHidden() { setScope(translated("Show hidden actors")) { $0.hidden = [] } }

    private func setScope(_ title: String, _ change: (inout NetworkScope) -> Void) {
        var scope = state.scope
        change(&scope)
        perform(ScopeCommand(title, to: scope, from: state.scope))
    }

    /// Shows the network within another scope, once it is projected.
    func reflect(_ scope: NetworkScope) {
        state.scope = scope
        project()
    }
}
