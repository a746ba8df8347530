import Model
import Translation

extension Validation {
    mutating func checkQuotations() {
        for quotation in dossier.quotations { check(quotation) }
        for quotation in dossier.quotations where Self.returns(quotation.id, { quotations[$0]?.nestedIn }) {
            report(.quotation(quotation.id), translated("it is nested in itself by way of others; correct nestedIn"))
        }
    }

    private mutating func check(_ quotation: Quotation) {
        let subject = Subject.quotation(quotation.id)
        let document = quotation.document
        require(document, of: subject)
        if quotation.content.isEmpty { report(subject, translated("it has no content; add the words that were said")) }
        for anchor in quotation.content { check(anchor, "content", in: document, of: subject) }
        check(quotation.source, "source", in: document, of: subject)
        check(quotation.sourcePhrase, "sourcePhrase", in: document, of: subject)
        check(quotation.cue, "cue", in: document, of: subject)
        require(quotation.speaker, as: translated("the speaker"), of: subject)
        require(quotation.voicedBy, as: "voicedBy", of: subject)
        require(quotation.addressee, as: translated("the addressee"), of: subject)
        require(quotation.via, as: translated("the medium"), of: subject)
        for entity in quotation.about { require(entity, as: "about", of: subject) }
        for topic in quotation.topics { require(topic, of: subject) }
        for stance in quotation.stances {
            switch stance.target {
            case .entity(let entity): require(entity, as: translated("the stance's target"), of: subject)
            case .topic(let topic): require(topic, of: subject)
            }
        }
        checkReference(quotation.nestedIn, "nestedIn", in: document, of: subject)
        if let said = quotation.saidOn, let published = documents[document]?.published.date,
            said.earliest > published.latest
        {
            report(
                subject,
                translated(
                    "it was said on {1}, after its article of {2}; correct one of the dates", "\(said)", "\(published)")
            )
        }
    }

    private mutating func checkReference(
        _ id: Quotation.ID?, _ role: String, in document: Document.ID, of subject: Subject
    ) {
        guard let id else { return }
        guard let quotation = quotations[id] else {
            report(
                subject, translated("{1} “{2}” is no quotation; add it or correct the id", role, "\(id)"),
                missing: .quotation(id))
            return
        }
        if quotation.document != document {
            report(
                subject,
                translated(
                    "{1} “{2}” stands in document {3}, not in {4}; correct the id", role, "\(id)",
                    "\(quotation.document)", "\(document)"))
        }
    }

    mutating func checkRelations() {
        var seen: [RelationKey: Relation.ID] = [:]
        for relation in dossier.relations {
            check(relation)
            let key = RelationKey(relation)
            if let other = seen.updateValue(relation.id, forKey: key) {
                report(.relation(relation.id), translated("it repeats relation {1}; remove one of them", "\(other)"))
            }
        }
    }

    private mutating func check(_ relation: Relation) {
        let subject = Subject.relation(relation.id)
        require(relation.document, of: subject)
        require(relation.source, as: translated("the source"), of: subject)
        require(relation.target, as: translated("the target"), of: subject)
        require(relation.assertedBy.entity, as: "assertedBy", of: subject)
        checkReference(relation.quotation, "quotation", in: relation.document, of: subject)
        if relation.source == relation.target {
            report(subject, translated("source and target are the same; correct one of them"))
        }
        if relation.evidence.isEmpty {
            report(subject, translated("it has no evidence; add the passage that it rests on"))
        }
        for anchor in relation.evidence { check(anchor, "evidence", in: relation.document, of: subject) }
        if relation.status == .actual, relation.isClaimed {
            report(
                subject,
                translated("it is actual, but claimed by somebody; make it reported, or assert it by the narrator"))
        }
        if relation.status == .reported, !relation.isClaimed {
            report(
                subject,
                translated("it is reported, but asserted by the narrator; make it actual, or name who claims it"))
        }
        if relation.type.isTie, relation.type != .allyOf, relation.sign != .neutral {
            report(subject, translated("the tie {1} has a sign; make it 0", relation.type.rawValue))
        }
    }
}

/// What makes two relations the same statement; a symmetric one is the same from either side.
private struct RelationKey: Hashable {
    let ends: [Entity.ID]
    let relation: [String]
    let evidence: [TextRange]

    init(_ relation: Relation) {
        let ends = [relation.source, relation.target]
        self.ends = relation.isSymmetric ? ends.sorted() : ends
        self.relation = [
            relation.document.rawValue, relation.type.rawValue, relation.mode ?? "", relation.status.rawValue,
            relation.assertedBy.entity?.rawValue ?? "", relation.date?.description ?? "", relation.phrase,
        ]
        evidence = relation.evidence.map(\.range)
    }
}
