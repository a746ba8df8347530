import Model

extension Workspace {
    /// What there is on an entity under the lens; nil where no dossier holds it.
    public func profile(of entity: Entity.ID) -> ActorProfile? {
        guard let index = state.index else { return nil }
        return ActorProfile(entity, index: index, network: state.network, lens: state.lens)
    }

    /// Puts the reader on one passage; whatever is chosen stays so.
    public func show(anchor: Anchor) { show(Passage(anchors: [anchor])) }
}
