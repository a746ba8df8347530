import Model
import Network

/// All that the places of a network's actors depend on.
public struct LayoutRequest: Sendable {
    public let network: ActorNetwork
    public var arrangement = ArrangementChoice.relations
    /// The dossier that the network was projected from; without it no arrangement by period.
    public var index: DossierIndex?
    /// Width by height of the room it will be shown in; only its ``LayoutShape`` counts.
    public var aspect = 1.4
    /// Where entities stood before.
    public var previous: [Entity.ID: Point] = [:]
    /// Where entities stand that must not move.
    public var pinned: [Entity.ID: Point] = [:]

    public init(_ network: ActorNetwork) { self.network = network }
}
