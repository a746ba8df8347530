import Model

extension ExtractedDocument {
    /// What the passes found, as values of the model. Identifiers hold within the value only.
    public init(_ article: AnnotatedArticle, of document: Document, boilerplate: [TextRange], tokenCount: Int) {
        let maker = AnchorMaker(document: document)
        var known = document
        if known.boilerplate.isEmpty { known.boilerplate = boilerplate }
        self.init(
            document: known, entities: Self.entities(article, maker),
            mentions: article.mentions.enumerated().compactMap { place, mention in
                maker.anchor(mention.range).map {
                    Mention(
                        id: .init("m\(place)"), entity: .init(mention.actor), anchor: $0, form: mention.form,
                        provenance: mention.provenance)
                }
            },
            quotations: article.quotations.enumerated().compactMap { place, speech in
                Self.quotation(speech, place, maker)
            }, tokenCount: tokenCount, unreadCount: article.unreadCount)
    }

    private struct AnchorMaker {
        let document: Document

        /// Nil for nothing, and for what lies beyond the text.
        func anchor(_ range: Range<Int>?) -> Anchor? {
            guard let range, !range.isEmpty, let span = TextRange(range.lowerBound, range.upperBound) else {
                return nil
            }
            return Anchor(document: document.id, range: span, in: document.text)
        }
    }

    private static func entities(_ article: AnnotatedArticle, _ maker: AnchorMaker) -> [Entity] {
        var names: [String: Set<String>] = [:]
        var metonyms: [String: Set<String>] = [:]
        for mention in article.mentions where mention.form.isNaming {
            if mention.form == .metonym {
                metonyms[mention.actor, default: []].insert(mention.text)
            } else {
                names[mention.actor, default: []].insert(mention.text)
            }
        }
        return article.actors.map { actor in
            entity(actor, names[actor.id]?.sorted() ?? [], metonyms[actor.id]?.sorted() ?? [], maker)
        }
    }

    private static func entity(
        _ actor: AnnotatedArticle.Actor, _ names: [String], _ metonyms: [String], _ maker: AnchorMaker
    ) -> Entity {
        let affiliations = actor.affiliations.compactMap { role -> Affiliation? in
            guard let evidence = maker.anchor(role.evidence) else { return nil }
            return Affiliation(
                role: role.isPast ? "former \(role.role)" : role.role, organization: .init(role.organization),
                asOf: maker.document.published.date, evidence: [evidence], provenance: role.provenance)
        }
        let short = actor.kind == .person ? nil : names.first(where: NameFolding.isAcronym)
        return Entity(
            id: .init(actor.id), name: actor.name, shortName: short, kind: actor.kind, names: names,
            metonyms: metonyms, partOf: actor.partOf.map { .init($0) }, affiliations: affiliations, entry: actor.entry,
            provenance: actor.provenance)
    }

    private static func quotation(
        _ speech: AnnotatedArticle.Speech, _ place: Int, _ maker: AnchorMaker
    ) -> Quotation? {
        let content = speech.content.compactMap(maker.anchor)
        guard !content.isEmpty else { return nil }
        return Quotation(
            id: .init("q\(place)"), document: maker.document.id, kind: speech.kind, content: content,
            source: maker.anchor(speech.source), sourcePhrase: maker.anchor(speech.sourcePhrase),
            cue: maker.anchor(speech.cue), speaker: speech.speaker.map { .init($0) },
            addressee: speech.addressedActor.map { .init($0) }, about: speech.about.map { .init($0) },
            nestedIn: speech.nestedIn.map { .init("q\($0)") }, isAffirmed: speech.isAffirmed,
            provenance: speech.provenance)
    }
}

extension Extractor: DocumentExtractor {
    public func extract(_ document: Document, knowing lexicon: ProjectLexicon) -> ExtractedDocument {
        let analysis = engine.analyse(
            Article(
                id: document.id.rawValue, text: document.text.string, published: document.published.date,
                publisher: document.publisher, author: document.author), knowing: lexicon)
        let boilerplate = analysis.blocks.filter { $0.kind == .boilerplate }.compactMap {
            TextRange($0.range.lowerBound, $0.range.upperBound)
        }
        return ExtractedDocument(
            AnnotatedArticle(analysis), of: document, boilerplate: boilerplate, tokenCount: analysis.tokens.count)
    }
}
