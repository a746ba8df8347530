import Model
import Network

/// What is chosen, shared by the diagram, the lists, the evidence and the reader.
public enum Selection: Sendable, Hashable {
    case nothing
    /// One or more entities, in the order of choosing; the last is the main one.
    case entities([Entity.ID])
    case edge(EdgeID)
    /// A chain that connects its first actor with its last.
    case path(ActorPath)
    case quotation(Quotation.ID)

    /// The entities that carry the marker: the chosen ones, both ends of the edge, or all of the chain.
    public var entities: [Entity.ID] {
        switch self {
        case .nothing, .quotation: []
        case .entities(let chosen): chosen
        case .edge(let edge): [edge.first, edge.second]
        case .path(let path): path.actors
        }
    }

    public var edge: EdgeID? {
        if case .edge(let edge) = self { edge } else { nil }
    }

    public var quotation: Quotation.ID? {
        if case .quotation(let quotation) = self { quotation } else { nil }
    }

    /// The entity whose profile is shown and whose mentions "next" and "previous" walk.
    public var mainEntity: Entity.ID? {
        [mainNode, edge?.second].compactMap { $0 }.first { Topic.ID(node: $0) == nil }
    }

    /// The same where it may also be a topic.
    public var mainNode: Entity.ID? {
        switch self {
        case .entities(let chosen): chosen.last
        case .edge(let edge): edge.first
        case .path(let path): path.actors.first
        case .nothing, .quotation: nil
        }
    }
}
