import Model

/// Roles that stand behind the name.
extension RoleReader {
    private static let who = WordKey("who")
    private static let complements: Set<WordKey> = Set(["of", "for", "at", "with", "from", "in"].map { WordKey($0) })
    private static let heading: Set<WordKey> = Set(
        [
            "heads", "headed", "leads", "led", "chairs", "chaired", "runs", "ran", "directs", "directed", "leading",
            "heading", "manages", "managed", "edits", "edited", "founded", "run",
        ].map {
            WordKey($0)
        })
    private static let pastVerbs: Set<WordKey> = Set(
        ["headed", "led", "chaired", "ran", "directed"].map { WordKey($0) })
    private static let its: Set<WordKey> = Set(["its", "their", "our"].map { WordKey($0) })

    func roleBehind(_ person: Range<Int>) -> Role? {
        var at = person.upperBound
        guard at + 1 < words.count else { return nil }
        if words.shapes[at].contains(.openBracket) || words.shapes[at].contains(.comma) {
            at += 1
            // "Björnhammar, 61, a former ferry captain"
            if at + 1 < words.count, words.shapes[at].contains(.digits), words.shapes[at + 1].contains(.comma) {
                at += 2
            }
            guard at < words.count else { return nil }
            return words.keys[at] == Self.who
                ? headed(from: at + 1, person: person) : apposition(from: at, person: person)
        }
        // "Þórarinn Guðmundsson—Iceland’s ambassador to the European Union—"
        if words.shapes[at].contains(.hyphen), !(words.touchesNext(at - 1) && words.touchesNext(at)) || isDash(at) {
            return apposition(from: at + 1, person: person)
        }
        if let head = headed(from: at, person: person) { return head }
        // "Merike Kask is a senior fellow at the Baltic Policy Institute."
        guard Self.copulas.contains(words.keys[at]), at + 2 < words.count, Self.articles.contains(words.keys[at + 1]),
            var role = apposition(from: at + 2, person: person), role.organization != nil
        else { return nil }
        role.rule = "copula"
        role.isPast = role.isPast || words.keys[at] == Self.was
        return role
    }

    private static let forWord = WordKey("for")
    private static let was = WordKey("was")
    private static let copulas: Set<WordKey> = Set(["is", "was", "became", "remains"].map { WordKey($0) })

    /// A long dash, which may touch what stands around.
    private func isDash(_ token: Int) -> Bool {
        let scalar = analysis.scalars[Int(words.starts[token])]
        return scalar == "—" || scalar == "–"
    }

    /// ", who heads the Busan Squid Jigging Cooperative"
    private func headed(from token: Int, person: Range<Int>) -> Role? {
        // "who has run the gallery since 2015"
        let token = token < words.count && Self.having.contains(words.keys[token]) ? token + 1 : token
        guard token + 1 < words.count, Self.heading.contains(words.keys[token]),
            let organization = organization(startingAt: token + 1)
        else { return nil }
        return Role(
            role: words.keys[token] == Self.founded ? "founder" : "head", organization: organization,
            isPast: isPast(token), gender: nil,
            evidence: span(person.lowerBound..<analysis.mentions[organization].tokens.upperBound), rule: "who-heads",
            confidence: 0.75)
    }

    /// "led", but not "has led"; who founded something is its founder for good.
    private func isPast(_ verb: Int) -> Bool {
        Self.pastVerbs.contains(words.keys[verb]) && !Self.having.contains(words.keys[verb - 1])
    }

    private static let having: Set<WordKey> = Set(["has", "have"].map { WordKey($0) })
    private static let founded = WordKey("founded")

    /// ", a chemist at the University of Constanța", ", its general secretary", ", the Turkish deputy minister"
    private func apposition(from token: Int, person: Range<Int>) -> Role? {
        var at = token
        var isIts = false
        var owner: Int?
        var isPast = false
        let limit = min(words.count, token + 8)
        while at < limit {
            if let hit = titles.at(at), lexicon.titles.titles[hit.name].kind != .honorific,
                hit.tokens.upperBound <= words.count
            {
                let title = lexicon.titles.titles[hit.name]
                return role(
                    hit: hit, title: title, from: token, owner: owner, isIts: isIts, isPast: isPast, person: person)
            }
            if let organization = organization(startingAt: at) {
                owner = organization
                at = max(at + 1, analysis.mentions[organization].tokens.upperBound)
                continue
            }
            let shape = words.shapes[at]
            if Self.its.contains(words.keys[at]) { isIts = true }
            if words.roles[at].contains(.past) { isPast = true }
            guard shape.contains(.word) || shape.contains(.possessive) || shape.contains(.hyphen), !isVerb(at) else {
                return nil
            }
            at += 1
        }
        return nil
    }

    private func isVerb(_ token: Int) -> Bool {
        analysis.isParsed && ["VBD", "VBZ", "VBP", "MD"].contains(analysis.tokens[token].tag)
    }

    private func role(
        hit: LexiconHit, title: TitleList.Title, from start: Int, owner: Int?, isIts: Bool, isPast: Bool,
        person: Range<Int>
    ) -> Role? {
        var end = hit.tokens.upperBound
        var title = title
        var words = hit.tokens
        // "deputy foreign minister": titles may follow each other.
        while let next = titles.at(end < self.words.count ? end : 0), end < self.words.count,
            next.tokens.lowerBound == end
        {
            title = lexicon.titles.titles[next.name]
            words = words.lowerBound..<next.tokens.upperBound
            end = next.tokens.upperBound
        }
        if let complete = self.title(endingAt: end) { words = complete.tokens }
        var role = Role(
            role: text(words), organization: owner, isPast: isPast, gender: title.gender,
            evidence: span(person.lowerBound..<end), rule: "apposition", confidence: 0.75)
        // "the Labour MP for Bradwell" is Labour's.
        let isFor = end < self.words.count && self.words.keys[end] == Self.forWord
        if let found = complement(from: end), owner == nil || !isFor {
            role.organization = found
            role.evidence = span(person.lowerBound..<analysis.mentions[found].tokens.upperBound)
        } else if owner == nil, isIts {
            role.organization = latestOrganization(before: person.lowerBound, isState: nil)
            role.confidence = 0.55
        }
        return role
    }

    /// "of the Kupang Seafarers Union", "for maritime Southeast Asia at the bank"
    private func complement(from token: Int) -> Int? {
        guard token + 1 < words.count, Self.complements.contains(words.keys[token]) else { return nil }
        if let organization = organization(startingAt: token + 1) { return organization }
        // "of the opposition Democratic Choice"
        guard Self.articles.contains(words.keys[token + 1]) else { return nil }
        for skipped in 1...2 where token + 1 + skipped < words.count {
            let word = token + 1 + skipped
            guard words.shapes[word].contains(.word), !words.isCapital(word), !isVerb(word) else { return nil }
            if let organization = organization(startingAt: word + 1),
                analysis.mentions[organization].form == .name, words.isCapital(word + 1)
            {
                return organization
            }
        }
        return nil
    }
}
