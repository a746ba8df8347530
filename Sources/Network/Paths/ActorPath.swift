import Model

/// A chain of actors, each of whom shares an edge with the next.
public struct ActorPath: Sendable, Hashable {
    /// At least two, all different.
    public let actors: [Entity.ID]
    /// One fewer than actors, in their order.
    public let edges: [EdgeID]

    /// Nil for fewer than two actors, or one that comes twice.
    public init?(_ actors: [Entity.ID], index: DossierIndex) {
        guard actors.count > 1, Set(actors).count == actors.count else { return nil }
        let projection = Projection(index)
        self.actors = actors
        edges = zip(actors, actors.dropFirst()).map(projection.edgeID)
    }

    init(actors: [Entity.ID], edges: [EdgeID]) {
        self.actors = actors
        self.edges = edges
    }
}
