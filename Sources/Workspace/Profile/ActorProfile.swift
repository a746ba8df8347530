import Model
import Network
import Report

/// All that the dossier says of one entity under the lens, each line with the passage that it rests on.
public struct ActorProfile: Sendable, Hashable {
    public let id: Entity.ID
    public let name: String
    public let kind: Entity.Kind
    /// "Person, mentioned 30 times in 4 of 5 documents".
    public let caption: String
    /// What a person wrote about it.
    public let note: String?
    /// What joins it with its partners: the lens's.
    public let projection: Lens.Projection
    public let partners: [Partner]
    public let roles: [ActorRole]
    /// Quotations by the entity or voiced by it, the latest first.
    public let says: [QuotationRow]
    /// What others say about it, the latest first.
    public let isSpokenOf: [QuotationRow]
    public let documents: [DocumentCount]
    /// Where it is mentioned; what is left to show of an entity without relations.
    public let mentions: [MentionLine]

    /// One who shares an edge with the entity, or a topic that does.
    public struct Partner: Sendable, Hashable, Identifiable {
        public let id: Entity.ID
        public let name: String
        public let kind: NodeKind
        public let cooperation: [Mark]
        public let conflict: [Mark]
        public let neutral: [Mark]
        /// The passage that stands for them all.
        public let strongest: Line?
    }

    /// One relation, or whatever else the edge rests on, to be counted and to be opened.
    public struct Mark: Sendable, Hashable, Identifiable {
        public let id: Ground
        /// Stated by an article itself rather than claimed by somebody it quotes.
        public let isStated: Bool
        /// "Armenia freezes its part in the CSTO; Pashinyan says, Newsweek".
        public let spoken: String
    }

    /// A passage in one line, with who says so.
    public struct Line: Sendable, Hashable, Identifiable {
        public let id: Ground
        public let words: String
        /// "stated, ARKA", "Lavrov says, no outlet".
        public let source: String
    }

    public struct DocumentCount: Sendable, Hashable, Identifiable {
        public let id: Document.ID
        public let title: String
        public let byline: String
        public let published: Dating
        public let count: Int
        /// Where the document first mentions the entity.
        public let first: Anchor
    }

    public struct MentionLine: Sendable, Hashable {
        public let anchor: Anchor
        public let excerpt: Excerpt
        public let form: Mention.Form
        public let byline: String
    }

    public var cooperation: Int { partners.reduce(0) { $0 + $1.cooperation.count } }
    public var conflict: Int { partners.reduce(0) { $0 + $1.conflict.count } }
    public var neutral: Int { partners.reduce(0) { $0 + $1.neutral.count } }
}

extension ActorProfile {
    /// Nil where the dossier has no such entity.
    public init?(_ id: Entity.ID, index: DossierIndex, network: ActorNetwork, lens: Lens) {
        guard let entity = index.entity[id] else { return nil }
        let builder = ProfileBuilder(entity: entity, index: index, lens: lens)
        self.id = id
        name = entity.name
        kind = entity.kind
        note = entity.note
        projection = network.projection
        partners = network.partnerEdges(of: id).compactMap(builder.partner)
        roles = ActorRole.roles(of: entity, index: index)
        says = builder.quotations { $0.speaker == id || $0.voicedBy == id }
        isSpokenOf = builder.quotations { $0.about.contains(id) && $0.speaker != id && $0.voicedBy != id }
        documents = builder.documents
        caption = builder.caption
        mentions = builder.mentions.map(builder.line)
    }
}
