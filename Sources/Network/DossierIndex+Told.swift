import Model

extension DossierIndex {
    /// The network of relations under a lens whose diagram may show another projection.
    public func told(under lens: Lens, shown: ActorNetwork) -> ActorNetwork {
        guard shown.projection != .relations else { return shown }
        var told = lens
        told.projection = .relations
        told.backbone = nil
        told.minimumWeight = 0
        return Projection(self).network(under: told)
    }
}
