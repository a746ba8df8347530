import Model

/// Which relations a lens lets through, one at a time; what an edge must rest on and the focus come after.
public struct RelationFilter: Sendable {
    private let lens: Lens
    private let index: DossierIndex
    private let speakers: Set<Entity.ID>?

    public init(lens: Lens, index: DossierIndex) {
        self.lens = lens
        self.index = index
        speakers = lens.account.speakers(in: index)
    }

    public func passes(_ relation: Relation) -> Bool {
        relation.source != relation.target
            && lens.signs.contains(relation.sign)
            && lens.statuses?.contains(relation.status) ?? true
            && lens.documents?.contains(relation.document) ?? true
            && passesKind(relation.source) && passesKind(relation.target)
            && hears(relation)
            && lens.keeps(relation.date, in: index.document[relation.document])
    }

    private func hears(_ relation: Relation) -> Bool {
        guard lens.account.hears(index.document[relation.document]) else { return false }
        guard let teller = relation.assertedBy.entity else { return lens.account.hearsArticles }
        return speakers?.contains(teller) ?? true
    }

    /// A focused entity was chosen by name, so its kind is not asked.
    private func passesKind(_ id: Entity.ID) -> Bool {
        guard let entity = index.entity[id] else { return false }
        return id == lens.focus?.entity || lens.kinds.contains(entity.kind)
    }
}

extension Lens {
    /// Whether something dated `date`, or undated in `document`, falls into the period.
    ///
    /// Without a date of its own the article's counts, where the lens includes what is undated. Where the article has
    /// none either nothing says that it falls into the period, and only one open at both ends keeps it.
    func keeps(_ date: PartialDate?, in document: Document?) -> Bool {
        guard let period else { return true }
        if let date { return period.mayContain(date) }
        guard period.includesUndated else { return false }
        guard let published = document?.published.date else { return period.start == nil && period.end == nil }
        return period.mayContain(published)
    }
}
