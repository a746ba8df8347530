import Model

extension AnnotatedArticle {
    /// Takes what the passes found. Mentions that refer to nobody are left out.
    public init(_ analysis: Analysis) {
        let ids = ActorNaming.identifiers(of: analysis.actors)
        id = analysis.article.id
        unreadCount = analysis.unreadCount
        mentions = analysis.mentions.compactMap { mention in
            guard let actor = mention.actor, actor < ids.count else { return nil }
            return Reference(
                range: mention.range, text: analysis.words(mention.range), kind: analysis.actors[actor].kind,
                actor: ids[actor], form: mention.form, country: mention.country, role: mention.role,
                provenance: mention.provenance)
        }
        quotations = analysis.quotations.map { quotation in
            Speech(
                kind: quotation.kind, content: quotation.content, cue: quotation.cue, source: quotation.source,
                sourcePhrase: quotation.sourcePhrase, addressee: quotation.addressee,
                speaker: quotation.speaker.map { ids[$0] },
                addressedActor: quotation.addressedActor.map { ids[$0] }, about: quotation.about.map { ids[$0] },
                nestedIn: quotation.nestedIn, isAffirmed: quotation.isAffirmed, provenance: quotation.provenance)
        }
        var roles = [[Role]](repeating: [], count: ids.count)
        for affiliation in analysis.affiliations {
            guard analysis.mentions.indices.contains(affiliation.person),
                analysis.mentions.indices.contains(affiliation.organization),
                let person = analysis.mentions[affiliation.person].actor,
                let organization = analysis.mentions[affiliation.organization].actor, person != organization
            else { continue }
            roles[person].append(
                Role(
                    role: affiliation.role, organization: ids[organization], isPast: affiliation.isPast,
                    evidence: affiliation.evidence, provenance: affiliation.provenance))
        }
        actors = analysis.actors.enumerated().map { place, actor in
            Actor(
                id: ids[place], name: actor.name, kind: actor.kind, aliases: actor.aliases, entry: actor.entry,
                country: actor.country, partOf: actor.partOf.map { ids[$0] }, gender: actor.gender,
                affiliations: roles[place], provenance: actor.provenance)
        }
    }
}

/// Gives actors identifiers that people can read.
enum ActorNaming {
    /// One for each actor, in order: its name in lower case with hyphens, a number behind where two would be the same.
    static func identifiers(of actors: [FoundActor]) -> [String] {
        var taken: [String: Int] = [:]
        return actors.map { actor in
            let plain = slug(actor.name)
            var number = taken[plain, default: 0] + 1
            var name = number == 1 ? plain : "\(plain)-\(number)"
            while number > 1, taken[name] != nil {
                number += 1
                name = "\(plain)-\(number)"
            }
            taken[plain] = number
            if name != plain { taken[name] = 1 }
            return name
        }
    }

    static func slug(_ name: String) -> String {
        var slug = String.UnicodeScalarView()
        var isGap = false
        for scalar in name.unicodeScalars {
            if scalar.properties.isAlphabetic || scalar.properties.numericType != nil {
                if isGap, !slug.isEmpty { slug.append("-") }
                isGap = false
                slug.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
            } else if scalar != "’" && scalar != "'" && scalar != "." {
                isGap = true
            }
        }
        return slug.isEmpty ? "actor" : String(slug)
    }
}
