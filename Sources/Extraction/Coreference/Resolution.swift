import Model

/// Goes through what has no actor yet, in the order of the text.
struct Resolution {
    let discourse: Discourse
    private let salience: Salience
    private let sources: [Int?]
    private let bySource: [Int: [Int]]

    init(_ discourse: Discourse) {
        self.discourse = discourse
        sources = discourse.quotations.map { SpeakerFinder.mention(of: $0, in: discourse) }
        var bySource: [Int: [Int]] = [:]
        for (place, source) in sources.enumerated() {
            if let source { bySource[source, default: []].append(place) }
        }
        self.bySource = bySource
        salience = Salience(discourse, sources: sources.compactMap { $0 })
    }

    /// Everything outside quotation marks.
    func narration() {
        for place in discourse.mentions.indices where discourse.actor[place] < 0 && !isSpoken(place) {
            resolve(place)
            bindSpeakers(at: place)
        }
    }

    /// Everything left, which stands within quotation marks.
    func speech() {
        for place in discourse.mentions.indices where discourse.actor[place] < 0 && isSpoken(place) { resolve(place) }
    }

    /// Gives quotations the actors of their sources. Where the source is an unnamed voice of a body, that body speaks.
    func speakers() {
        for (place, source) in sources.enumerated() {
            guard let source else { continue }
            let actor = Int(discourse.actor[source])
            if actor >= 0 { discourse.quotations[place].speaker = actor }
        }
        for place in discourse.quotations.indices where discourse.quotations[place].speaker == nil {
            discourse.quotations[place].speaker = bodyBehind(place) ?? continued(place)
        }
    }

    private func isSpoken(_ place: Int) -> Bool {
        let quotation = discourse.quotation[discourse.mentions[place].head]
        return quotation >= 0 && discourse.quotations[Int(quotation)].kind != .indirect
    }

    /// A speaker is known as soon as the source is, so that "he said he would" finds him.
    private func bindSpeakers(at place: Int) {
        guard salience.isSource[place], discourse.actor[place] >= 0 else { return }
        guard let known = bySource[place] else { return }
        for quotation in known { discourse.quotations[quotation].speaker = Int(discourse.actor[place]) }
    }

    private func bodyBehind(_ place: Int) -> Int? {
        guard let phrase = discourse.quotations[place].sourcePhrase ?? discourse.quotations[place].source else {
            return nil
        }
        var mention = discourse.firstMention(endingAfter: phrase.lowerBound)
        var demonym: Int?
        while mention < discourse.mentions.count, discourse.mentions[mention].range.lowerBound < phrase.upperBound {
            defer { mention += 1 }
            let actor = Int(discourse.actor[mention])
            guard actor >= 0, discourse.mentions[mention].range.overlaps(phrase) else { continue }
            switch discourse.actors[actor].kind {
            case .place, .event, .agreement, .person: continue
            default:
                if discourse.mentions[mention].form != .demonym { return actor }
                demonym = demonym ?? actor
            }
        }
        return demonym
    }

    /// The speaker of the quotation that goes on here; a direct one without a source goes on with the one before it in the
    /// same or the last paragraph.
    private func continued(_ place: Int) -> Int? {
        let quotation = discourse.quotations[place]
        if let earlier = quotation.continues, earlier < place { return discourse.quotations[earlier].speaker }
        guard quotation.source == nil, quotation.kind == .direct, quotation.nestedIn == nil, place > 0,
            let start = quotation.content.first?.lowerBound, let token = discourse.token(at: start)
        else { return nil }
        let before = discourse.quotations[place - 1]
        guard let end = before.content.last?.upperBound, let last = discourse.token(at: end - 1) else { return nil }
        return discourse.block[token] - discourse.block[last] <= 1 ? before.speaker : nil
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
            if !discourse.actors[first].roles.contains(noun.modifiers) {
                discourse.actors[first].roles.append(noun.modifiers)
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
