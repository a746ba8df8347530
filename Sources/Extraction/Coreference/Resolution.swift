import Model

/// Goes through what has no actor yet, in the order of the text.
struct Resolution {
    let discourse: Discourse
    let salience: Salience
    let sources: [Int?]
    private let bySource: [Int: [Int]]
    /// By end: "its" before "its director".
    private let order: [Int]

    init(_ discourse: Discourse, weights: CoreferenceWeights) {
        self.discourse = discourse
        sources = discourse.quotations.map { quotation in
            SpeakerFinder.mention(of: quotation, in: discourse).flatMap {
                Self.isHidden($0, quotation, discourse) ? nil : $0
            }
        }
        var bySource: [Int: [Int]] = [:]
        for (place, source) in sources.enumerated() {
            if let source { bySource[source, default: []].append(place) }
        }
        self.bySource = bySource
        order = discourse.mentions.indices.sorted { one, other in
            let (a, b) = (discourse.mentions[one].range, discourse.mentions[other].range)
            return (a.upperBound, -a.lowerBound, one) < (b.upperBound, -b.lowerBound, other)
        }
        salience = Salience(discourse, sources: sources.compactMap { $0 }, weights: weights)
    }

    /// Everything outside quotation marks.
    func narration() {
        for place in order where discourse.actor[place] < 0 && !isSpoken(place) {
            resolve(place)
            bindSpeakers(at: place)
        }
    }

    /// Everything left, which stands within quotation marks.
    func speech() {
        for place in order where discourse.actor[place] < 0 && isSpoken(place) { resolve(place) }
    }

    private func isSpoken(_ place: Int) -> Bool {
        discourse.isMarked[discourse.mentions[place].head]
    }

    /// A speaker is known as soon as the source is, so that "he said he would" finds him.
    private func bindSpeakers(at place: Int) {
        guard salience.isSource[place], discourse.actor[place] >= 0 else { return }
        guard let known = bySource[place] else { return }
        for quotation in known { discourse.quotations[quotation].speaker = Int(discourse.actor[place]) }
    }

    private func resolve(_ place: Int) {
        let mention = discourse.mentions[place]
        if let noun = discourse.nouns[place] {
            switch NominalResolver.resolve(place, noun, salience) {
            case .known(let actors): assign(actors, to: place)
            case .new(let kind, let country): found(place, noun, kind, country)
            case .nobody: break
            }
            return
        }
        let token = discourse.tokens[mention.head]
        guard let pronoun = Pronoun(token.text, lower: discourse.lower[mention.head]) else { return }
        if pronoun.person == .first {
            assign(firstPerson(place, pronoun), to: place)
        } else {
            assign(PronounResolver.resolve(place, pronoun, salience), to: place)
        }
    }

    /// "I" is who speaks, "we" whom the speaker speaks for.
    private func firstPerson(_ place: Int, _ pronoun: Pronoun) -> [Int] {
        let quotation = discourse.quotation[discourse.mentions[place].head]
        if quotation < 0, pronoun.number == .singular {
            discourse.narrator = discourse.narrator ?? discourse.author
            return discourse.narrator.map { [$0] } ?? []
        }
        guard quotation >= 0, let speaker = discourse.quotations[Int(quotation)].speaker else { return [] }
        if pronoun.number == .singular { return discourse.actors[speaker].kind == .person ? [speaker] : [] }
        return SpeakerFinder.collective(of: speaker, in: discourse).map { [$0] } ?? []
    }

    private func assign(_ actors: [Int], to place: Int) {
        guard let first = actors.first else { return }
        discourse.actor[place] = Int32(first)
        if actors.count > 1 { discourse.further[place] = Array(actors.dropFirst()) }
        for actor in actors { discourse.actors[actor].mentions.append(place) }
        let mention = discourse.mentions[place]
        guard actors.count == 1, let noun = discourse.nouns[place] else { return }
        if noun.noun.class.isPerson, discourse.actors[first].kind == .person {
            let isBeside =
                noun.determiner != .definite || Apposition.nameBefore(mention.tokens.lowerBound, discourse) != nil
                || Apposition.nameBehind(mention.tokens.upperBound, discourse) != nil
            if isBeside {
                if !discourse.actors[first].roles.contains(noun.modifiers) {
                    discourse.actors[first].roles.append(noun.modifiers)
                }
            } else if !discourse.actors[first].callings.contains(noun.modifiers) {
                discourse.actors[first].callings.append(noun.modifiers)
            }
            if noun.noun.word == Discourse.counterpart, let owner = discourse.owner(of: place, noun) {
                discourse.share(rolesOf: owner, with: first)
            }
            if discourse.actors[first].gender == nil { discourse.actors[first].gender = noun.noun.gender }
            if discourse.actors[first].country == nil { discourse.actors[first].country = mention.country }
            if let owner = discourse.owner(of: place, noun), owner != first,
                discourse.actors[owner].kind != .person, !discourse.actors[first].organizations.contains(owner)
            {
                discourse.actors[first].organizations.append(owner)
            }
        } else if noun.noun.class.isOrganization {
            discourse.actors[first].roles.append([noun.noun.word])
        }
    }

    /// An actor that only a description names.
    private func found(_ place: Int, _ noun: NominalNoun, _ kind: Entity.Kind, _ country: String?) {
        var draft = ActorDraft(kind: kind, country: country, rule: "description", confidence: 0.4)
        draft.gender = noun.noun.gender
        draft.isPlural = noun.noun.isPlural
        draft.roles = [kind == .group ? [noun.noun.word] : noun.modifiers]
        if kind == .body { draft.names = [noun.modifiers.sorted()] }
        discourse.actors.append(draft)
        let actor = discourse.actors.count - 1
        if kind == .group {
            discourse.groups[GroupKey(country: country ?? "", noun: noun.noun.word)] = actor
            discourse.groups[GroupKey(country: "", noun: noun.noun.word)] = actor
        }
        if kind == .person, let owner = discourse.owner(of: place, noun), discourse.actors[owner].kind != .person {
            discourse.actors[actor].organizations.append(owner)
        }
        assign([actor], to: place)
    }
}
