import Model
import Translation

/// The records of a curated folder as the model's values. Each returns nil where something was reported that leaves no value.
enum CuratedRecords {
    static func topic(_ fields: Fields) -> Topic? {
        defer { fields.finish() }
        let id: Topic.ID? = fields.identifier("id")
        let label = fields.text("label")
        guard let id, let label else { return nil }
        return Topic(id: id, label: label)
    }

    static func entity(_ fields: Fields, _ documents: [Document.ID: Document]) -> Entity? {
        defer { fields.finish() }
        let id: Entity.ID? = fields.identifier("id")
        let name = fields.text("name")
        let shortName = fields.optionalText("shortName")
        let kind: Entity.Kind? = fields.word("kind")
        let (names, metonyms) = (fields.texts("names"), fields.texts("metonyms"))
        let partOf: Entity.ID? = fields.optionalIdentifier("partOf")
        let wikidata = fields.optionalText("wikidata")
        let affiliations = fields.objects("affiliations", isRequired: false)?.map { affiliation($0, documents) }
        let note = fields.optionalText("note")
        guard let id, let name, let kind, let names, let metonyms, let affiliations else { return nil }
        return Entity(
            id: id, name: name, shortName: shortName, kind: kind, names: names, metonyms: metonyms, partOf: partOf,
            wikidata: wikidata, affiliations: affiliations.compactMap { $0 }, note: note)
    }

    private static func affiliation(_ fields: Fields, _ documents: [Document.ID: Document]) -> Affiliation? {
        defer { fields.finish() }
        let role = fields.text("role")
        let organization: Entity.ID? = fields.identifier("of")
        let hosts: [Entity.ID]? = fields.identifiers("accreditedTo", isRequired: false)
        let asOf = fields.optionalDate("asOf")
        let spans = fields.objects("evidence")
        let evidence = spans?.compactMap { span -> Anchor? in
            defer { span.finish() }
            let id: Document.ID? = span.identifier("document")
            let anchor = span.anchor(in: id ?? "", text: id.flatMap { documents[$0]?.text })
            return id == nil ? nil : anchor
        }
        guard let role, let organization, let hosts, let evidence, evidence.count == spans?.count else { return nil }
        return Affiliation(
            role: role, organization: organization, accreditedTo: hosts, asOf: asOf, evidence: evidence)
    }

    static func mention(_ fields: Fields, _ document: Document) -> Mention? {
        defer { fields.finish() }
        let id: Mention.ID? = fields.identifier("id")
        let entity: Entity.ID? = fields.identifier("entity")
        let form: Mention.Form? = fields.word("form")
        let anchor = fields.anchor(in: document)
        guard let id, let entity, let form, let anchor else { return nil }
        return Mention(id: id, entity: entity, anchor: anchor, form: form)
    }

    static func quotation(_ fields: Fields, _ document: Document) -> Quotation? {
        defer { fields.finish() }
        let id: Quotation.ID? = fields.identifier("id")
        let kind: Quotation.Kind? = fields.word("kind")
        let content = fields.anchors("content", in: document)
        let source = fields.optionalAnchor("source", in: document)
        let sourcePhrase = fields.optionalAnchor("sourcePhrase", in: document)
        let cue = fields.optionalAnchor("cue", in: document)
        let speaker: Entity.ID? = fields.optionalIdentifier("speaker")
        let voicedBy: Entity.ID? = fields.optionalIdentifier("voicedBy")
        let addressee: Entity.ID? = fields.optionalIdentifier("addressee")
        let via: Entity.ID? = fields.optionalIdentifier("via")
        let saidOn = fields.optionalDate("saidOn")
        let about: [Entity.ID]? = fields.identifiers("about")
        let topics: [Topic.ID]? = fields.identifiers("topics")
        let stances = fields.objects("stances")?.compactMap(stance)
        let nestedIn: Quotation.ID? = fields.optionalIdentifier("nestedIn")
        let isAffirmed = fields.bool("affirmed")
        let note = fields.optionalText("note")
        guard let id, let kind, let content, let about, let topics, let stances, let isAffirmed else { return nil }
        return Quotation(
            id: id, document: document.id, kind: kind, content: content, source: source, sourcePhrase: sourcePhrase,
            cue: cue, speaker: speaker, voicedBy: voicedBy, addressee: addressee, via: via, saidOn: saidOn,
            about: about, topics: topics, stances: stances, nestedIn: nestedIn, isAffirmed: isAffirmed, note: note)
    }

