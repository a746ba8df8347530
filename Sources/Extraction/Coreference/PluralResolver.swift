import Model

/// "Both countries", "the two sides", "the three states", "the companies": one mention for each member.
enum PluralResolver {
    static func resolve(_ place: Int, _ noun: NominalNoun, _ salience: Salience) -> NominalResolver.Answer {
        let discourse = salience.discourse
        guard noun.determiner == .definite || noun.determiner == .demonstrative || noun.determiner == .possessive else {
            return .nobody
        }
        let kinds: Set<Entity.Kind>
        switch noun.noun.class {
        case .state, .government, .relation, .capital: kinds = [.state]
        case .office, .trade: kinds = [.person]
        case .company, .union, .institution: kinds = [.organization]
        case .body: kinds = [.body]
        default: return .nobody
        }
        if let first = firstPerson(place, noun, discourse) { return first }
        guard noun.determiner != .possessive else { return .nobody }
        let isCounted = (noun.count ?? 0) > 1
        if !isCounted, noun.noun.class == .office { return officers(place, noun, discourse) }
        guard isCounted || Self.pairs.contains(noun.noun.word) else { return .nobody }
        let wanted = isCounted ? noun.count ?? 2 : 2
        let found = last(wanted, of: kinds, noun, before: place, discourse)
        return found.count == wanted ? .known(found) : .nobody
    }

    /// "The foreign ministers": the two or three who are named as such before.
    private static func officers(_ place: Int, _ noun: NominalNoun, _ discourse: Discourse) -> NominalResolver.Answer {
        let singular = String(noun.noun.word.dropLast())
        let narrowing = noun.modifiers.subtracting([noun.noun.word])
        let found = discourse.encounters(around: place, back: 150, ahead: 0).map(\.actor).filter { actor in
            discourse.actors[actor].kind == .person
                && discourse.actors[actor].roles.contains { role in
                    role.contains(singular) && narrowing.isSubset(of: role) && !role.contains("deputy")
                }
        }
        return (2...3).contains(found.count) ? .known(found.reversed()) : .nobody
    }

    /// "Our countries" are the speaker's and the one spoken of beside it.
    private static func firstPerson(_ place: Int, _ noun: NominalNoun, _ discourse: Discourse) -> NominalResolver
        .Answer?
    {
        guard noun.noun.class == .state, let token = noun.possessor, discourse.lower[token] == "our" else { return nil }
        guard let own = discourse.owner(of: place, noun), discourse.actors[own].kind == .state else { return .nobody }
        var candidate = place - 1
        while candidate >= 0, place - candidate < 20 {
            let actor = Int(discourse.actor[candidate])
            if actor >= 0, actor != own, discourse.actors[actor].kind == .state { return .known([own, actor]) }
            candidate -= 1
        }
        return .nobody
    }

    /// The last distinct actors of these kinds; a pair that "and" joins comes before what stands closer.
    private static func last(
        _ wanted: Int, of kinds: Set<Entity.Kind>, _ noun: NominalNoun, before place: Int, _ discourse: Discourse
    ) -> [Int] {
        var found: [Int] = []
        var candidate = place - 1
        let here = discourse.sentence[discourse.mentions[place].head]
        while candidate >= 0, place - candidate <= 60, found.count < wanted {
            defer { candidate -= 1 }
            let near = here - discourse.sentence[discourse.mentions[candidate].head]
            if near > 8 { break }
            if wanted == 2, near <= 4, let other = Coordination.partner(of: candidate, discourse),
                kinds.contains(discourse.actors[Int(discourse.actor[candidate])].kind)
            {
                return [Int(discourse.actor[other]), Int(discourse.actor[candidate])]
            }
            let actors = discourse.actorsOf(candidate)
            // "Brunei borders both countries": who does it is not among them.
            let verb = discourse.briefs[place].verb
            if near == 0, actors.count == 1, verb >= 0, discourse.briefs[candidate].verb == verb { continue }
            if actors.count == wanted, wanted > 1, actors.allSatisfy({ kinds.contains(discourse.actors[$0].kind) }) {
                return actors
            }
            for actor in actors where kinds.contains(discourse.actors[actor].kind) && !found.contains(actor) {
                if kinds == [.person],
                    !discourse.actors[actor].roles.contains(where: { role in
                        role.contains { noun.noun.word.hasPrefix($0) }
                    })
                {
                    continue
                }
                found.append(actor)
            }
        }
        return found.reversed()
    }

    /// Plurals that mean two where no number stands.
    private static let pairs: Set<String> = [
        "countries", "parties", "sides", "capitals", "governments", "companies", "states", "nations",
    ]
}
