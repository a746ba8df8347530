import Model

/// Who speaks: the source's actor, the body behind an unnamed voice, whoever spoke before.
extension Resolution {
    /// Gives quotations the actors of their sources. Where the source is an unnamed voice of a body, that body speaks.
    func speakers() {
        for (place, source) in sources.enumerated() {
            guard let source else { continue }
            if let person = compatriot(source, discourse.quotations[place]) {
                discourse.quotations[place].speaker = person
                continue
            }
            let actor = Int(discourse.actor[source])
            if actor >= 0 { discourse.quotations[place].speaker = actor }
        }
        for place in discourse.quotations.indices where discourse.quotations[place].speaker == nil {
            discourse.quotations[place].speaker =
                bodyBehind(place) ?? bodyByNoun(place) ?? issuer(place) ?? continued(place)
                ?? answerer(place)
        }
    }

    /// "The Dane" is the person last named, if nothing speaks against it; "the Danes", "the French" and "the Danish" are not.
    private func compatriot(_ source: Int, _ quotation: FoundQuotation) -> Int? {
        let mention = discourse.mentions[source]
        let start = mention.tokens.lowerBound
        guard mention.form == .demonym, mention.number != .plural, start > 0, discourse.lower[start - 1] == "the",
            quotation.source?.upperBound == mention.range.upperBound,
            !Self.plurals.contains(where: { discourse.lower[mention.head].hasSuffix($0) })
        else { return nil }
        return discourse.encounters(around: source, back: 20, ahead: 0).first { one in
            let draft = discourse.actors[one.actor]
            return draft.kind == .person && draft.country.map { $0 == mention.country } ?? true
                && discourse.sentences(from: one.mention, to: source) <= 4
        }?.actor
    }

    private static let plurals = ["s", "ese", "sh", "ch"]

    /// Whether a body is only where somebody unnamed belongs ("a source in the commission").
    static func isHidden(_ place: Int, _ quotation: FoundQuotation, _ discourse: Discourse) -> Bool {
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

    private func isVoice(_ source: Range<Int>) -> Bool {
        let words = Self.words(of: source, discourse)
        return words.contains {
            Voices.persons.contains($0) || Voices.documents.contains($0) || Voices.offices.contains($0)
        }
            || !words.contains { Voices.anonymous.contains($0) }
    }

    /// The words of a source in lower case.
    static func words(of source: Range<Int>, _ discourse: Discourse) -> [String] {
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
}
