import Model

/// The model's values as records of the curated form, their keys in the form's order. What reads them is `CuratedRecords`.
enum CuratedJSON {
    static func topic(_ topic: Topic) -> JSON {
        .object(of: ("id", id(topic.id)), ("label", .text(topic.label)))
    }

    static func entity(_ entity: Entity) -> JSON {
        .object(
            of: ("id", id(entity.id)), ("name", .text(entity.name)),
            ("shortName", entity.shortName == entity.name ? nil : .text(entity.shortName)),
            ("kind", .text(entity.kind.rawValue)), ("names", .list(entity.names.map(JSON.text))),
            ("metonyms", .list(entity.metonyms.map(JSON.text))), ("partOf", id(entity.partOf)),
            ("wikidata", text(entity.wikidata)),
            ("affiliations", entity.affiliations.isEmpty ? nil : .list(entity.affiliations.map(affiliation))),
            ("note", text(entity.note)))
    }

    private static func affiliation(_ affiliation: Affiliation) -> JSON {
        .object(
            of: ("role", .text(affiliation.role)), ("of", id(affiliation.organization)),
            ("accreditedTo", affiliation.accreditedTo.isEmpty ? nil : ids(affiliation.accreditedTo)),
            ("asOf", date(affiliation.asOf)),
            (
                "evidence",
                .list(
                    affiliation.evidence.map { anchor in
                        .object([JSON.Member("document", .text(anchor.document.rawValue))] + spanMembers(anchor))
                    })
            ))
    }

    /// Without the text, which lies in `file`.
    static func document(_ document: Document, file: String) -> JSON {
        .object(documentMembers(document, file: file))
    }

    static func documentMembers(_ document: Document, file: String) -> [JSON.Member] {
        let furniture = document.boilerplate.compactMap {
            Anchor(document: document.id, range: $0, in: document.text).map(span)
        }
        let published = document.published
        let members: [(String, JSON?)] = [
            ("id", id(document.id)), ("file", .text(file)), ("sha256", .text(document.sha256)),
            (
                "title",
                .object(of: ("text", .text(document.title.text)), ("basis", .text(document.title.basis.rawValue)))
            ),
            ("publisher", text(document.publisher)), ("author", text(document.author)),
            ("place", text(document.place)),
            (
                "published",
                .object(
                    of: ("date", date(published.date)), ("basis", .text(published.basis.rawValue)),
                    ("reason", text(published.reason)))
            ),
            ("citedSources", ids(document.citedSources)), ("boilerplate", .list(furniture)),
            ("note", text(document.note)),
        ]
        return members.compactMap { key, value in value.map { JSON.Member(key, $0) } }
    }

    static func mention(_ mention: Mention) -> JSON {
        .object(
            [
                JSON.Member("id", .text(mention.id.rawValue)), JSON.Member("entity", .text(mention.entity.rawValue)),
                JSON.Member("form", .text(mention.form.rawValue)),
            ] + spanMembers(mention.anchor))
    }

    static func quotation(_ quotation: Quotation) -> JSON {
        .object(
            of: ("id", id(quotation.id)), ("kind", .text(quotation.kind.rawValue)),
            ("content", .list(quotation.content.map(span))), ("source", quotation.source.map(span)),
            ("sourcePhrase", quotation.sourcePhrase.map(span)), ("cue", quotation.cue.map(span)),
            ("speaker", id(quotation.speaker)), ("voicedBy", id(quotation.voicedBy)),
            ("addressee", id(quotation.addressee)), ("via", id(quotation.via)), ("saidOn", date(quotation.saidOn)),
            ("about", ids(quotation.about)), ("topics", ids(quotation.topics)),
            ("stances", .list(quotation.stances.map(stance))), ("nestedIn", id(quotation.nestedIn)),
            ("affirmed", .bool(quotation.isAffirmed)), ("note", text(quotation.note)))
    }

    private static func stance(_ stance: Stance) -> JSON {
        let agreement = JSON.integer(stance.agreement.rawValue)
        return switch stance.target {
        case .entity(let entity): .object(of: ("entity", id(entity)), ("agreement", agreement))
        case .topic(let topic): .object(of: ("topic", id(topic)), ("agreement", agreement))
        }
    }

    static func relation(_ relation: Relation) -> JSON {
        .object(
            of: ("id", id(relation.id)), ("source", id(relation.source)), ("target", id(relation.target)),
            ("type", .text(relation.type.rawValue)), ("mode", text(relation.mode)),
            ("sign", .integer(relation.sign.rawValue)), ("status", .text(relation.status.rawValue)),
            ("assertedBy", .text(relation.assertedBy.entity?.rawValue ?? "narrator")),
            ("phrase", .text(relation.phrase)), ("quotation", id(relation.quotation)), ("date", date(relation.date)),
            ("evidence", .list(relation.evidence.map(span))), ("symmetric", .bool(relation.isSymmetric)),
            ("confidence", .text(relation.confidence.rawValue)), ("note", text(relation.note)))
    }

    // MARK: Parts

    private static func span(_ anchor: Anchor) -> JSON { .object(spanMembers(anchor)) }

    private static func spanMembers(_ anchor: Anchor) -> [JSON.Member] {
        [
            JSON.Member("start", .integer(anchor.range.start.scalars)),
            JSON.Member("end", .integer(anchor.range.end.scalars)), JSON.Member("exact", .text(anchor.exact)),
        ]
    }

    private static func id<Subject>(_ id: Identifier<Subject>?) -> JSON? { id.map { .text($0.rawValue) } }
    private static func ids<Subject>(_ ids: [Identifier<Subject>]) -> JSON { .list(ids.map { .text($0.rawValue) }) }
    private static func text(_ text: String?) -> JSON? { text.map(JSON.text) }
    private static func date(_ date: PartialDate?) -> JSON? { date.map { .text($0.description) } }
}
