import Model

extension Validation {
    mutating func check(_ document: Document) {
        let subject = Subject.document(document.id)
        if document.text.count == 0 { report(subject, "its text is empty; remove the document") }
        if SourceText.bytes(of: document.text.string, sha256: document.sha256) == nil {
            report(
                subject, "the text does not have the SHA-256 \(document.sha256); restore the text or correct the number"
            )
        }
        for source in document.citedSources { require(source, as: "the cited source", of: subject) }
        for range in document.boilerplate where range.end.scalars > document.text.count || range.isEmpty {
            let span = "\(range.start.scalars)–\(range.end.scalars)"
            report(subject, "boilerplate \(span) lies beyond the text or is empty; correct start and end")
        }
    }

    mutating func checkEntities() {
        var names: [String: Entity.ID] = [:]
        for entity in dossier.entities {
            if let other = names.updateValue(entity.id, forKey: entity.name), other != entity.id {
                report(.entity(entity.id), "its name “\(entity.name)” is also that of \(other); make them differ")
            }
            check(entity)
        }
        checkParts()
    }

    private mutating func check(_ entity: Entity) {
        let subject = Subject.entity(entity.id)
        require(entity.partOf, as: "the whole", of: subject)
        for affiliation in entity.affiliations {
            require(affiliation.organization, as: "the affiliation's organization", of: subject)
            for host in affiliation.accreditedTo { require(host, as: "the affiliation's host", of: subject) }
            if affiliation.evidence.isEmpty {
                report(subject, "its role “\(affiliation.role)” has no evidence; add the passage that shows it")
            }
            for anchor in affiliation.evidence { check(anchor, "evidence", in: nil, of: subject) }
        }
    }

    private mutating func checkParts() {
        let wholes = Dictionary(
            dossier.entities.map { ($0.id, $0.partOf) }, uniquingKeysWith: { first, _ in first })
        for entity in dossier.entities where Self.returns(entity.id, { wholes[$0] ?? nil }) {
            report(.entity(entity.id), "it is part of itself by way of its wholes; correct partOf")
        }
    }

    mutating func check(_ mention: Mention) {
        let subject = Subject.mention(mention.id)
        require(mention.entity, as: "the entity", of: subject)
        check(mention.anchor, "the passage", in: nil, of: subject)
    }

    /// Whether following `next` from `start` leads back to it.
    static func returns<ID: Hashable>(_ start: ID, _ next: (ID) -> ID?) -> Bool {
        var seen: Set<ID> = []
        var place = next(start)
        while let here = place, seen.insert(here).inserted {
            if here == start { return true }
            place = next(here)
        }
        return false
    }
}
