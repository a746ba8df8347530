import Model

/// Third persons and relatives.
struct PronounResolver {
    /// How far back an antecedent is looked for, in mentions.
    private static let reach = 40

    /// The actors that the pronoun at `place` refers to; empty where nobody is likely.
    static func resolve(_ place: Int, _ pronoun: Pronoun, _ salience: Salience) -> [Int] {
        let discourse = salience.discourse
        if pronoun.person == .relative { return relative(place, pronoun, discourse) }
        if pronoun.number == .plural { return plural(place, salience) }
        var best: (score: Double, actor: Int)?
        var candidate = place - 1
        while candidate >= 0, place - candidate <= Self.reach {
            defer { candidate -= 1 }
            let actor = Int(discourse.actor[candidate])
            guard actor >= 0, discourse.further[candidate] == nil, agrees(actor, pronoun, discourse),
                !isBarred(candidate, place, pronoun, discourse)
            else { continue }
            var score = salience.score(candidate, for: place)
            score += preference(candidate, actor, place, pronoun, salience)
            if best.map({ score > $0.score }) ?? true { best = (score, actor) }
        }
        guard let best, best.score > threshold(pronoun, salience.weights) else { return [] }
        return [best.actor]
    }

    private static func threshold(_ pronoun: Pronoun, _ weights: CoreferenceWeights) -> Double {
        pronoun.gender != .neuter ? -5 : pronoun.isPossessive ? weights.leastForIts : weights.leastForIt
    }

    /// Whether number, gender and kind allow it.
    private static func agrees(_ actor: Int, _ pronoun: Pronoun, _ discourse: Discourse) -> Bool {
        let kind = discourse.actors[actor].kind
        if pronoun.gender == .neuter { return kind != .person && !discourse.actors[actor].isPlural }
        guard kind == .person else { return false }
        let gender = discourse.actors[actor].gender
        return gender == nil || gender == pronoun.gender
    }

    /// What is certain grammar, or what the speaker of the words cannot mean.
    private static func isBarred(_ candidate: Int, _ place: Int, _ pronoun: Pronoun, _ discourse: Discourse) -> Bool {
        let (one, other) = (discourse.briefs[candidate], discourse.briefs[place])
        if one.end > other.start, pronoun.isPossessive || one.form.isNaming {
            // "its director" is not its own possessor.
            return true
        }
        // Who tells the story is "I" in it.
        if discourse.narrator == Int(discourse.actor[candidate]), !discourse.isMarked[other.head] { return true }
        if !pronoun.isPossessive {
            if other.verb >= 0, other.verb == one.verb { return true }
        }
        // Within marks, whoever speaks is "I".
        return other.quotation >= 0 && pronoun.gender != .neuter && discourse.isMarked[other.head]
            && discourse.quotations[other.quotation].speaker == Int(discourse.actor[candidate])
    }

    private static func preference(
        _ candidate: Int, _ actor: Int, _ place: Int, _ pronoun: Pronoun, _ salience: Salience
    ) -> Double {
        let (discourse, weights) = (salience.discourse, salience.weights)
        let other = discourse.briefs[place]
        var score = 0.0
        if pronoun.gender == .neuter {
            switch discourse.actors[actor].kind {
            case .organization, .body, .state: score += weights.acting
            case .place: score += weights.place
            case .event: score += weights.event
            default: break
            }
            if pronoun.isPossessive {
                if discourse.briefs[candidate].sentence == other.sentence { score += weights.ownSentence }
            } else if other.role != .subject {
                // What somebody does to "it" is seldom an actor.
                score += weights.itAsObject
            }
        } else if discourse.actors[actor].gender == pronoun.gender {
            score += weights.sameGender
        }
        if other.quotation >= 0, !discourse.isMarked[other.head],
            discourse.quotations[other.quotation].speaker == actor
        {
            score += weights.ownReport
        }
        return score
    }

    // MARK: Relatives

