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
        let needle = TextFilter(filter)
        let relations = index.derivedFromRelations.value { RelationsInDocument(index) }.counts
        return index.dossier.documents.filter { document in
            needle.accepts([document.title.display, document.byline, document.author ?? ""])
        }.map { document in
            DocumentRow(
                id: document.id, title: document.title.display, byline: document.byline,
                published: document.published, relationCount: relations[document.id] ?? 0,
                quotationCount: index.quotationsInDocument.count(of: document.id))
        }
    }
}

/// How many relations each document of a dossier tells of.
private struct RelationsInDocument: Sendable {
    private(set) var counts: [Document.ID: Int] = [:]

    init(_ index: DossierIndex) {
        // Relations of one document stand together.
        var (last, run): (Document.ID?, Int) = (nil, 0)
        for relation in index.dossier.relations {
            if relation.document != last {
                if let last { counts[last, default: 0] += run }
                (last, run) = (relation.document, 0)
            }
            run += 1
        }
        if let last { counts[last, default: 0] += run }
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

    /// The entities whose name or the user's note contains `filter`: those in the lens first, each part by falling number of namings.
    public static func rows(_ index: DossierIndex, network: ActorNetwork, filter: String) -> [EntityRow] {
        EntityTable(index, network: network).rows(matching: filter)
    }
}
