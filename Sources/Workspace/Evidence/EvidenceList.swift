import Model
import Network

/// What the selection rests on: the header with both sums, and each relation, quotation or paragraph with its sentence, by
/// document.
public struct EvidenceList: Sendable, Hashable {
    public let title: String
    /// "46 relations in 5 documents".
    public let summary: String
    public let cooperation: Tally
    public let conflict: Tally
    /// What the two sums are of.
    public let projection: Lens.Projection
    public let groups: [Group]

    /// What of it is of one sign, stated and claimed apart.
    public struct Tally: Sendable, Hashable {
        public let stated: [Ground]
        public let claimed: [Ground]

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

    /// One relation, quotation or paragraph with its sentence.
    public struct Row: Sendable, Hashable, Identifiable {
        public let id: Ground
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
        title: "", summary: "", cooperation: .none, conflict: .none, projection: .relations, groups: [])

    public var rows: [Row] { groups.flatMap(\.rows) }

    /// The evidence of an edge under the lens of its network.
    public static func of(
        _ edge: NetworkEdge, in projection: Lens.Projection = .relations, index: DossierIndex
    ) -> EvidenceList {
        build(
            title: Wording.pair(index.label(ofNode: edge.id.first), index.label(ofNode: edge.id.second)),
            grounds: signed(edge), projection: projection, first: edge.id.first, index: index)
    }

    /// The evidence of entities: what the edges of the only one rest on, or those among several.
    public static func of(
        _ entities: [Entity.ID], network: ActorNetwork, index: DossierIndex
    ) -> EvidenceList {
        guard let first = entities.first else { return .empty }
        let chosen = Set(entities)
        var seen: Set<Ground> = []
        var grounds: [Signed] = []
        for edge in network.edges {
            let isMeant =
                entities.count == 1
                ? edge.id.contains(first) : chosen.contains(edge.id.first) && chosen.contains(edge.id.second)
            guard isMeant else { continue }
            for ground in signed(edge) where seen.insert(ground.ground).inserted { grounds.append(ground) }
        }
        let title = entities.map(index.label).joined(separator: ", ")
        return build(
            title: title, grounds: grounds, projection: network.projection, first: first, index: index)
    }

    /// One row, as a card shows it.
    public static func row(_ ground: Ground, in projection: Lens.Projection, index: DossierIndex) -> Row? {
        EvidenceRows(index: index, first: "", projection: projection).row(ground, .neutral)?.1
    }

    private typealias Signed = (ground: Ground, sign: Relation.Sign)

    private static func signed(_ edge: NetworkEdge) -> [Signed] {
        edge.cooperation.grounds.map { ($0, .cooperation) } + edge.conflict.grounds.map { ($0, .conflict) }
            + edge.neutral.grounds.map { ($0, .neutral) }
    }

    private static func build(
        title: String, grounds: [Signed], projection: Lens.Projection, first: Entity.ID, index: DossierIndex
    ) -> EvidenceList {
        let maker = EvidenceRows(index: index, first: first, projection: projection)
        var rows: [Document.ID: [Row]] = [:]
        for ground in grounds {
            guard let (document, row) = maker.row(ground.ground, ground.sign) else { continue }
            rows[document, default: []].append(row)
        }
        let groups = index.dossier.documents.compactMap { document -> Group? in
            guard let found = rows[document.id] else { return nil }
            return Group(
                document: document.id, title: document.title.display, byline: document.byline,
                rows: found.sorted { place($0) < place($1) })
        }
        let shown = groups.flatMap(\.rows)
        return EvidenceList(
            title: title,
            summary: Wording.extent(grounds: shown.count, of: projection, documents: groups.count),
            cooperation: tally(grounds, shown, .cooperation), conflict: tally(grounds, shown, .conflict),
            projection: projection, groups: groups)
    }

    private static func place(_ row: Row) -> (Int, Int, String) {
        let range = row.anchors.first?.range
        let tie = row.id.relation?.rawValue ?? row.id.quotation?.rawValue ?? ""
        return (range?.start.scalars ?? 0, range?.end.scalars ?? 0, tie)
    }

    private static func tally(_ grounds: [Signed], _ rows: [Row], _ sign: Relation.Sign) -> Tally {
        let claims = Dictionary(rows.map { ($0.id, $0.isClaimed) }, uniquingKeysWith: { first, _ in first })
        let signed = grounds.filter { $0.sign == sign && claims[$0.ground] != nil }.map(\.ground)
        return Tally(stated: signed.filter { claims[$0] == false }, claimed: signed.filter { claims[$0] == true })
    }
}
