import Model

/// "The commission", "the bloc", "its foreign ministry".
enum OrganizationRoleResolver {
    static func resolve(_ place: Int, _ noun: NominalNoun, _ salience: Salience) -> NominalResolver.Answer {
        let discourse = salience.discourse
        let mention = discourse.mentions[place]
        let owner = discourse.owner(of: place, noun)
        if let own = ownBody(of: owner, noun, discourse) { return .known([own]) }
        let country =
            mention.country ?? owner.flatMap { discourse.state(of: $0) }.flatMap { discourse.actors[$0].country }
        var best: (score: Double, actor: Int)?
        for one in discourse.encounters(around: place) where one.actor != owner {
            let (actor, draft) = (one.actor, discourse.actors[one.actor])
            guard isCandidate(draft.kind), var score = fit(noun, country, draft),
                !discourse.isIntroduced(noun.noun.word, between: one.mention, and: place)
            else { continue }
            if one.mention < place {
                score -= min(Double(discourse.sentences(from: one.mention, to: place)) * 0.2, 2)
                score += 0.05 * Double(min(draft.mentions.count, 8))
            } else {
                score -= 2.5
            }
            if best.map({ score > $0.score }) ?? true { best = (score, actor) }
        }
        if let best, best.score > 0 { return .known([best.actor]) }
        guard noun.noun.class == .body else {
            // Only one who speaks is worth an actor of its own.
            return salience.isSource[place] && noun.determiner != .indefinite && noun.determiner != .none
                ? .new(noun.noun.kind, country: country) : .nobody
        }
        if let owner, discourse.actors[owner].kind == .person, country != nil { return .new(.body, country: country) }
        if let owner, [.organization, .body, .medium, .state].contains(discourse.actors[owner].kind) {
            return .new(.body, country: country)
        }
        let speaks = salience.isSource[place] && noun.determiner == .definite
        return speaks || country != nil && mention.country != nil ? .new(.body, country: country) : .nobody
    }

    /// "His ministry" is the one that he is of.
    private static func ownBody(of owner: Int?, _ noun: NominalNoun, _ discourse: Discourse) -> Int? {
        guard let owner, discourse.actors[owner].kind == .person else { return nil }
        return discourse.actors[owner].organizations.first { place in
            isCandidate(discourse.actors[place].kind)
                && (discourse.actors[place].names.contains { $0.contains(noun.noun.word) }
                    || discourse.actors[place].kind == .body && noun.noun.class == .body
                    || discourse.actors[place].kind == .organization && noun.noun.class == .company)
        }
    }

    private static func isCandidate(_ kind: Entity.Kind) -> Bool {
        kind == .organization || kind == .body || kind == .medium
    }

    /// Nil where it is something else.
    private static func fit(_ noun: NominalNoun, _ country: String?, _ draft: ActorDraft) -> Double? {
        if let country, let other = draft.country, country != other { return nil }
        let word = noun.noun.word
        let spelled = spelling(word)
        let names = draft.names.contains { $0.contains(word) || $0.contains(spelled) }
        let described = draft.roles.contains { $0.contains(word) }
        var score: Double
        if names || described {
            score = 3
        } else {
            guard noun.determiner != .possessive, country == nil || draft.country == country else { return nil }
            switch noun.noun.class {
            case .union where draft.kind == .organization && draft.country == nil:
                let isUnion = draft.names.contains { !Self.unions.isDisjoint(with: $0) }
                score = isUnion || draft.entry != nil ? 1.4 : 0.4
            case .body where word == "body" && draft.kind != .medium: score = 1
            case .company where draft.kind == .organization:
                let isOther = draft.names.contains {
                    !Self.unions.isDisjoint(with: $0) || !Self.institutions.isDisjoint(with: $0)
                }
                score = isOther ? 0.3 : draft.entry == nil ? 1.6 : 0.6
            case .institution where draft.kind == .organization && word != "party": score = 0.6
            case .institution where draft.kind == .medium && Self.media.contains(word): score = 2
            default: return nil
            }
        }
        if country != nil, draft.country == country { score += 0.6 }
        for modifier in noun.modifiers where modifier != word {
            if draft.names.contains(where: { $0.contains(modifier) }) { score += 0.7 } else if names { score -= 0.3 }
        }
        return score
    }

    /// The other spelling of "organisation".
    private static func spelling(_ word: String) -> String {
        word == "organisation"
            ? "organization" : word == "organization" ? "organisation" : word == "centre" ? "center" : word
    }

    private static let unions: Set<String> = [
        "union", "organization", "organisation", "community", "association", "league", "alliance", "bloc",
        "commonwealth",
        "council", "federation", "confederation", "treaty", "pact", "partnership",
    ]
    /// Heads of names that no company has.
    private static let institutions: Set<String> = [
        "university", "institute", "academy", "party", "foundation", "committee", "commission", "society", "museum",
        "unions", "guild", "chamber", "college", "school", "hospital", "movement", "church", "authority",
    ]
    private static let media: Set<String> = [
        "newspaper", "agency", "magazine", "daily", "weekly", "outlet", "network", "channel", "publication", "paper",
        "portal",
    ]
}
