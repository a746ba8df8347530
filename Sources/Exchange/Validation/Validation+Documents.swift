import Model
import Translation

extension Validation {
    mutating func check(_ document: Document) {
        let subject = Subject.document(document.id)
        if document.text.count == 0 { report(subject, translated("its text is empty; remove the document")) }
        if SourceText.bytes(of: document.text.string, sha256: document.sha256) == nil {
            changes[document.id] = TextChange(place: findings.count)
            report(
                subject,
                translated(
                    "the text does not have the SHA-256 {1}; restore the text or correct the number", document.sha256)
            )
        }
        for source in document.citedSources { require(source, as: translated("the cited source"), of: subject) }
        for range in document.boilerplate where range.end.scalars > document.text.count || range.isEmpty {
            let span = "\(range.start.scalars)–\(range.end.scalars)"
            report(subject, translated("boilerplate {1} lies beyond the text or is empty; correct start and end", span))
        }
    }

    /// Says of each changed text how much of its annotation no longer holds.
    mutating func tellChanges() {
        for (document, change) in changes where change.passages > 0 {
            let digest = documents[document]?.sha256 ?? ""
            let subject = Subject.document(document)
            let text = counted(
                "the text is not the one that was annotated, whose SHA-256 is {1}: {n} passage reads otherwise; restore the text or correct number and passage",
                "the text is not the one that was annotated, whose SHA-256 is {1}: {n} passages read otherwise; restore the text or correct number and passages",
                change.passages, digest)
            findings[change.place] = Finding(subject: subject, text: text, missing: nil)
        }
    }

    mutating func checkEntities() {
        var names: [String: Entity.ID] = [:]
        for entity in dossier.entities {
            if let other = names.updateValue(entity.id, forKey: entity.name), other != entity.id {
                report(
                    .entity(entity.id),
                    translated("its name “{1}” is also that of {2}; make them differ", "\(entity.name)", "\(other)"))
            }
            check(entity)
        }
        checkParts()
    }

    private mutating func check(_ entity: Entity) {
        let subject = Subject.entity(entity.id)
        require(entity.partOf, as: translated("the whole"), of: subject)
        for affiliation in entity.affiliations {
            require(affiliation.organization, as: translated("the affiliation's organization"), of: subject)
            for host in affiliation.accreditedTo {
                require(host, as: translated("the affiliation's host"), of: subject)
            }
            if affiliation.evidence.isEmpty {
                report(
                    subject,
                    translated("its role “{1}” has no evidence; add the passage that shows it", "\(affiliation.role)"))
            }
            for anchor in affiliation.evidence { check(anchor, "evidence", in: nil, of: subject) }
        }
    }

    private mutating func checkParts() {
        let wholes = Dictionary(
            dossier.entities.map { ($0.id, $0.partOf) }, uniquingKeysWith: { first, _ in first })
        for entity in dossier.entities where Self.returns(entity.id, { wholes[$0] ?? nil }) {
            report(.entity(entity.id), translated("it is part of itself by way of its wholes; correct partOf"))
        }
    }

    mutating func check(_ mention: Mention) {
        let subject = Subject.mention(mention.id)
        require(mention.entity, as: translated("the entity"), of: subject)
        check(mention.anchor, translated("the passage"), in: nil, of: subject)
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
