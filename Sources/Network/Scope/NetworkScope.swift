import Model
import Translation

/// What the user has put away of a network, and whose neighbours they have asked for beyond what the lens's focus shows.
public struct NetworkScope: Sendable, Hashable {
    public var hidden: Set<Entity.ID>
    public var expanded: Set<Entity.ID>

    public init(hidden: Set<Entity.ID> = [], expanded: Set<Entity.ID> = []) {
        self.hidden = hidden
        self.expanded = expanded
    }

    public var isEmpty: Bool { hidden.isEmpty && expanded.isEmpty }
}

/// A network as far as its scope shows it.
public struct ScopedNetwork: Sendable, Hashable {
    public let network: ActorNetwork
    /// Nodes of the lens's network that are not shown: those that were hidden, and those whose last edge went with them.
    public let hiddenCount: Int

    public init(_ network: ActorNetwork, hiddenCount: Int) {
        self.network = network
        self.hiddenCount = hiddenCount
    }
}

extension Projection {
    /// A focus at this depth leaves everything that hangs together with it.
    private static let wholeDepth = 64

    /// The network under a lens with what the scope brings in and without what it puts away.
    ///
    /// The focused entity is never hidden. Whoever has lost all edges is not shown: nothing on screen would prove them.
    public func network(under lens: Lens, scope: NetworkScope) -> ScopedNetwork {
        let plain = network(under: lens)
        guard !scope.isEmpty else { return ScopedNetwork(plain, hiddenCount: 0) }
        var wide = plain
        if var focus = lens.focus, !scope.expanded.isEmpty {
            focus.depth = Self.wholeDepth
            var unfocused = lens
            unfocused.focus = focus
            let whole = network(under: unfocused)
            wide = whole.keeping(
                Set(plain.nodes.map(\.id)).union(scope.expanded.intersection(whole.nodes.map(\.id)))
                    .union(whole.neighbours(of: scope.expanded)))
        }
        let hidden = scope.hidden.subtracting([lens.focus?.entity].compactMap { $0 })
        let shown = wide.keeping(Set(wide.nodes.map(\.id)).subtracting(hidden), always: lens.focus?.entity)
        return ScopedNetwork(shown, hiddenCount: wide.nodes.count - shown.nodes.count)
    }
}

extension ActorNetwork {
    /// Who shares an edge with one of some entities.
    public func neighbours(of entities: Set<Entity.ID>) -> Set<Entity.ID> {
        var found: Set<Entity.ID> = []
        for edge in edges {
            if entities.contains(edge.id.first) { found.insert(edge.id.second) }
            if entities.contains(edge.id.second) { found.insert(edge.id.first) }
        }
        return found
    }

    /// The network without all but some of its nodes, and without those that have lost every edge by that.
    ///
    /// - Parameter always: stays even without an edge.
    public func keeping(_ kept: Set<Entity.ID>, always: Entity.ID? = nil) -> ActorNetwork {
        guard nodes.contains(where: { !kept.contains($0.id) }) else { return self }
        let left = edges.filter { kept.contains($0.id.first) && kept.contains($0.id.second) }
        var partners: [Entity.ID: [NetworkEdge]] = [:]
        for edge in left {
            partners[edge.id.first, default: []].append(edge)
            partners[edge.id.second, default: []].append(edge)
        }
        let names = Dictionary(nodes.map { ($0.id, $0.name) }, uniquingKeysWith: { first, _ in first })
        let counted = nodes.compactMap { node -> NetworkNode? in
            guard kept.contains(node.id), let own = partners[node.id] ?? (node.id == always ? [] : nil) else {
                return nil
            }
            return node.counting(own, names)
        }.sorted { left, right in
            left.relationCount != right.relationCount
                ? left.relationCount > right.relationCount : (left.name, left.id) < (right.name, right.id)
        }
        return ActorNetwork(nodes: counted, edges: left, projection: projection, normalization: normalization)
    }
}

extension NetworkNode {
    /// The node with the sums of these edges.
    fileprivate func counting(_ edges: [NetworkEdge], _ names: [Entity.ID: String]) -> NetworkNode {
        func strongest(_ count: (NetworkEdge) -> Int) -> Entity.ID? {
            let all = edges.filter { count($0) > 0 }.map { ($0.id.other(than: id), count($0)) }
            return all.min { left, right in
                left.1 != right.1
                    ? left.1 > right.1 : (names[left.0] ?? "", left.0) < (names[right.0] ?? "", right.0)
            }?.0
        }
        return NetworkNode(
            id: id, label: label, name: name, kind: kind, relationCount: edges.reduce(0) { $0 + $1.relationCount },
            cooperation: edges.reduce(0) { $0 + $1.cooperation.count },
            conflict: edges.reduce(0) { $0 + $1.conflict.count }, partnerCount: edges.count,
            strongestConflict: strongest { $0.conflict.count },
            strongestCooperation: strongest { $0.cooperation.count })
    }
}

extension LensSentence {
    /// The same sentence, whose counts tell how many nodes are hidden.
    public func telling(hidden: Int) -> LensSentence {
        hidden == 0 ? self : LensSentence(pieces: pieces, counts: counts + ", " + Wording.hidden(hidden))
    }
}

extension DossierIndex {
    /// The entities with a note of the user's.
    public var noted: Set<Entity.ID> { derived.value { NotedEntities(dossier) }.ids }
}

private struct NotedEntities: Sendable {
    let ids: Set<Entity.ID>

    init(_ dossier: Dossier) { ids = Set(dossier.entities.lazy.filter(\.hasOwnNote).map(\.id)) }
}

extension Wording {
    /// "3 hidden".
    public static func hidden(_ number: Int) -> String { counted("{n} hidden", "{n} hidden", number) }
}
