import Model
import Network

/// All entities as the side list orders them, ready to be searched again and again.
public struct EntityTable: Sendable {
    /// Those in the lens first, each part by falling number of namings.
    public let rows: [EntityRow]
    /// What each row is found by: its names, and what the user wrote on it.
    private let haystacks: [TextFilter.Haystack]

    public init(_ index: DossierIndex, network: ActorNetwork) {
        let nodes = Dictionary(
            network.nodes.indices.map { (network.nodes[$0].id, $0) }, uniquingKeysWith: { first, _ in first })
        let namings = index.derived.value { Namings(index) }.counts
        let entities = index.dossier.entities
        let unordered = entities.indices.map { place -> EntityRow in
            let entity = entities[place]
            let node = nodes[entity.id].map { network.nodes[$0] }
            return EntityRow(
                id: entity.id, name: entity.shortName, fullName: entity.name, kind: entity.kind,
                namings: namings[place], cooperation: node?.cooperation ?? 0, conflict: node?.conflict ?? 0,
                isInLens: node != nil, isTentative: entity.isTentative,
                note: entity.hasOwnNote ? entity.note : nil)
        }
        let order = unordered.indices.sorted { unordered[$0].precedes(unordered[$1]) }
        rows = order.map { unordered[$0] }
        haystacks = order.map { place in
            let entity = entities[place]
            let note = entity.hasOwnNote ? [entity.note ?? ""] : []
            return TextFilter.Haystack([entity.name, entity.shortName] + entity.names + entity.metonyms + note)
        }
    }

    /// The rows whose names or notes contain `filter`.
    public func rows(matching filter: String) -> [EntityRow] {
        let needle = TextFilter(filter)
        if needle.isEmpty { return rows }
        return rows.indices.filter { needle.accepts(haystacks[$0]) }.map { rows[$0] }
    }
}

extension EntityRow {
    fileprivate func precedes(_ other: EntityRow) -> Bool {
        if isInLens != other.isInLens { return isInLens }
        if namings != other.namings { return namings > other.namings }
        return (name, id) < (other.name, other.id)
    }
}

/// How often each entity of a dossier is named, by its place there.
private struct Namings: Sendable {
    let counts: [Int]

    init(_ index: DossierIndex) {
        var counts = [Int](repeating: 0, count: index.dossier.entities.count)
        for mention in index.dossier.mentions where mention.form.isNaming {
            if let place = index.entity.place(of: mention.entity) { counts[place] += 1 }
        }
        self.counts = counts
    }
}
