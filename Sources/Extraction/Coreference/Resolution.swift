import Model

/// Goes through what has no actor yet, in the order of the text.
struct Resolution {
    let discourse: Discourse
    private let salience: Salience
    private let sources: [Int?]
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

    /// Gives quotations the actors of their sources. Where the source is an unnamed voice of a body, that body speaks.
    func speakers() {
        for (place, source) in sources.enumerated() {
            guard let source else { continue }
            let actor = Int(discourse.actor[source])
            if actor >= 0 { discourse.quotations[place].speaker = actor }
        }
        for place in discourse.quotations.indices where discourse.quotations[place].speaker == nil {
            discourse.quotations[place].speaker =
                bodyBehind(place) ?? bodyByNoun(place) ?? issuer(place) ?? continued(place)
                ?? answerer(place)
        }
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

    /// The body that an unnamed spokesperson, press service or document speaks for; an unnamed official speaks for nobody.
    private func bodyBehind(_ place: Int) -> Int? {
        guard let source = discourse.quotations[place].source, isVoice(source) else { return nil }
        guard let phrase = discourse.quotations[place].sourcePhrase ?? discourse.quotations[place].source else {
            return nil
        }
        var mention = discourse.firstMention(endingAfter: phrase.lowerBound)
        let first = discourse.token(at: phrase.lowerBound) ?? 0
        var demonym: Int?
        while mention < discourse.mentions.count, discourse.mentions[mention].range.lowerBound < phrase.upperBound {
            defer { mention += 1 }
            let actor = Int(discourse.actor[mention])
            guard actor >= 0, discourse.mentions[mention].range.overlaps(phrase) else { continue }
            switch discourse.actors[actor].kind {
            case .place, .event, .agreement, .person: continue
            default:
                if discourse.mentions[mention].form != .demonym { return actor }
                // "an Iranian spokesman", but not "a communiqué issued in the Tajik capital"
                if discourse.mentions[mention].tokens.lowerBound - first <= 2 { demonym = demonym ?? actor }
            }
        }
        return demonym
    }

    /// "An agency spokesperson": the agency that was last spoken of.
    private func bodyByNoun(_ place: Int) -> Int? {
        let quotation = discourse.quotations[place]
        guard let source = quotation.source, let first = discourse.token(at: source.lowerBound) else { return nil }
        let words = Self.words(of: quotation.sourcePhrase ?? source, discourse)
        guard words.contains(where: { Voices.persons.contains($0) }) else { return nil }
        let nouns = words.filter { !Voices.persons.contains($0) && !FunctionWords.contains($0) }
        guard !nouns.isEmpty else { return nil }
        var mention = discourse.firstMention(endingAfter: discourse.tokens[first].range.lowerBound) - 1
        var steps = 0
        while mention >= 0, steps < 60 {
            let actor = Int(discourse.actor[mention])
            if actor >= 0, [.body, .organization, .medium].contains(discourse.actors[actor].kind) {
                let draft = discourse.actors[actor]
                let isCalled = nouns.contains { noun in
                    draft.names.contains { $0.contains(noun) } || draft.roles.contains { $0.contains(noun) }
                }
                if isCalled { return actor }
            }
            mention -= 1
            steps += 1
        }
        return nil
    }

    /// A document that is not named speaks for whoever issued what was quoted before ("the statement added").
    private func issuer(_ place: Int) -> Int? {
        guard place > 0, let source = discourse.quotations[place].source else { return nil }
        let words = Self.words(of: source, discourse)
        guard words.first == "the" else { return nil }
        if words.contains(where: { Voices.documents.contains($0) }) { return discourse.quotations[place - 1].speaker }
        // "the spokesman added": the one quoted last.
        guard words.contains(where: { Voices.persons.contains($0) }) else { return nil }
        return (max(0, place - 4)..<place).last { earlier in
            discourse.quotations[earlier].source.map { Self.words(of: $0, discourse) }?.contains {
                Voices.persons.contains($0)
            } ?? false
        }.flatMap { discourse.quotations[$0].speaker }
    }

    /// Whether a body is only where somebody unnamed belongs ("a source in the commission").
    private static func isHidden(_ place: Int, _ quotation: FoundQuotation, _ discourse: Discourse) -> Bool {
        let mention = discourse.mentions[place]
        guard mention.form != .pronoun, mention.form != .role, mention.kind != .person, let source = quotation.source,
            mention.range != source
        else {
            return false
        }
        let words = words(of: source, discourse)
        // The place of a document does not speak.
        if mention.form == .demonym || mention.kind == .place, words.contains(where: { Voices.documents.contains($0) })
        {
            return true
        }
        return words.contains { Voices.anonymous.contains($0) } && !words.contains { Voices.persons.contains($0) }
    }

    private func isVoice(_ source: Range<Int>) -> Bool {
        let words = Self.words(of: source, discourse)
        return words.contains {
            Voices.persons.contains($0) || Voices.documents.contains($0) || Voices.offices.contains($0)
        }
            || !words.contains { Voices.anonymous.contains($0) }
    }

    /// The words of a source in lower case.
    private static func words(of source: Range<Int>, _ discourse: Discourse) -> [String] {
        guard var token = discourse.token(at: source.lowerBound) else { return [] }
        var words: [String] = []
        while token < discourse.tokens.count, discourse.tokens[token].range.lowerBound < source.upperBound,
            words.count < 24
        {
            words.append(discourse.lower[token])
            token += 1
        }
        return words
    }

    /// The speaker of the quotation that goes on here.
    private func continued(_ place: Int) -> Int? {
        guard let earlier = discourse.quotations[place].continues, earlier < place else { return nil }
        return discourse.quotations[earlier].speaker
    }

    /// Who answers where turns are labelled "Q:" and "A:": the person whom the text before the first turn is about.
    private func answerer(_ place: Int) -> Int? {
        guard discourse.quotations[place].source == nil,
            let start = discourse.quotations[place].content.first?.lowerBound,
            let token = discourse.token(at: start), token >= 2
        else { return nil }
        if isLabel("q", at: token) { return asker(before: token) }
        guard isLabel("a", at: token) else { return nil }
        let block = discourse.block[token]
        var mention = discourse.firstMention(endingAfter: discourse.tokens[token].range.lowerBound) - 1
        var steps = 0
        while mention >= 0, steps < 400 {
            defer {
                mention -= 1
                steps += 1
            }
            let head = discourse.mentions[mention].head
            let actor = Int(discourse.actor[mention])
            guard actor >= 0, discourse.block[head] < block, discourse.actors[actor].kind == .person,
                discourse.quotation[head] < 0
            else { continue }
            return actor
        }
        return nil
    }

    /// The medium that met whom it asks, as the text before the first turn says: "The Review met him at the station."
    private func asker(before token: Int) -> Int? {
        let medium = discourse.mentions.indices.prefix(Self.introduction).first { place in
            let actor = Int(discourse.actor[place])
            return actor >= 0 && discourse.actors[actor].kind == .medium && discourse.briefs[place].end < token
                && discourse.briefs[place].role == .subject && discourse.quotation[discourse.mentions[place].head] < 0
        }
        return medium.map { Int(discourse.actor[$0]) }
    }

    /// In how many mentions an interview says who asks.
    private static let introduction = 40

    private func isLabel(_ letter: String, at token: Int) -> Bool {
        discourse.lower[token - 1] == ":" && discourse.lower[token - 2] == letter
            || discourse.lower[token - 1] == letter + ":"
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
