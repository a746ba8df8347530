import Model

extension Extractor: DocumentExtractor {
    public func extract(_ document: Document, knowing lexicon: ProjectLexicon) -> ExtractedDocument {
        let article = Article(
            id: document.id.rawValue, text: document.text.string, published: document.published.date,
            publisher: document.publisher, author: document.author)
        return ExtractedDocument(document, engine.analyse(article, knowing: lexicon))
    }
}

extension ExtractedDocument {
    /// Takes what the passes found. Mentions that refer to nobody are left out.
    init(_ document: Document, _ analysis: Analysis) {
        let ids = ActorNaming.identifiers(of: analysis.actors).map { Entity.ID($0) }
        let assembly = ModelAssembly(document: document, analysis: analysis, ids: ids)
        self.init(
            document: assembly.withFurniture, entities: assembly.entities, mentions: assembly.mentions,
            quotations: assembly.quotations, tokenCount: analysis.tokens.count)
    }
}

/// Turns an analysis into values of the model.
private struct ModelAssembly {
    let document: Document
    let analysis: Analysis
    let ids: [Entity.ID]

    private func anchor(_ range: Range<Int>) -> Anchor? {
        TextRange(range.lowerBound, range.upperBound).flatMap {
            Anchor(document: document.id, range: $0, in: document.text)
        }
    }

    var withFurniture: Document {
        let found = analysis.blocks.filter { $0.kind == .boilerplate }
            .compactMap { TextRange($0.range.lowerBound, $0.range.upperBound) }
        guard document.boilerplate.isEmpty, !found.isEmpty else { return document }
        return Document(
            id: document.id, title: document.title, publisher: document.publisher, author: document.author,
            place: document.place, published: document.published, citedSources: document.citedSources,
            text: document.text, sha256: document.sha256, fileName: document.fileName, boilerplate: found,
            note: document.note)
    }

    var mentions: [Mention] {
        analysis.mentions.enumerated().compactMap { place, mention in
            guard let actor = mention.actor, let anchor = anchor(mention.range) else { return nil }
            return Mention(
                id: Mention.ID("\(document.id)-m\(place + 1)"), entity: ids[actor], anchor: anchor, form: mention.form,
                provenance: mention.provenance)
        }
    }

    var entities: [Entity] {
        var names = [[String]](repeating: [], count: ids.count)
        var metonyms = names
        for mention in analysis.mentions where mention.form.isNaming {
            guard let actor = mention.actor else { continue }
            let text = analysis.words(mention.range)
            if mention.form == .metonym {
                if !metonyms[actor].contains(text) { metonyms[actor].append(text) }
            } else if !names[actor].contains(text) {
                names[actor].append(text)
            }
        }
        let affiliations = affiliations
        return analysis.actors.enumerated().map { place, actor in
            let short = actor.kind == .person ? nil : names[place].sorted().first(where: NameFolding.isAcronym)
            return Entity(
                id: ids[place], name: actor.name, shortName: short, kind: actor.kind, names: names[place].sorted(),
                metonyms: metonyms[place].sorted(), partOf: actor.partOf.map { ids[$0] },
                affiliations: affiliations[place], entry: actor.entry, provenance: actor.provenance)
        }
    }

    /// By the person's position among the actors.
    private var affiliations: [[Affiliation]] {
        var lists = [[Affiliation]](repeating: [], count: ids.count)
        for one in analysis.affiliations where !one.isPast {
            guard let person = analysis.mentions[one.person].actor,
                let organization = analysis.mentions[one.organization].actor, person != organization,
                let evidence = anchor(one.evidence)
            else { continue }
            lists[person].append(
                Affiliation(
                    role: one.role, organization: ids[organization], asOf: document.published.date,
                    evidence: [evidence], provenance: one.provenance))
        }
        return lists
    }

    var quotations: [Quotation] {
        let numbers = analysis.quotations.indices.map { Quotation.ID("\(document.id)-q\($0 + 1)") }
        // One that reports another comes before it, wherever it starts.
        let depths = analysis.quotations.indices.map(depth)
        let order = analysis.quotations.indices.sorted { (depths[$0], $0) < (depths[$1], $1) }
        return order.compactMap { place in
            let found = analysis.quotations[place]
            let content = found.content.compactMap(anchor)
            guard !content.isEmpty else { return nil }
            return Quotation(
                id: numbers[place], document: document.id, kind: found.kind, content: content,
                source: found.source.flatMap(anchor), sourcePhrase: found.sourcePhrase.flatMap(anchor),
                cue: found.cue.flatMap(anchor), speaker: found.speaker.map { ids[$0] },
                addressee: found.addressedActor.map { ids[$0] }, about: found.about.map { ids[$0] },
                nestedIn: found.nestedIn.map { numbers[$0] }, isAffirmed: found.isAffirmed,
                provenance: found.provenance)
        }
    }

    private func depth(_ place: Int) -> Int {
        var depth = 0
        var at = place
        while let outer = analysis.quotations[at].nestedIn, depth < 16 {
            depth += 1
            at = outer
        }
        return depth
    }
}
