import Model

extension Validation {
    mutating func checkQuotations() {
        for quotation in dossier.quotations { check(quotation) }
        for quotation in dossier.quotations where Self.returns(quotation.id, { quotations[$0]?.nestedIn }) {
            report(.quotation(quotation.id), "it is nested in itself by way of others; correct nestedIn")
        }
    }

    private mutating func check(_ quotation: Quotation) {
        let subject = Subject.quotation(quotation.id)
        let document = quotation.document
        require(document, of: subject)
        if quotation.content.isEmpty { report(subject, "it has no content; add the words that were said") }
        for anchor in quotation.content { check(anchor, "content", in: document, of: subject) }
        check(quotation.source, "source", in: document, of: subject)
        check(quotation.sourcePhrase, "sourcePhrase", in: document, of: subject)
        check(quotation.cue, "cue", in: document, of: subject)
        require(quotation.speaker, as: "the speaker", of: subject)
        require(quotation.voicedBy, as: "voicedBy", of: subject)
        require(quotation.addressee, as: "the addressee", of: subject)
        require(quotation.via, as: "the medium", of: subject)
        for entity in quotation.about { require(entity, as: "about", of: subject) }
        for topic in quotation.topics { require(topic, of: subject) }
        for stance in quotation.stances {
            switch stance.target {
            case .entity(let entity): require(entity, as: "the stance's target", of: subject)
            case .topic(let topic): require(topic, of: subject)
            }
        }
        checkReference(quotation.nestedIn, "nestedIn", in: document, of: subject)
        if let said = quotation.saidOn, let published = documents[document]?.published.date,
            said.earliest > published.latest
        {
            report(subject, "it was said on \(said), after its article of \(published); correct one of the dates")
        }
    }

    private mutating func checkReference(
        _ id: Quotation.ID?, _ role: String, in document: Document.ID, of subject: Subject
    ) {
        guard let id else { return }
        guard let quotation = quotations[id] else {
            report(subject, "\(role) “\(id)” is no quotation; add it or correct the id", missing: .quotation(id))
            return
        }
        if quotation.document != document {
            report(
                subject, "\(role) “\(id)” stands in document \(quotation.document), not in \(document); correct the id")
        }
    }

    mutating func checkRelations() {
        var seen: [RelationKey: Relation.ID] = [:]
        for relation in dossier.relations {
            check(relation)
            let key = RelationKey(relation)
            if let other = seen.updateValue(relation.id, forKey: key) {
                report(.relation(relation.id), "it repeats relation \(other); remove one of them")
            }
        }
    }

    private mutating func check(_ relation: Relation) {
        let subject = Subject.relation(relation.id)
        require(relation.document, of: subject)
        require(relation.source, as: "the source", of: subject)
        require(relation.target, as: "the target", of: subject)
        require(relation.assertedBy.entity, as: "assertedBy", of: subject)
        checkReference(relation.quotation, "quotation", in: relation.document, of: subject)
        if relation.source == relation.target {
            report(subject, "source and target are the same; correct one of them")
        }
        if relation.evidence.isEmpty { report(subject, "it has no evidence; add the passage that it rests on") }
        for anchor in relation.evidence { check(anchor, "evidence", in: relation.document, of: subject) }
        if relation.status == .actual, relation.isClaimed {
            report(subject, "it is actual, but claimed by somebody; make it reported, or assert it by the narrator")
        }
        if relation.status == .reported, !relation.isClaimed {
            report(subject, "it is reported, but asserted by the narrator; make it actual, or name who claims it")
        }
        if relation.type.isTie, relation.type != .allyOf, relation.sign != .neutral {
            report(subject, "the tie \(relation.type.rawValue) has a sign; make it 0")
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
