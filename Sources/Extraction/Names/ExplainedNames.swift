import Model

/// What the words beside a name say that it is: "the newspaper Le Quotidien", "Sudarsono, a hydrologist".
extension NameFinder {
    /// "the newspaper Le Quotidien", "the NGO Caretta Sicilia", "the Toktogul reservoir".
    func toldByNoun(_ tokens: Range<Int>) -> NameCandidate? {
        guard tokens.lowerBound > 0, !words.shapes[tokens.lowerBound].contains(.inHeading) else { return nil }
        var before = tokens.lowerBound - 1
        if words.shapes[before].contains(.comma), before > 0 { before -= 1 }
        let isPersonal = parts(of: tokens) > 1 && startsWithGivenName(tokens) || endsLikeSurname(tokens)
        if !words.isCapital(before), !words.shapes[before].contains(.possessive), !isPersonal {
            let role = words.roles[before]
            let isDirect = before == tokens.lowerBound - 1
            if role.contains(.beforeMedium) {
                return NameCandidate(tokens: tokens, kind: .medium, rule: "noun-before-name", confidence: 0.65)
            }
            if role.contains(.beforeOrganization), isDirect || isArticled(before) {
                return NameCandidate(tokens: tokens, kind: .organization, rule: "noun-before-name", confidence: 0.65)
            }
            if role.contains(.beforePlace), isDirect {
                return NameCandidate(tokens: tokens, kind: .place, rule: "noun-before-name", confidence: 0.65)
            }
        }
        let end = tokens.upperBound
        guard end < words.count, !words.isCapital(end), parts(of: tokens) == 1 else { return nil }
        let second = end + 1 < words.count && words.shapes[end].contains(.word) ? words.keys[end + 1] : words.keys[end]
        if words.roles[end].contains(.beforePlace) || Self.placeNouns.contains(words.keys[end]) || second == Self.camp {
            return NameCandidate(tokens: tokens, kind: .place, rule: "noun-behind-name", confidence: 0.6)
        }
        if !isPersonal, Self.companyNouns.contains(words.keys[end]) {
            return NameCandidate(tokens: tokens, kind: .organization, rule: "noun-behind-name", confidence: 0.6)
        }
        return nil
    }

    private static let camp = WordKey("camp")
    private static let placeNouns: Set<WordKey> = Set(
        [
            "airport", "station", "prison", "border", "crossing", "dam", "mayor", "residents", "resident", "checkpoint",
            "road", "highway", "camp", "port", "bridge", "tunnel", "area", "sector", "front", "enclave", "forest",
            "refinery",
        ].map {
            WordKey($0)
        })

    private static let companyNouns: Set<WordKey> = Set(
        [
            "spokesman", "spokeswoman", "spokesperson", "spokesmen", "ceo", "cfo", "chairman", "chairwoman", "analyst",
            "analysts", "employees", "workers", "shares", "stock", "executives", "executive", "shareholders",
            "customers",
        ].map { WordKey($0) })

    /// "the company, Reti Italiane": an article or possessive opens what explains the name.
    private func isArticled(_ noun: Int) -> Bool {
        (max(0, noun - 3)..<noun).contains {
            Self.articles.contains(words.keys[$0]) || words.shapes[$0].contains(.possessive)
        }
    }

    /// "chief executive of Moana Wings", "captain of Aurora Cycling": what has officers is no person.
    func isHeldBehindOffice(_ tokens: Range<Int>) -> Bool {
        let link = tokens.lowerBound - 1
        guard link > 0, words.keys[link] == Self.ofWord || words.keys[link] == Self.atWord, parts(of: tokens) > 1,
            lexicon.words.isCommon(words.keys[tokens.upperBound - 1])
                || lexicon.words.givenName(words.keys[tokens.lowerBound]) == nil && !endsLikeSurname(tokens),
            words.shapes[tokens.lowerBound].isDisjoint(with: .inHeading)
        else { return false }
        return (max(0, link - 4)..<link).contains {
            titles.at($0)?.tokens.upperBound == link
                && titles.at($0).map { hit in
                    lexicon.titles.titles[hit.name].kind == .office
                } ?? false
        }
    }

    private static let ofWord = WordKey("of")
    private static let atWord = WordKey("at")
    private static let who = WordKey("who")

    /// "Sudarsono, an Indonesian hydrologist": an article and a title close by.
    func isExplainedAsPerson(_ tokens: Range<Int>) -> Bool {
        var at = tokens.upperBound
        guard at + 2 < words.count, words.shapes[at].contains(.comma) else { return false }
        // "Kunle Adeyemi, who was my deputy", "Chidi Okafor, 34, a nurse"
        if parts(of: tokens) > 1 {
            if words.keys[at + 1] == Self.who { return true }
            let isAge = words.shapes[at + 1].contains(.digits) && words.ends[at + 1] - words.starts[at + 1] == 2
            if isAge, words.shapes[at + 2].contains(.comma) || words.shapes[at + 2].contains(.stop) { return true }
        }
        guard Self.articles.contains(words.keys[at + 1]) else {
            return false
        }
        at += 2
        let limit = min(words.count, at + 4)
        while at < limit, words.shapes[at].contains(.word), !words.roles[at].contains(.connector) {
            if let title = titles.at(at), title.tokens.count > 0 {
                let end = title.tokens.upperBound
                // "the director's house", "the Minister of"
                return end >= words.count || !words.shapes[end].contains(.possessive)
            }
            at += 1
        }
        return false
    }

    /// "Moana Wings, the only airline"
    func isExplainedAsOrganization(_ tokens: Range<Int>) -> Bool {
        var at = tokens.upperBound
        guard at + 2 < words.count, words.shapes[at].contains(.comma), Self.articles.contains(words.keys[at + 1]) else {
            return false
        }
        at += 2
        let limit = min(words.count, at + 4)
        while at < limit, words.shapes[at].contains(.word), !words.isCapital(at), titles.at(at) == nil {
            if words.roles[at].contains(.beforeOrganization) {
                // Not "the company's chairman", nor "the company chairman".
                let next = at + 1
                return next >= words.count
                    || titles.at(next) == nil && words.shapes[next].isDisjoint(with: [.possessive, .apostrophe])
            }
            at += 1
        }
        return false
    }

    private static let articles: Set<WordKey> = Set(["a", "an", "the"].map { WordKey($0) })
}
