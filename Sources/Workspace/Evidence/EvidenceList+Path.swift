import Model
import Network
import Report

extension EvidenceList {
    /// The evidence of a chain: for each of its steps the passages that prove it best.
    public static func of(_ path: ActorPath, network: ActorNetwork, index: DossierIndex) -> EvidenceList {
        let wanted = Set(path.edges)
        let edges = Dictionary(
            network.edges.filter { wanted.contains($0.id) }.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }
        )
        let groups = zip(path.edges, path.actors).compactMap { id, actor -> Group? in
            edges[id].map { step($0, from: actor, in: network.projection, index: index) }
        }
        let names = path.actors.map(index.label).joined(separator: " – ")
        return EvidenceList(
            title: names, summary: Wording.count(path.edges.count, .step), cooperation: .none, conflict: .none,
            projection: network.projection, groups: groups)
    }

    /// Passages shown of a step; more would hide the chain.
    private static let shown = 3

    private static func step(
        _ edge: NetworkEdge, from actor: Entity.ID, in projection: Lens.Projection, index: DossierIndex
    ) -> Group {
        let all = EvidenceList.of(edge, in: projection, index: index)
        let chosen = EvidenceChoice(index).choose(shown, from: edge.relations).map { Ground.relation($0.id) }
        // Quotations and paragraphs are as they come.
        let best = Set(chosen.isEmpty ? all.rows.prefix(shown).map(\.id) : chosen)
        let rows = all.groups.flatMap { group in
            group.rows.filter { best.contains($0.id) }.map { $0.naming(group.byline) }
        }
        let number =
            rows.count < edge.relationCount
            ? Wording.place(rows.count, of: edge.relationCount) : Wording.digits(rows.count)
        return Group(
            document: Document.ID("step \(edge.id.first)--\(edge.id.second)"),
            title: Wording.pair(index.label(ofNode: actor), index.label(ofNode: edge.id.other(than: actor))),
            byline: number, rows: rows, step: edge.id)
    }
}

extension EvidenceList.Row {
    /// The row with the outlet beside who says so: "Zakharova says, Newsweek".
    fileprivate func naming(_ byline: String) -> EvidenceList.Row {
        EvidenceList.Row(
            id: id, sign: sign, isClaimed: isClaimed, pointsAtFirst: pointsAtFirst, pointsAtSecond: pointsAtSecond,
            source: source, phrase: phrase, attribution: "\(attribution), \(byline)", date: date, excerpt: excerpt,
            anchors: anchors)
    }
}
