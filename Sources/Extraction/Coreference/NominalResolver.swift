import Model

/// Roles and descriptions with their noun.
struct NominalResolver {
    /// The actors that the noun phrase at `place` refers to; empty where nobody is likely.
    static func resolve(_ place: Int, _ noun: NominalNoun, _ salience: Salience) -> Answer {
        let discourse = salience.discourse
        if let beside = apposed(place, noun, discourse) { return .known([beside]) }
        if noun.determiner == .indefinite { return .nobody }
        if noun.noun.isPlural || noun.count != nil {
            if noun.noun.class == .group { return group(place, noun, discourse) }
            return PluralResolver.resolve(place, noun, salience)
        }
        switch noun.noun.class {
        case .office, .trade: return PersonRoleResolver.resolve(place, noun, salience)
        case .state, .government: return state(place, noun, salience)
        case .relation: return .nobody
        case .capital, .place: return self.place(place, noun, discourse)
        case .union, .company, .institution, .body: return OrganizationRoleResolver.resolve(place, noun, salience)
        case .agreement, .event: return named(place, noun, discourse, reach: 30)
        case .group: return group(place, noun, discourse)
        }
    }

    enum Answer {
        case known([Int])
        /// Somebody whom no name in the text names.
        case new(Entity.Kind, country: String?)
        case nobody
    }

    // MARK: Beside a name

    private static func apposed(_ place: Int, _ noun: NominalNoun, _ discourse: Discourse) -> Int? {
        let mention = discourse.mentions[place]
        guard !noun.noun.isPlural, noun.count == nil else { return nil }
        func fits(_ name: Int?) -> Int? {
            guard let name, discourse.actor[name] >= 0 else { return nil }
            let actor = Int(discourse.actor[name])
            return agree(noun.noun, discourse.actors[actor].kind) ? actor : nil
        }
        if noun.determiner != .indefinite || noun.noun.class.isPerson || noun.noun.class.isOrganization {
            if let actor = fits(Apposition.nameBefore(mention.tokens.lowerBound, discourse)) { return actor }
        }
        if let actor = fits(Apposition.subjectOfCopula(mention.head, discourse)) { return actor }
        if noun.determiner == .definite || noun.determiner == .possessive,
            let actor = fits(Apposition.nameBehind(mention.tokens.upperBound, discourse))
        {
            return noun.noun.class.isPerson || noun.noun.class.isOrganization || noun.noun.class == .capital
                ? actor : nil
        }
        return nil
    }

    private static func agree(_ noun: NominalList.Noun, _ kind: Entity.Kind) -> Bool {
        if noun.class.isPerson { return kind == .person }
        if noun.class.isState { return kind == .state || (noun.class == .relation && kind == .organization) }
        if noun.class.isOrganization { return [.organization, .body, .medium, .group].contains(kind) }
        if noun.class == .capital { return kind == .place }
        return noun.kind == kind
    }

    // MARK: States

    private static func state(_ place: Int, _ noun: NominalNoun, _ salience: Salience) -> Answer {
        let discourse = salience.discourse
        if let country = discourse.mentions[place].country, let state = discourse.state(country: country) {
            return .known([state])
        }
        if let owner = discourse.owner(of: place, noun) {
            return discourse.state(of: owner).map { .known([$0]) } ?? .nobody
        }
        guard noun.determiner == .definite || noun.determiner == .demonstrative || noun.determiner == .none else {
            return .nobody
        }
        var best: (score: Double, actor: Int)?
        var candidate = place - 1
        while candidate >= 0, place - candidate <= 40 {
            defer { candidate -= 1 }
            for actor in discourse.actorsOf(candidate) where discourse.actors[actor].kind == .state {
                let score = closeness(candidate, actor, place, salience)
                if best.map({ score > $0.score }) ?? true { best = (score, actor) }
            }
        }
        return best.map { .known([$0.actor]) } ?? .nobody
    }

    /// "The country" is the state spoken of close by, less who acts.
    private static func closeness(_ candidate: Int, _ actor: Int, _ place: Int, _ salience: Salience) -> Double {
        let (discourse, weights) = (salience.discourse, salience.weights)
        let between = discourse.briefs[place].start - discourse.briefs[candidate].end
        var score = -weights.countrySentence * Double(min(discourse.sentences(from: candidate, to: place), 5))
        score -= weights.countryToken * Double(min(max(between, 0), 60))
        score += weights.countryFrequency * Double(min(discourse.actors[actor].mentions.count, 8))
        if discourse.briefs[candidate].role == .subject { score += weights.countrySubject }
        return score
    }

    // MARK: Places and things

    private static func place(_ place: Int, _ noun: NominalNoun, _ discourse: Discourse) -> Answer {
        if noun.noun.class == .capital {
            let country =
                discourse.mentions[place].country
                ?? discourse.owner(of: place, noun).flatMap { discourse.actors[$0].country }
            guard let country else { return .nobody }
            let found = discourse.encounters(around: place).first {
                discourse.actors[$0.actor].kind == .place && discourse.actors[$0.actor].country == country
            }
            return found.map { .known([$0.actor]) } ?? .nobody
        }
        return named(place, noun, discourse, reach: 12)
    }

    /// An actor whose name holds the noun, or else, close by, the last one of its kind.
    private static func named(_ place: Int, _ noun: NominalNoun, _ discourse: Discourse, reach: Int) -> Answer {
        var candidate = place - 1
        var fallback: Int?
        while candidate >= 0, place - candidate <= reach {
            defer { candidate -= 1 }
            let actor = Int(discourse.actor[candidate])
            guard actor >= 0, discourse.actors[actor].kind == noun.noun.kind else { continue }
            if discourse.actors[actor].names.contains(where: { $0.contains(noun.noun.word) }) { return .known([actor]) }
            let near = discourse.sentences(from: candidate, to: place)
            if fallback == nil, near <= 3, noun.noun.class == .agreement { fallback = actor }
        }
        if noun.determiner == .possessive { return .nobody }
        return fallback.map { .known([$0]) } ?? .nobody
    }

    /// "Russian peacekeepers": one group for each state and noun.
    private static func group(_ place: Int, _ noun: NominalNoun, _ discourse: Discourse) -> Answer {
        let country = discourse.mentions[place].country
        let key = GroupKey(country: country ?? "", noun: noun.noun.word)
        if let known = discourse.groups[key] { return .known([known]) }
        return country == nil ? .nobody : .new(.group, country: country)
    }
}

extension Discourse {
    /// The actor that possesses what a noun phrase names ("her country"), where it is known.
    func owner(of place: Int, _ noun: NominalNoun) -> Int? {
        guard let token = noun.possessor else { return nil }
        if name[token] >= 0 {
            let actor = Int(self.actor[Int(name[token])])
            return actor >= 0 ? actor : nil
        }
        // The pronoun, or the noun phrase that ends there, stands just around.
        var candidate = place + 1
        while candidate < mentions.count, mentions[candidate].tokens.lowerBound <= token {
            if mentions[candidate].head == token, self.actor[candidate] >= 0 { return Int(self.actor[candidate]) }
            candidate += 1
        }
        candidate = place - 1
        while candidate >= 0, place - candidate < 4 {
            if mentions[candidate].head == token, self.actor[candidate] >= 0 { return Int(self.actor[candidate]) }
            candidate -= 1
        }
        return nil
    }
}
