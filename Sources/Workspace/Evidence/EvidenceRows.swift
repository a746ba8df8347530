import Model
import Network
import Translation

/// Makes the rows of a list of evidence.
struct EvidenceRows {
    let index: DossierIndex
    /// Which end of an edge is the header's first name.
    let first: Entity.ID
    let projection: Lens.Projection

    /// Nothing without evidence: what names no passage is not shown.
    func row(_ ground: Ground, _ sign: Relation.Sign) -> (Document.ID, EvidenceList.Row)? {
        switch ground {
        case .relation(let id): index.relation[id].flatMap(row)
        case .quotation(let id): index.quotation[id].flatMap { row($0, sign) }
        case .mentions(let one, let other): row(one, other)
        }
    }

    private func row(_ relation: Relation) -> (Document.ID, EvidenceList.Row)? {
        guard let anchor = relation.evidence.first, let document = index.document[relation.document] else { return nil }
        let row = EvidenceList.Row(
            id: .relation(relation.id), sign: relation.sign, isClaimed: relation.isClaimed,
            pointsAtFirst: relation.target == first || relation.isSymmetric,
            pointsAtSecond: relation.target != first || relation.isSymmetric,
            source: index.shortName(relation.source), phrase: relation.phrase,
            attribution: Wording.attribution(relation, index), date: relation.date, excerpt: excerpt(anchor, document),
            anchors: relation.evidence)
        return (document.id, row)
    }

    /// Two lines are shown: a long passage takes them whole.
    private func excerpt(_ anchor: Anchor, _ document: Document) -> Excerpt {
        Excerpt(of: anchor, in: document.text, lead: anchor.exact.count > 70 ? 0 : 44)
    }

    private func row(_ quotation: Quotation, _ sign: Relation.Sign) -> (Document.ID, EvidenceList.Row)? {
        guard let anchor = quotation.content.first, let document = index.document[quotation.document] else {
            return nil
        }
        let isDirected = projection == .speech || projection == .topics
        let isFromFirst = quotation.speaker == first
        let row = EvidenceList.Row(
            id: .quotation(quotation.id), sign: sign, isClaimed: false,
            pointsAtFirst: isDirected && !isFromFirst, pointsAtSecond: isDirected && isFromFirst,
            source: quotation.speaker.map(index.shortName) ?? translated("somebody unnamed"),
            phrase: subject(of: quotation), attribution: Wording.speech(quotation.kind), date: quotation.saidOn,
            excerpt: excerpt(anchor, document), anchors: quotation.content)
        return (document.id, row)
    }

    /// What the quotation is evidence for: whom it is about, or what position it takes on which topics.
    private func subject(of quotation: Quotation) -> String {
        if projection == .speech {
            let about = quotation.about.filter { $0 != quotation.speaker }.map(index.shortName)
            return about.isEmpty ? translated("is quoted") : translated("about {1}", Wording.list(about))
        }
        let positions = quotation.stances.compactMap { stance -> String? in
            guard case .topic(let id) = stance.target, let topic = index.topic[id] else { return nil }
            switch stance.agreement {
            case .favour: return translated("for {1}", Wording.quoted(topic.label))
            case .against: return translated("against {1}", Wording.quoted(topic.label))
            case .neutral: return translated("neutral on {1}", Wording.quoted(topic.label))
            }
        }
        return positions.isEmpty ? translated("is quoted") : positions.joined(separator: ", ")
    }

    private func row(_ one: Mention, _ other: Mention) -> (Document.ID, EvidenceList.Row)? {
        guard let document = index.document[one.anchor.document] else { return nil }
        // Both names where they stand close, else the first.
        let distance = other.anchor.range.end.scalars - one.anchor.range.start.scalars
        let whole = TextRange(one.anchor.range.start.scalars, other.anchor.range.end.scalars)
        let near = distance < 200 ? whole.flatMap { Anchor(document: document.id, range: $0, in: document.text) } : nil
        let row = EvidenceList.Row(
            id: .mentions(one, other), sign: .neutral, isClaimed: false, pointsAtFirst: false, pointsAtSecond: false,
            source: index.shortName(one.entity), phrase: translated("and {1}", index.shortName(other.entity)),
            attribution: translated("one paragraph"), date: nil, excerpt: excerpt(near ?? one.anchor, document),
            anchors: [one.anchor, other.anchor])
        return (document.id, row)
    }
}