    private static func stance(_ fields: Fields) -> Stance? {
        defer { fields.finish() }
        let entity: Entity.ID? = fields.optionalIdentifier("entity")
        let topic: Topic.ID? = fields.optionalIdentifier("topic")
        let agreement: Stance.Agreement? = fields.number("agreement")
        switch (entity, topic) {
        case (let entity?, nil): return agreement.map { Stance(target: .entity(entity), agreement: $0) }
        case (nil, let topic?): return agreement.map { Stance(target: .topic(topic), agreement: $0) }
        default:
            fields.report(translated("either “entity” or “topic” must be there, and not both"))
            return nil
        }
    }

    static func relation(_ fields: Fields, _ document: Document) -> Relation? {
        defer { fields.finish() }
        let id: Relation.ID? = fields.identifier("id")
        let source: Entity.ID? = fields.identifier("source")
        let target: Entity.ID? = fields.identifier("target")
        let type: RelationType? = fields.word("type")
        let mode = fields.optionalText("mode")
        let sign: Relation.Sign? = fields.number("sign")
        let status: Relation.Status? = fields.word("status")
        let asserter = fields.text("assertedBy")
        let phrase = fields.text("phrase")
        let quotation: Quotation.ID? = fields.optionalIdentifier("quotation")
        let date = fields.optionalDate("date")
        let evidence = fields.anchors("evidence", in: document)
        let isSymmetric = fields.bool("symmetric")
        let confidence: Relation.Confidence? = fields.word("confidence")
        let note = fields.optionalText("note")
        guard let id, let source, let target, let type, let sign, let status, let asserter, let phrase, let evidence,
            let isSymmetric, let confidence
        else { return nil }
        return Relation(
            id: id, document: document.id, source: source, target: target, type: type, sign: sign, status: status,
            assertedBy: asserter == "narrator" ? .narrator : .entity(Entity.ID(asserter)), mode: mode,
            phrase: phrase, quotation: quotation, date: date, evidence: evidence, isSymmetric: isSymmetric,
            confidence: confidence, note: note)
    }
}

extension CuratedRecords {
    /// What a `document.json` says; the text is read by the caller from the file that it names.
    struct DocumentRecord {
        let id: Document.ID
        let file: String
        let sha256: String
        let title: Document.Title
        let publisher: String?
        let author: String?
        let place: String?
        let published: Dating
        let citedSources: [Entity.ID]
        let boilerplate: [Fields]
        let note: String?
    }

    static func document(_ fields: Fields) -> DocumentRecord? {
        defer { fields.finish() }
        let id: Document.ID? = fields.identifier("id")
        let (file, sha256) = (fields.text("file"), fields.text("sha256"))
        let title = fields.object("title").flatMap(title)
        let (publisher, author) = (fields.optionalText("publisher"), fields.optionalText("author"))
        let place = fields.optionalText("place")
        let published = fields.object("published").flatMap(dating)
        let sources: [Entity.ID]? = fields.identifiers("citedSources")
        let boilerplate = fields.objects("boilerplate")
        let note = fields.optionalText("note")
        guard let id, let file, let sha256, let title, let published, let sources, let boilerplate else { return nil }
        return DocumentRecord(
            id: id, file: file, sha256: sha256, title: title, publisher: publisher, author: author, place: place,
            published: published, citedSources: sources, boilerplate: boilerplate, note: note)
    }

    private static func title(_ fields: Fields) -> Document.Title? {
        defer { fields.finish() }
        let text = fields.text("text")
        let basis: Document.Title.Basis? = fields.word("basis")
        guard let text, let basis else { return nil }
        return Document.Title(text, basis: basis)
    }

    private static func dating(_ fields: Fields) -> Dating? {
        defer { fields.finish() }
        let date = fields.optionalDate("date")
        let basis: Dating.Basis? = fields.word("basis")
        let reason = fields.optionalText("reason")
        guard let basis else { return nil }
        if (fields.peek("date") == nil) != (basis == .none) {
            fields.report(translated("a date has the basis stated or inferred; without a date the basis is none"))
        }
        return Dating(date: date, basis: basis, reason: reason)
    }
}
