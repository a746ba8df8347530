import Model

/// Where a reader fixed an entity in the diagram, in the diagram's own units.
public struct Pin: Sendable, Hashable {
    public let entity: Entity.ID
    public let x: Double
    public let y: Double

    public init(entity: Entity.ID, x: Double, y: Double) {
        self.entity = entity
        self.x = x
        self.y = y
    }
}
