import Model

/// "The minister", "the Kyrgyz minister", "its spokesman": the person whose role it is.
enum PersonRoleResolver {
    static func resolve(_ place: Int, _ noun: NominalNoun, _ salience: Salience) -> NominalResolver.Answer {
        let discourse = salience.discourse
        let mention = discourse.mentions[place]
        guard !Self.others.contains(noun.noun.word) else { return .nobody }
        let owner = discourse.owner(of: place, noun)
        var best: (score: Double, actor: Int)?
        for one in discourse.encounters(around: place) where discourse.actors[one.actor].kind == .person {
            guard let score = fit(noun, mention, owner, discourse.actors[one.actor], discourse),
                !discourse.isIntroduced(noun.noun.word, between: one.mention, and: place)
            else { continue }
            let total = score + recency(one, place, discourse)
            if best.map({ total > $0.score }) ?? true { best = (total, one.actor) }
        }
        if let best { return .known([best.actor]) }
        let isNamed = mention.country != nil || owner != nil
        // Only one who speaks is worth an actor of his own.
        return noun.noun.class == .office && isNamed && salience.isSource[place] && noun.determiner != .none
            && noun.determiner != .indefinite
            ? .new(.person, country: mention.country) : .nobody
    }

    /// Nil where the role is another one; higher is closer.
    private static func fit(
        _ noun: NominalNoun, _ mention: FoundMention, _ owner: Int?, _ draft: ActorDraft, _ discourse: Discourse
    ) -> Double? {
        if let one = noun.noun.gender, let other = draft.gender, one != other { return nil }
        if let one = mention.country,
            let other = draft.country ?? draft.organizations.lazy.compactMap({ discourse.actors[$0].country }).first,
            one != other
        {
            return nil
        }
        var best: Double?
        let core: Set<String> = noun.modifiers.contains("premier") ? ["premier"] : [noun.noun.word]
        for role in draft.roles {
            var score = 0.0
            if !core.isDisjoint(with: role) {
                score += 2
            } else if noun.noun.word == "minister", role.contains("premier"), noun.modifiers.count == 1 {
                score += 0.5
            } else if !noun.noun.near.isDisjoint(with: role) {
                score += 1.2
            } else {
                continue
            }
            let narrowing = noun.modifiers.subtracting(core)
            for word in narrowing {
                score += role.contains(word) ? 0.8 : Self.strong.contains(word) ? -2 : -0.3
            }
            for word in Self.strong where role.contains(word) && !noun.modifiers.contains(word) { score -= 0.5 }
            if best.map({ score > $0 }) ?? true { best = score }
        }
        guard var best, best > 0.4 else { return nil }
        if let owner {
            if draft.organizations.contains(owner) {
                best += 1
            } else if let state = discourse.state(of: owner), let country = draft.country,
                discourse.actors[state].country != country
            {
                return nil
            }
        }
        return best
    }

    /// From 0 for the one just mentioned down to −2; one that only comes later is farther still.
    private static func recency(_ one: Discourse.Encounter, _ place: Int, _ discourse: Discourse) -> Double {
        guard one.mention < place else { return -2.2 }
        let sentences = discourse.sentences(from: one.mention, to: place)
        return -min(Double(sentences) * 0.15, 1.5) - min(Double(place - one.mention) * 0.01, 0.5)
    }

    /// Words that make an office another one.
    private static let strong: Set<String> = ["deputy", "former", "acting", "premier", "first", "assistant", "state"]
    /// Who is not the one named before.
    private static let others: Set<String> = [
        "counterpart", "colleague", "successor", "predecessor", "opponent", "rival",
    ]
}
