/// A dossier with look-up tables over it, built once and shared by all who read it.
public struct DossierIndex: Sendable {
    public let dossier: Dossier
    public let document: [Document.ID: Document]
    public let entity: [Entity.ID: Entity]
    public let quotation: [Quotation.ID: Quotation]
    public let relation: [Relation.ID: Relation]
    public let topic: [Topic.ID: Topic]
    /// Mentions of an entity, by document in the dossier's order, then by place.
    public let mentionsOfEntity: [Entity.ID: [Mention]]
    /// Mentions in a document, by place.
    public let mentionsInDocument: [Document.ID: [Mention]]
    /// Quotations in a document, by place of their first words.
    public let quotationsInDocument: [Document.ID: [Quotation]]
    /// Place of a document in the dossier's order.
    public let documentOrder: [Document.ID: Int]
    /// What else is made from the dossier, once and when it is first asked for.
    public let derived = Derived()

    public init(_ dossier: Dossier) {
        self.dossier = dossier
        document = Self.table(dossier.documents, by: \.id)
        entity = Self.table(dossier.entities, by: \.id)
        quotation = Self.table(dossier.quotations, by: \.id)
        relation = Self.table(dossier.relations, by: \.id)
        topic = Self.table(dossier.topics, by: \.id)
        let order = Dictionary(
            dossier.documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        documentOrder = order
        let sorted = dossier.mentions.sorted { left, right in
            let one = order[left.anchor.document] ?? .max
            let other = order[right.anchor.document] ?? .max
            if one != other { return one < other }
            if left.anchor.range != right.anchor.range { return left.anchor.range < right.anchor.range }
            return left.entity < right.entity
        }
        mentionsOfEntity = Dictionary(grouping: sorted, by: \.entity)
        mentionsInDocument = Dictionary(grouping: sorted, by: \.anchor.document)
        quotationsInDocument = Dictionary(grouping: dossier.quotations, by: \.document).mapValues { list in
            list.sorted { left, right in
                guard let one = left.content.first?.range, let other = right.content.first?.range, one != other
                else { return left.id < right.id }
                return one < other
            }
        }
    }

    /// The short name of an entity, or its identifier where the dossier has no such entity.
    public func shortName(_ id: Entity.ID) -> String { entity[id]?.shortName ?? id.rawValue }
    /// The full name of an entity, or its identifier where the dossier has no such entity.
    public func name(_ id: Entity.ID) -> String { entity[id]?.name ?? id.rawValue }

    private static func table<Value, Key: Hashable>(_ values: [Value], by key: (Value) -> Key) -> [Key: Value] {
        Dictionary(values.map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
}