    private static func relative(_ place: Int, _ pronoun: Pronoun, _ discourse: Discourse) -> [Int] {
        let token = discourse.mentions[place].head
        var noun: Int?
        if discourse.isParsed {
            var at = token
            for _ in 0..<6 {
                let label = discourse.tokens[at].label
                if label == "relcl" {
                    noun = discourse.tokens[at].head
                    break
                }
                if discourse.tokens[at].head == at { break }
                at = discourse.tokens[at].head
            }
        }
        var end = token - 1
        while end >= 0, discourse.lower[end] == "," || discourse.lower[end] == ")" || discourse.lower[end] == "—" {
            end -= 1
        }
        guard end >= 0 else { return [] }
        var candidate = place - 1
        var best: Int?
        while candidate >= 0, place - candidate <= 8 {
            defer { candidate -= 1 }
            let mention = discourse.briefs[candidate]
            guard discourse.actor[candidate] >= 0, mention.form != .demonym, mention.form != .pronoun else { continue }
            let isPerson = discourse.actors[Int(discourse.actor[candidate])].kind == .person
            if pronoun.gender == .neuter ? isPerson : false { continue }
            let holds = noun.map { mention.start <= $0 && $0 < mention.end && mention.end == end + 1 } ?? false
            if mention.head == noun || holds || (noun == nil && mention.end == end + 1) {
                best = candidate
                break
            }
            if let noun, mention.end == end + 1, isJoined(mention.head, to: noun, discourse) {
                best = candidate
            }
        }
        guard let best else { return [] }
        let verb = token + 1 < discourse.tokens.count ? discourse.lower[token + 1] : ""
        if ["are", "were", "have"].contains(verb),
            let other = Coordination.partner(of: lastJoined(best, discourse), discourse)
        {
            return [Int(discourse.actor[other]), Int(discourse.actor[lastJoined(best, discourse)])]
        }
        return discourse.actorsOf(best)
    }

    /// Whether a token stands beside `noun` as a further member or another name of it.
    private static func isJoined(_ token: Int, to noun: Int, _ discourse: Discourse) -> Bool {
        let label = discourse.tokens[token].label
        return (label == "conj" || label == "appos") && discourse.tokens[token].head == noun
    }

    /// The mention that "and" joins to this one from behind, or this one.
    private static func lastJoined(_ place: Int, _ discourse: Discourse) -> Int {
        var next = place + 1
        while next < discourse.mentions.count, next - place < 4 {
            if Coordination.partner(of: next, discourse) == place { return next }
            next += 1
        }
        return place
    }

    // MARK: "They"

    /// A plural mention before, or two names that "and" joins; an organization where there is none.
    private static func plural(_ place: Int, _ salience: Salience) -> [Int] {
        let discourse = salience.discourse
        var best: (score: Double, actors: [Int])?
        var candidate = place - 1
        while candidate >= 0, place - candidate <= Self.reach {
            defer { candidate -= 1 }
            let actors = discourse.actorsOf(candidate)
            guard let first = actors.first,
                discourse.briefs[candidate].end <= discourse.briefs[place].start
            else { continue }
            var score = salience.score(candidate, for: place)
            var found = actors
            if actors.count > 1 {
                score += salience.weights.several
            } else if let other = Coordination.partner(of: candidate, discourse) {
                score += salience.weights.joined
                found = [Int(discourse.actor[other]), first]
            } else if discourse.actors[first].isPlural || discourse.actors[first].kind == .group {
                score += salience.weights.several
            } else if [.organization, .body, .state].contains(discourse.actors[first].kind) {
                score += salience.weights.single
            } else {
                continue
            }
            if best.map({ score > $0.score }) ?? true { best = (score, found) }
        }
        guard let best, best.score > salience.weights.leastForThey else { return [] }
        return best.actors
    }
}

/// Names that "and" joins.
enum Coordination {
    /// The mention before `place` to which "and" joins it, if both are of one sort.
    static func partner(of place: Int, _ discourse: Discourse) -> Int? {
        let mention = discourse.mentions[place]
        var start = mention.tokens.lowerBound - 1
        if start > 0, discourse.lower[start] == "the" { start -= 1 }
        guard start > 0, discourse.lower[start] == "and" else { return nil }
        guard let other = discourse.nameMention(endingAt: start - 1), other != place,
            discourse.actor[other] >= 0, discourse.actor[place] >= 0, discourse.actor[other] != discourse.actor[place],
            discourse.actors[Int(discourse.actor[other])].kind == discourse.actors[Int(discourse.actor[place])].kind
        else { return nil }
        return other
    }
}

extension Discourse {
    /// All actors that a mention refers to.
    func actorsOf(_ place: Int) -> [Int] {
        actor[place] < 0 ? [] : [Int(actor[place])] + (further[place] ?? [])
    }
}
