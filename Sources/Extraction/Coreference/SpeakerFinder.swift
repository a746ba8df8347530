import Model

/// Binds a quotation's source to the actor who speaks.
enum SpeakerFinder {
    /// The mention that a source is: the one of the same words, else the one on its head word, else the person within its
    /// role words, else whatever stands within.
    static func mention(of quotation: FoundQuotation, in discourse: Discourse) -> Int? {
        guard let source = quotation.source else { return nil }
        if let inside = best(within: source, discourse) { return inside }
        return quotation.sourcePhrase.flatMap { best(within: $0, discourse) }
    }

    /// Mentions overlapping the range, the likeliest to speak.
    private static func best(within range: Range<Int>, _ discourse: Discourse) -> Int? {
        var place = discourse.firstMention(endingAfter: range.lowerBound)
        var best: (rank: Int, place: Int)?
        var head: Int?
        while place < discourse.mentions.count, discourse.mentions[place].range.lowerBound < range.upperBound {
            defer { place += 1 }
            let mention = discourse.mentions[place]
            guard mention.range.overlaps(range) else { continue }
            var rank = 0
            if mention.range == range { rank += 8 }
            if mention.kind == .person, mention.form == .name { rank += 6 }
            if mention.form == .demonym { rank -= 4 }
            if mention.kind == .place { rank -= 2 }
            if mention.form == .pronoun, Pronoun.isPossessive(mention, discourse) { rank -= 8 }
            if mention.form == .role || mention.form == .description { rank += 3 }
            if head == nil { head = Self.head(of: range, discourse) }
            if let head, mention.head == head { rank += 4 }
            if best.map({ rank > $0.rank }) ?? true { best = (rank, place) }
        }
        return best?.place
    }

    /// The token in the range on which the others hang.
    private static func head(of range: Range<Int>, _ discourse: Discourse) -> Int? {
        guard discourse.isParsed, let first = discourse.token(at: range.lowerBound) else { return nil }
        var place = first
        while place < discourse.tokens.count, discourse.tokens[place].range.lowerBound < range.upperBound {
            let head = discourse.tokens[place].head
            if head == place || !range.contains(discourse.tokens[head].range.lowerBound) { return place }
            place += 1
        }
        return nil
    }

    /// Whom "we" is from this actor: an official's state, an employee's company.
    static func collective(of actor: Int, in discourse: Discourse) -> Int? {
        let draft = discourse.actors[actor]
        switch draft.kind {
        case .person:
            for organization in draft.organizations {
                if discourse.actors[organization].kind == .body, let state = discourse.state(of: organization) {
                    return state
                }
                if discourse.actors[organization].kind != .place { return organization }
            }
            return draft.country.flatMap { discourse.state(country: $0) }
        case .body: return discourse.state(of: actor) ?? actor
        case .state, .organization, .group, .medium: return actor
        case .place, .agreement, .event: return nil
        }
    }
}

extension Pronoun {
    static func isPossessive(_ mention: FoundMention, _ discourse: Discourse) -> Bool {
        let token = discourse.tokens[mention.head]
        return Pronoun(token.text, lower: token.lowercased)?.isPossessive ?? false
    }
}

extension Discourse {
    /// The first mention that ends behind an offset, found from the mentions' starts.
    func firstMention(endingAfter offset: Int) -> Int {
        var low = 0
        var high = mentions.count
        while low < high {
            let middle = (low + high) / 2
            if mentions[middle].range.lowerBound < offset { low = middle + 1 } else { high = middle }
        }
        // Mentions are short: one that reaches over the offset starts among the few before it.
        var first = low
        var place = low - 1
        while place >= 0, low - place <= 6 {
            if mentions[place].range.upperBound > offset { first = place }
            place -= 1
        }
        return first
    }

    /// The token that holds an offset, or the first one behind it.
    func token(at offset: Int) -> Int? {
        var low = 0
        var high = tokens.count
        while low < high {
            let middle = (low + high) / 2
            if tokens[middle].range.upperBound <= offset { low = middle + 1 } else { high = middle }
        }
        return low < tokens.count ? low : nil
    }

    /// The state with an ISO code, where the document names it.
    func state(country: String) -> Int? {
        states[country]
    }

    /// The state of an actor; a state's is itself.
    func state(of actor: Int) -> Int? {
        if actors[actor].kind == .state { return actor }
        if let state = actors[actor].country.flatMap({ state(country: $0) }) { return state }
        for organization in actors[actor].organizations where organization != actor {
            if actors[organization].kind == .state { return organization }
            if let country = actors[organization].country, let state = state(country: country) { return state }
        }
        return nil
    }
}
