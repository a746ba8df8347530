import Model
import Network

/// What the selection rests on: the header with both sums, and each relation with its sentence, by document.
public struct EvidenceList: Sendable, Hashable {
    public let title: String
    /// "46 relations in 5 documents".
    public let summary: String
    public let cooperation: Tally
    public let conflict: Tally
    public let groups: [Group]

    /// Relations of one sign, stated and claimed apart.
    public struct Tally: Sendable, Hashable {
        public let stated: [Relation.ID]
        public let claimed: [Relation.ID]

        public var count: Int { stated.count + claimed.count }
        public static let none = Tally(stated: [], claimed: [])
    }

    public struct Group: Sendable, Hashable {
        public let document: Document.ID
        public let title: String
        public let byline: String
        public let rows: [Row]
        /// The step of a chain whose evidence it is, with what else there is.
        public var step: EdgeID?
    }

    /// One relation with its sentence.
    public struct Row: Sendable, Hashable, Identifiable {
        public let id: Relation.ID
        public let sign: Relation.Sign
        public let isClaimed: Bool
        /// Whether the relation points at the header's first name, at its second, or at both.
        public let pointsAtFirst: Bool
        public let pointsAtSecond: Bool
        public let source: String
        public let phrase: String
        /// Who says so: "Zakharova says", "stated, past".
        public let attribution: String
        public let date: PartialDate?
        public let excerpt: Excerpt
        public let anchors: [Anchor]

        /// What a screen reader says of the row.
        public var spoken: String { "\(source) \(phrase); \(attribution). \(excerpt.plain)" }
    }

    public static let empty = EvidenceList(
        title: "", summary: "", cooperation: .none, conflict: .none, groups: [])

    public var rows: [Row] { groups.flatMap(\.rows) }

    /// The evidence of an edge: all its relations under the lens.
    public static func of(_ edge: NetworkEdge, index: DossierIndex) -> EvidenceList {
        build(
            title: Wording.pair(index.shortName(edge.id.first), index.shortName(edge.id.second)),
            relations: edge.relations,
            first: edge.id.first, index: index)
    }

    /// The evidence of entities: the relations under the lens of the only one, or those among several.
    public static func of(
        _ entities: [Entity.ID], network: ActorNetwork, index: DossierIndex
    ) -> EvidenceList {
        guard let first = entities.first else { return .empty }
        let chosen = Set(entities)
        let relations = network.relations.filter { id in
            guard let relation = index.relation[id] else { return false }
            let ends = [relation.source, relation.target].filter(chosen.contains)
            return entities.count == 1 ? !ends.isEmpty : ends.count == 2
        }
        let title = entities.map(index.shortName).joined(separator: ", ")
        return build(title: title, relations: relations, first: first, index: index)
    }

    private static func build(
        title: String, relations: [Relation.ID], first: Entity.ID, index: DossierIndex
    ) -> EvidenceList {
        let found = relations.compactMap { index.relation[$0] }
        let byDocument = Dictionary(grouping: found, by: \.document)
        let groups = index.dossier.documents.compactMap { document -> Group? in
            guard let relations = byDocument[document.id] else { return nil }
            let rows = relations.compactMap { row($0, first: first, document: document, index: index) }
                .sorted { place($0) < place($1) }
            return Group(
                document: document.id, title: document.title.display, byline: document.byline, rows: rows)
        }
        return EvidenceList(
            title: title, summary: Wording.extent(relations: found.count, documents: groups.count),
            cooperation: tally(found, .cooperation), conflict: tally(found, .conflict), groups: groups)
    }

    private static func place(_ row: Row) -> (Int, Int, Relation.ID) {
        let range = row.anchors.first?.range
        return (range?.start.scalars ?? 0, range?.end.scalars ?? 0, row.id)
    }

    private static func tally(_ relations: [Relation], _ sign: Relation.Sign) -> Tally {
        let signed = relations.filter { $0.sign == sign }
        return Tally(
            stated: signed.filter { !$0.isClaimed }.map(\.id), claimed: signed.filter(\.isClaimed).map(\.id))
    }

    private static func row(
        _ relation: Relation, first: Entity.ID, document: Document, index: DossierIndex
    ) -> Row? {
        // Nothing without evidence: a relation that names no passage is not shown.
        guard let anchor = relation.evidence.first else { return nil }
        return Row(
            id: relation.id, sign: relation.sign, isClaimed: relation.isClaimed,
            pointsAtFirst: relation.target == first || relation.isSymmetric,
            pointsAtSecond: relation.target != first || relation.isSymmetric,
            source: index.shortName(relation.source), phrase: relation.phrase,
            attribution: Wording.attribution(relation, index), date: relation.date,
            // Two lines are shown: a long passage takes them whole.
            excerpt: Excerpt(of: anchor, in: document.text, lead: anchor.exact.count > 70 ? 0 : 44),
            anchors: relation.evidence)
    }
}
