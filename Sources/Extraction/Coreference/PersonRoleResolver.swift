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
            guard let score = fit(noun, mention, owner, discourse.actors[one.actor], salience),
                !discourse.isIntroduced(noun.noun.word, between: one.mention, and: place)
            else { continue }
            let total = score + recency(one, place, salience)
            if best.map({ total > $0.score }) ?? true { best = (total, one.actor) }
        }
        if let best { return .known([best.actor]) }
        if let spoken = lastSpeaker(before: place, noun, mention, owner, salience) { return .known([spoken]) }
        let isNamed = mention.country != nil || owner != nil
        // Only one who speaks is worth an actor of his own.
        return noun.noun.class == .office && isNamed && salience.isSource[place] && noun.determiner != .none
            && noun.determiner != .indefinite
            ? .new(.person, country: mention.country) : .nobody
    }

    /// Nil where the role is another one; higher is closer.
    private static func fit(
        _ noun: NominalNoun, _ mention: FoundMention, _ owner: Int?, _ draft: ActorDraft, _ salience: Salience
    ) -> Double? {
        let discourse = salience.discourse
        if let one = noun.noun.gender, let other = draft.gender, one != other { return nil }
        if let one = mention.country,
            let other = draft.country ?? draft.organizations.lazy.compactMap({ discourse.actors[$0].country }).first,
            one != other
        {
            return nil
        }
        guard var best = roleFit(noun, draft, salience.weights), best > 0.4 else { return nil }
        if let country = mention.country {
            best += country == draft.country ? 0.6 : draft.country == nil ? -0.6 : 0
        }
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

    /// How well the best of a person's roles fits a noun with what narrows it; nil where none does.
    private static func roleFit(_ noun: NominalNoun, _ draft: ActorDraft, _ weights: CoreferenceWeights) -> Double? {
        var best: Double?
        let core: Set<String> = noun.modifiers.contains("premier") ? ["premier"] : [noun.noun.word]
        let narrowing = noun.modifiers.subtracting(core)
        for (number, role) in (draft.roles + draft.callings).enumerated() {
            var score = 0.0
            var isNear = false
            if !core.isDisjoint(with: role) {
                score += number < draft.roles.count ? 2 : weights.called
            } else if noun.noun.word == "minister", role.contains("premier"), noun.modifiers.count == 1 {
                score += 0.5
            } else if isNearTo(role, noun.noun) {
                score += 1.2
                isNear = true
            } else {
                continue
            }
            for word in narrowing {
                score += role.contains(word) ? 0.8 : Self.strong.contains(word) ? -2 : -0.3
            }
            // "The diplomat" may well be a deputy minister; "the minister" is less likely one.
            if !isNear {
                for word in Self.strong where role.contains(word) && !noun.modifiers.contains(word) { score -= 0.5 }
            }
            if best.map({ score > $0 }) ?? true { best = score }
        }
        return best
    }

    /// Whether a role is one that the noun can stand for; a deputy of somebody is no deputy of a parliament.
    private static func isNearTo(_ role: Set<String>, _ noun: NominalList.Noun) -> Bool {
        let near = noun.near.intersection(role)
        return !near.isEmpty && (near != ["deputy"] || role.count == 1)
    }

    /// From 0 for the one just mentioned down to −2; one that only comes later is farther still.
    private static func recency(_ one: Discourse.Encounter, _ place: Int, _ salience: Salience) -> Double {
        guard one.mention < place else { return -2.2 }
        let sentences = salience.discourse.sentences(from: one.mention, to: place)
        return -min(Double(sentences) * salience.weights.roleSentence, 1.5)
            - min(Double(place - one.mention) * 0.01, 0.5)
    }

    /// Where somebody speaks as "the cyclist": the one close by of whom no role is told, or any for "the politician".
    private static func lastSpeaker(
        before place: Int, _ noun: NominalNoun, _ mention: FoundMention, _ owner: Int?, _ salience: Salience
    ) -> Int? {
        let discourse = salience.discourse
        guard salience.isSource[place], noun.determiner == .definite, owner == nil, mention.country == nil,
            noun.noun.class == .trade || noun.noun.near.count > 4
        else { return nil }
        for one in discourse.encounters(around: place, back: 30, ahead: 0) {
            let draft = discourse.actors[one.actor]
            guard draft.kind == .person, discourse.sentences(from: one.mention, to: place) <= 3 else { continue }
            if let gender = noun.noun.gender, let other = draft.gender, gender != other { continue }
            if discourse.isIntroduced(noun.noun.word, between: one.mention, and: place) { return nil }
            return draft.roles.isEmpty || noun.noun.near.count > 4 ? one.actor : nil
        }
        return nil
    }

    /// Words that make an office another one.
    private static let strong: Set<String> = ["deputy", "former", "acting", "premier", "first", "assistant", "state"]
    /// Who is not the one named before.
    private static let others: Set<String> = [
        "counterpart", "colleague", "successor", "predecessor", "opponent", "rival",
    ]
}
