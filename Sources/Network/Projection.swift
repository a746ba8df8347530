import Model

/// Turns a dossier into the network that a lens shows.
public struct Projection: Sendable {
    private let index: DossierIndex

    public init(_ index: DossierIndex) { self.index = index }

    /// The network under `lens`: relations that pass it, summed by pair, less the pairs with too little evidence, less
    /// what lies too far from the focus.
    ///
    /// A focused entity is shown whatever its kind, and stays as a single node where it keeps no edge.
    public func network(under lens: Lens) -> ActorNetwork {
        let filter = RelationFilter(lens: lens, index: index)
        var sums: [EdgeID: EdgeSum] = [:]
        for (place, relation) in index.dossier.relations.enumerated() where filter.passes(relation) {
            let pair = edgeID(relation.source, relation.target)
            sums[pair, default: EdgeSum()].add(relation, place: place, first: pair.first)
        }
        sums = sums.filter { $0.value.count >= lens.minimumEvidence }
        if let focus = lens.focus { sums = ego(of: focus, in: sums) }
        let edges = sums.map { $0.value.edge($0.key) }.sorted { left, right in
            left.relationCount != right.relationCount
                ? left.relationCount > right.relationCount : left.id < right.id
        }
        let places = sums.values.flatMap(\.places).sorted()
        return ActorNetwork(
            nodes: nodes(on: edges, focus: lens.focus?.entity), edges: edges,
            relations: places.map { index.dossier.relations[$0].id })
    }

    /// The edge that joins two entities, whichever is given first.
    public func edgeID(_ one: Entity.ID, _ other: Entity.ID) -> EdgeID {
        let isInOrder = (index.name(one), one) <= (index.name(other), other)
        return isInOrder ? EdgeID(first: one, second: other) : EdgeID(first: other, second: one)
    }

    /// The edges among what lies at most `focus.depth` edges away from the focused entity.
    private func ego(of focus: Lens.Focus, in sums: [EdgeID: EdgeSum]) -> [EdgeID: EdgeSum] {
        var neighbours: [Entity.ID: [Entity.ID]] = [:]
        for edge in sums.keys {
            neighbours[edge.first, default: []].append(edge.second)
            neighbours[edge.second, default: []].append(edge.first)
        }
        var reached: Set<Entity.ID> = [focus.entity]
        var frontier: Set<Entity.ID> = [focus.entity]
        for _ in 0..<max(focus.depth, 0) where !frontier.isEmpty {
            frontier = Set(frontier.flatMap { neighbours[$0] ?? [] }).subtracting(reached)
            reached.formUnion(frontier)
        }
        return sums.filter { reached.contains($0.key.first) && reached.contains($0.key.second) }
    }

    private func nodes(on edges: [NetworkEdge], focus: Entity.ID?) -> [NetworkNode] {
        var sums: [Entity.ID: NodeSum] = [:]
        if let focus, index.entity[focus] != nil { sums[focus] = NodeSum() }
        for edge in edges {
            sums[edge.id.first, default: NodeSum()].add(edge, partner: edge.id.second)
            sums[edge.id.second, default: NodeSum()].add(edge, partner: edge.id.first)
        }
        return sums.compactMap { id, sum in
            index.entity[id].map { sum.node($0) { (index.name($0), $0) < (index.name($1), $1) } }
        }.sorted { left, right in
            left.relationCount != right.relationCount
                ? left.relationCount > right.relationCount : (left.name, left.id) < (right.name, right.id)
        }
    }
}

/// The relations of one pair while they are being collected.
private struct EdgeSum {
    private var strands: [Relation.Sign: StrandSum] = [:]
    private var documents: Set<Document.ID> = []
    /// Places in the dossier's list of relations.
    private(set) var places: [Int] = []

    var count: Int { places.count }

    mutating func add(_ relation: Relation, place: Int, first: Entity.ID) {
        strands[relation.sign, default: StrandSum()].add(relation, first: first)
        documents.insert(relation.document)
        places.append(place)
    }

    func edge(_ id: EdgeID) -> NetworkEdge {
        NetworkEdge(
            id: id, cooperation: strands[.cooperation]?.strand ?? .none, conflict: strands[.conflict]?.strand ?? .none,
            neutral: strands[.neutral]?.strand ?? .none, documentCount: documents.count)
    }
}

private struct StrandSum {
    private var relations: [Relation.ID] = []
    private var stated = 0
    private var targetsFirst = false
    private var targetsSecond = false
    private var holdsTie = false

    mutating func add(_ relation: Relation, first: Entity.ID) {
        relations.append(relation.id)
        if !relation.isClaimed { stated += 1 }
        if relation.isSymmetric || relation.target == first { targetsFirst = true }
        if relation.isSymmetric || relation.target != first { targetsSecond = true }
        // Allies are two camps on good terms, not one camp.
        if relation.type.isTie, relation.type != .allyOf { holdsTie = true }
    }

    var strand: Strand {
        Strand(
            relations: relations, stated: stated, targetsFirst: targetsFirst, targetsSecond: targetsSecond,
            holdsTie: holdsTie)
    }
}

/// What the edges of one entity come to.
private struct NodeSum {
    private var relations = 0
    private var cooperation: [Entity.ID: Int] = [:]
    private var conflict: [Entity.ID: Int] = [:]
    private var partners = 0

    mutating func add(_ edge: NetworkEdge, partner: Entity.ID) {
        relations += edge.relationCount
        partners += 1
        cooperation[partner] = edge.cooperation.count
        conflict[partner] = edge.conflict.count
    }

    func node(_ entity: Entity, precedes: (Entity.ID, Entity.ID) -> Bool) -> NetworkNode {
        func strongest(_ counts: [Entity.ID: Int]) -> Entity.ID? {
            counts.filter { $0.value > 0 }.max { left, right in
                left.value != right.value ? left.value < right.value : precedes(right.key, left.key)
            }?.key
        }
        return NetworkNode(
            id: entity.id, label: entity.shortName, name: entity.name, kind: entity.kind, relationCount: relations,
            cooperation: cooperation.values.reduce(0, +), conflict: conflict.values.reduce(0, +),
            partnerCount: partners, strongestConflict: strongest(conflict),
            strongestCooperation: strongest(cooperation))
    }
}
