import Model

/// Turns a dossier into the network that a lens shows.
public struct Projection: Sendable {
    private let index: DossierIndex

    public init(_ index: DossierIndex) { self.index = index }

    /// The network under `lens`: what passes it, summed by pair, less the pairs with too little evidence or weight, less
    /// what is not in the backbone, less what lies too far from the focus.
    ///
    /// A focused entity is shown whatever its kind, and stays as a single node where it keeps no edge.
    public func network(under lens: Lens) -> ActorNetwork {
        let tables = GroundTables(index)
        let table = tables.table(lens.projection)
        let pass = LensPass(lens, index, tables.nodes)
        var sums =
            lens.projection.isOneMode
            ? OneModeSums.sums(table, pass, lens)
            : PairSums.sums(table, pass, least: lens.minimumEvidence, isSpeech: lens.projection != .relations)
        if lens.minimumWeight > 0 { sums.edges.removeAll { abs($0.weight) < lens.minimumWeight } }
        if let level = lens.backbone { sums.edges = Backbone(level: level).edges(of: sums.edges, nodes: tables.nodes) }
        let focus = lens.focus.flatMap { tables.nodes.place[$0.entity] }
        if let wanted = lens.focus {
            sums.edges = focus.map { Self.ego(of: $0, depth: wanted.depth, in: sums.edges, tables.nodes) } ?? []
        }
        return NetworkAssembly(tables.nodes, table, sums).network(lens, focus: focus)
    }

    /// The edge that joins two entities or topics, whichever is given first.
    public func edgeID(_ one: Entity.ID, _ other: Entity.ID) -> EdgeID {
        let isInOrder = (index.fullName(ofNode: one), one) <= (index.fullName(ofNode: other), other)
        return isInOrder ? EdgeID(first: one, second: other) : EdgeID(first: other, second: one)
    }

    /// The edges among what lies at most `depth` edges away from the focus.
    private static func ego(of focus: Int32, depth: Int, in edges: [EdgeSum], _ nodes: NodeTable) -> [EdgeSum] {
        var isReached = [Bool](repeating: false, count: nodes.ids.count)
        isReached[Int(focus)] = true
        for _ in 0..<max(depth, 0) {
            let before = isReached
            var hasGrown = false
            for edge in edges where before[Int(edge.first)] != before[Int(edge.second)] {
                isReached[Int(edge.first)] = true
                isReached[Int(edge.second)] = true
                hasGrown = true
            }
            if !hasGrown { break }
        }
        return edges.filter { isReached[Int($0.first)] && isReached[Int($0.second)] }
    }
}
