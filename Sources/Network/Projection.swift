import Model

/// Turns a dossier into the network that a lens shows.
public struct Projection: Sendable {
    private let index: DossierIndex

    public init(_ index: DossierIndex) { self.index = index }

    /// The network under `lens`.
    public func network(under lens: Lens) -> ActorNetwork { .empty }
}
