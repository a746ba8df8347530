/// A dossier with look-up tables over it, shared by all who read it. Each is made when it is first asked for.
public struct DossierIndex: Sendable {
    public let dossier: Dossier
    public let document: Lookup<Document>
    public let entity: Lookup<Entity>
    public let quotation: Lookup<Quotation>
    public let relation: Lookup<Relation>
    public let topic: Lookup<Topic>
    /// Mentions of an entity, by document in the dossier's order, then by place.
    public let mentionsOfEntity: Groups<Entity.ID, Mention>
    /// Mentions in a document, by place.
    public let mentionsInDocument: Groups<Document.ID, Mention>
    /// Quotations in a document, by place of their first words.
    public let quotationsInDocument: Groups<Document.ID, Quotation>
    /// Place of a document in the dossier's order.
    public let documentOrder: [Document.ID: Int]
    /// What else is made from the dossier, once and when it is first asked for.
    public let derived = Derived()
    /// What is made from documents, entities, topics and relations alone, and so outlives edits of the rest.
    public let derivedFromRelations: Derived

    public init(_ dossier: Dossier) { self.init(dossier, after: nil) }

    /// The index of a dossier that was edited: what the edit left alone is taken over from the one before.
    public init(_ dossier: Dossier, after previous: DossierIndex?) {
        self.dossier = dossier
        document = Lookup(dossier.documents, reusing: previous?.document)
        entity = Lookup(dossier.entities, reusing: previous?.entity)
        quotation = Lookup(dossier.quotations, reusing: previous?.quotation)
        relation = Lookup(dossier.relations, reusing: previous?.relation)
        topic = Lookup(dossier.topics, reusing: previous?.topic)
        let before = previous?.dossier
        func isKept<Value>(_ part: KeyPath<Dossier, [Value]>) -> Bool {
            before.map { dossier[keyPath: part].isIdenticalBuffer(to: $0[keyPath: part]) } ?? false
        }
        let keepsDocuments = isKept(\.documents)
        let order: [Document.ID: Int]
        if let previous, keepsDocuments {
            order = previous.documentOrder
        } else {
            order = Dictionary(
                dossier.documents.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
        }
        documentOrder = order
        let mentions = dossier.mentions
        let keepsMentions = keepsDocuments && isKept(\.mentions)
        let byPlace = (keepsMentions ? previous?.mentionOrder : nil) ?? Once()
        mentionOrder = byPlace
        mentionsInDocument = Groups(mentions, reusing: previous?.mentionsInDocument, isSame: keepsMentions) {
            GroupedPlaces(byPlace.value { Self.order(mentions, order) }) { mentions[$0].anchor.document }
        }
        mentionsOfEntity = Groups(mentions, reusing: previous?.mentionsOfEntity, isSame: keepsMentions) {
            GroupedPlaces(byPlace.value { Self.order(mentions, order) }) { mentions[$0].entity }
        }
        let quotations = dossier.quotations
        quotationsInDocument = Groups(
            quotations, reusing: previous?.quotationsInDocument, isSame: isKept(\.quotations)
        ) { Self.quotationPlaces(quotations) }
        let keepsRelations = keepsDocuments && isKept(\.entities) && isKept(\.topics) && isKept(\.relations)
        derivedFromRelations = (keepsRelations ? previous?.derivedFromRelations : nil) ?? Derived()
    }

    /// The short name of an entity, or its identifier where the dossier has no such entity.
    public func shortName(_ id: Entity.ID) -> String { entity[id]?.shortName ?? id.rawValue }
    /// The full name of an entity, or its identifier where the dossier has no such entity.
    public func name(_ id: Entity.ID) -> String { entity[id]?.name ?? id.rawValue }

    /// Makes what the first look-ups would wait for, on whichever thread this is.
    public func prepare() {
        _ = (entity.place(of: ""), relation.place(of: ""), quotation.place(of: ""), document.place(of: ""))
        _ = (mentionsOfEntity.count(of: ""), mentionsInDocument.count(of: ""), quotationsInDocument.count(of: ""))
    }

    private let mentionOrder: Once<[Int32]>

    /// Places of mentions by document, then by range.
    private static func order(_ mentions: [Mention], _ documents: [Document.ID: Int]) -> [Int32] {
        var byDocument: [[(range: TextRange, place: Int32)]] = Array(repeating: [], count: documents.count + 1)
        var last: (id: Document.ID, place: Int)?
        for (place, mention) in mentions.enumerated() {
            let id = mention.anchor.document
            let document = last.flatMap { $0.id == id ? $0.place : nil } ?? documents[id] ?? documents.count
            last = (id, document)
            byDocument[document].append((mention.anchor.range, Int32(place)))
        }
        func precedes(_ left: (range: TextRange, place: Int32), _ right: (range: TextRange, place: Int32)) -> Bool {
            if left.range != right.range { return left.range < right.range }
            let (one, other) = (mentions[Int(left.place)].entity, mentions[Int(right.place)].entity)
            return one != other ? one < other : left.place < right.place
        }
        var order: [Int32] = []
        order.reserveCapacity(mentions.count)
        for found in byDocument { order += found.sorted(by: precedes).map(\.place) }
        return order
    }

    private static func quotationPlaces(_ quotations: [Quotation]) -> GroupedPlaces<Document.ID> {
        var places = GroupedPlaces(quotations.indices.map { Int32($0) }) { quotations[$0].document }
        places.order { group in
            group.sort { left, right in
                let (left, right) = (quotations[Int(left)], quotations[Int(right)])
                guard let one = left.content.first?.range, let other = right.content.first?.range, one != other
                else { return left.id < right.id }
                return one < other
            }
        }
        return places
    }
}

extension Document: Identifiable {}
extension Entity: Identifiable {}
extension Quotation: Identifiable {}
extension Relation: Identifiable {}
extension Topic: Identifiable {}
