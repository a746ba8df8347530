import Model
import Network

/// The network as a list: each actor, and beneath those that are open each of their edges, the strongest first. It holds
/// whatever the diagram shows.
public enum NetworkRow: Sendable, Hashable, Identifiable {
    case actor(NetworkNode, isOpen: Bool)
    /// An edge, as the actor over it sees it.
    case edge(NetworkEdge, from: Entity.ID)

    public enum ID: Sendable, Hashable {
        case actor(Entity.ID)
        case edge(EdgeID, from: Entity.ID)
    }

    public var id: ID {
        switch self {
        case .actor(let node, _): .actor(node.id)
        case .edge(let edge, let from): .edge(edge.id, from: from)
        }
    }

    /// The actor that the row is, or under which it stands.
    public var actor: Entity.ID {
        switch self {
        case .actor(let node, _): node.id
        case .edge(_, let from): from
        }
    }

    /// The actor that the row tells of: itself, or the partner.
    public var partner: Entity.ID {
        switch self {
        case .actor(let node, _): node.id
        case .edge(let edge, let from): edge.id.other(than: from)
        }
    }

    /// In the order of the network's nodes.
    public static func rows(_ network: ActorNetwork, open: Set<Entity.ID>) -> [NetworkRow] {
        var edges: [Entity.ID: [NetworkEdge]] = [:]
        for edge in network.edges {
            for end in [edge.id.first, edge.id.second] where open.contains(end) { edges[end, default: []].append(edge) }
        }
        return network.nodes.flatMap { node -> [NetworkRow] in
            let isOpen = open.contains(node.id)
            let own = isOpen ? edges[node.id] ?? [] : []
            return [.actor(node, isOpen: isOpen)] + own.map { .edge($0, from: node.id) }
        }
    }

    /// What a screen reader says of the row.
    public func spoken(_ index: DossierIndex, in projection: Lens.Projection = .relations) -> String {
        switch self {
        case .actor(let node, _): Wording.description(node, in: projection, index)
        case .edge(let edge, _): Wording.description(edge, index, in: projection)
        }
    }
}
