import Model
import Network

/// A document in the side list.
public struct DocumentRow: Sendable, Hashable, Identifiable {
    public let id: Document.ID
    public let title: String
    public let byline: String
    public let published: Dating
    public let relationCount: Int
    public let quotationCount: Int

    /// The documents whose title, byline or text's title words contain `filter`, in the dossier's order.
    public static func rows(_ index: DossierIndex, filter: String) -> [DocumentRow] {
        let relations = Dictionary(grouping: index.dossier.relations, by: \.document)
        return index.dossier.documents.filter { document in
            TextFilter(filter).accepts([document.title.display, document.byline, document.author ?? ""])
        }.map { document in
            DocumentRow(
                id: document.id, title: document.title.display, byline: document.byline,
                published: document.published, relationCount: relations[document.id]?.count ?? 0,
                quotationCount: index.quotationsInDocument[document.id]?.count ?? 0)
        }
    }
}

/// An entity in the side list, with what the lens leaves of it.
public struct EntityRow: Sendable, Hashable, Identifiable {
    public let id: Entity.ID
    /// Short, where there is a short one.
    public let name: String
    public let fullName: String
    public let kind: Entity.Kind
    /// Mentions that name it: names, demonyms, metonyms.
    public let namings: Int
    public let cooperation: Int
    public let conflict: Int
    /// Whether it stands in the network under the lens.
    public let isInLens: Bool
    /// Whether the program found it and nobody has confirmed it.
    public let isTentative: Bool
    /// What the user wrote on it.
    public let note: String?

    /// The entities whose name, or the user's note on whom, contains `filter`: those in the lens first, each part by falling number of namings.
    public static func rows(_ index: DossierIndex, network: ActorNetwork, filter: String) -> [EntityRow] {
        let nodes = Dictionary(network.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let needle = TextFilter(filter)
        return index.dossier.entities.filter { entity in
            let note = entity.hasOwnNote ? [entity.note].compactMap { $0 } : []
            return needle.accepts([entity.name, entity.shortName] + entity.names + entity.metonyms + note)
        }
        .map { entity in
            let node = nodes[entity.id]
            let mentions = index.mentionsOfEntity[entity.id] ?? []
            return EntityRow(
                id: entity.id, name: entity.shortName, fullName: entity.name, kind: entity.kind,
                namings: mentions.count { $0.form.isNaming }, cooperation: node?.cooperation ?? 0,
                conflict: node?.conflict ?? 0, isInLens: node != nil, isTentative: entity.isTentative,
                note: entity.hasOwnNote ? entity.note : nil)
        }
        .sorted { left, right in
            if left.isInLens != right.isInLens { return left.isInLens }
            if left.namings != right.namings { return left.namings > right.namings }
            return (left.name, left.id) < (right.name, right.id)
        }
    }
}
