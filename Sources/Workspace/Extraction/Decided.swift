import Model

/// What a person has decided about a document, which no extraction overrules.
struct Decided {
    let rejectedNames: Set<RejectedName>
    let mentionIDs: Set<String>
    let quotationIDs: Set<String>
    private let mentions: Set<TextRange>
    private let quotations: [TextRange]

    /// What stays in a document when its unconfirmed annotations are replaced, and what was rejected in it.
    init(_ dossier: Dossier, in document: Document.ID, isNew: Bool) {
        let rejections = dossier.rejections.filter { $0.anchor?.document == document }
        func rejected(_ what: Rejection.What) -> [TextRange] {
            rejections.filter { $0.what == what }.compactMap { $0.anchor?.range }
        }
        rejectedNames = Set(
            dossier.rejections.compactMap { rejection in
                guard rejection.what == .entity, let name = rejection.name, let kind = rejection.kind else {
                    return nil
                }
                return RejectedName(name, kind)
            })
        let needed = isNew ? [] : Set(dossier.relations.compactMap(\.quotation))
        let keptMentions = isNew ? [] : dossier.mentions.filter { $0.anchor.document == document && !$0.isTentative }
        let keptQuotations =
            isNew
            ? []
            : dossier.quotations.filter {
                $0.document == document && (!$0.isTentative || needed.contains($0.id))
            }
        mentions = Set(keptMentions.map(\.anchor.range) + rejected(.mention))
        quotations = keptQuotations.flatMap { $0.content.map(\.range) } + rejected(.quotation)
        mentionIDs = Set(keptMentions.map(\.id.rawValue))
        quotationIDs = Set(keptQuotations.map(\.id.rawValue))
    }

    /// Whether a person has said what these very words refer to, or that they do not.
    func settles(_ mention: Mention) -> Bool { mentions.contains(mention.anchor.range) }

    /// Whether a person has looked at most of these words as a quotation.
    func settles(_ quotation: Quotation) -> Bool {
        if quotations.isEmpty { return false }
        let length = quotation.content.reduce(0) { $0 + $1.range.count }
        let shared = quotation.content.reduce(0) { sum, anchor in
            sum + quotations.reduce(0) { $0 + Self.shared($1, anchor.range) }
        }
        guard shared * 2 > length else { return false }
        // A short quotation nested in one that was decided upon is another one.
        return quotations.contains { kept in
            quotation.content.contains { Self.shared(kept, $0.range) * 2 > max(kept.count, $0.range.count) }
        }
    }

    private static func shared(_ one: TextRange, _ other: TextRange) -> Int {
        max(0, min(one.end, other.end).scalars - max(one.start, other.start).scalars)
    }
}

/// A name that is none of that kind, as a person decided.
struct RejectedName: Hashable {
    let name: String
    let kind: Entity.Kind

    init(_ name: String, _ kind: Entity.Kind) {
        self.name = EntityNames.normalized(name)
        self.kind = kind
    }
}

/// The entities that something in a dossier refers to.
struct References {
    private var ids: Set<Entity.ID> = []

    init(_ dossier: Dossier) {
        for document in dossier.documents { ids.formUnion(document.citedSources) }
        for entity in dossier.entities {
            if let whole = entity.partOf { ids.insert(whole) }
            for affiliation in entity.affiliations {
                ids.insert(affiliation.organization)
                ids.formUnion(affiliation.accreditedTo)
            }
        }
        for mention in dossier.mentions { ids.insert(mention.entity) }
        for quotation in dossier.quotations {
            ids.formUnion(
                [quotation.speaker, quotation.voicedBy, quotation.addressee, quotation.via].compactMap { $0 })
            ids.formUnion(quotation.about)
            for case .entity(let id) in quotation.stances.map(\.target) { ids.insert(id) }
        }
        for relation in dossier.relations {
            ids.formUnion([relation.source, relation.target])
            if let account = relation.assertedBy.entity { ids.insert(account) }
        }
    }

    func contains(_ id: Entity.ID) -> Bool { ids.contains(id) }
}
