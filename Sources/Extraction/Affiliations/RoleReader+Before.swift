import Model

/// Roles that stand before the name.
extension RoleReader {
    private static let of: Set<WordKey> = Set(["of", "for", "at"].map { WordKey($0) })
    private static let stateOffices: Set<WordKey> = Set(
        ["minister", "president", "premier", "chancellor", "king", "queen", "emir", "sultan", "taoiseach"].map {
            WordKey($0)
        })
    private static let secretary = WordKey("secretary")
    private static let ownSecretaries: Set<WordKey> = Set(
        ["general", "press", "private", "executive", "company", "permanent", "parliamentary"].map { WordKey($0) })

    /// "president", "foreign secretary"; not "general secretary"
    private func isOfState(_ title: Range<Int>) -> Bool {
        guard let last = title.last else { return false }
        if Self.stateOffices.contains(words.keys[last]) { return true }
        return title.count > 1 && words.keys[last] == Self.secretary
            && !Self.ownSecretaries.contains(words.keys[last - 1])
    }

    /// Whose holders are introduced without the organization that was just spoken of: "Chief Executive Grant Hollis".
    private static let companyOffices: Set<WordKey> = Set(
        ["spokesman", "spokeswoman", "spokesperson", "executive", "officer", "ceo", "cfo", "chairman", "chairwoman"].map
        { WordKey($0) })
    private static let counterpart = WordKey("counterpart")
    private static let its: Set<WordKey> = Set(["its", "their", "our"].map { WordKey($0) })
    private static let his: Set<WordKey> = Set(["his", "her", "their"].map { WordKey($0) })

    func roleBefore(_ person: Range<Int>) -> Role? {
        var end = person.lowerBound
        end = skipHonorifics(before: end)
        var hasComma = false
        if end > 0, words.shapes[end - 1].contains(.comma) {
            end -= 1
            hasComma = true
        }
        guard end > 0 else { return nil }
        if let title = title(endingAt: end), title.title.kind != .honorific {
            return role(of: title, person: person, hasComma: hasComma)
        }
        return roleOfOrganization(endingAt: end, person: person)
    }

    private func skipHonorifics(before token: Int) -> Int {
        var end = token
        while end > 0, let title = title(endingAt: end), title.title.kind == .honorific {
            end = title.tokens.lowerBound
        }
        return end
    }

    /// "Armenian Foreign Minister X", "its chief executive, X"
    private func role(of title: RoleWords, person: Range<Int>, hasComma: Bool) -> Role? {
        let start = title.tokens.lowerBound
        var role = Role(
            role: text(title.tokens), organization: nil, isPast: isPast(before: start), gender: title.title.gender,
            evidence: span(start..<person.upperBound), rule: "title-before-name", confidence: 0.85)
        var owner = start
        if owner > 0, words.shapes[owner - 1].contains(.possessive) || words.shapes[owner - 1].contains(.apostrophe) {
            owner -= 1
        }
        if let organization = organization(endingAt: owner) ?? organizationBeyondPast(owner) {
            role.organization = organization
            role.evidence = span(analysis.mentions[organization].tokens.lowerBound..<person.upperBound)
            return role
        }
        if let elsewhere = organizationElsewhere(title, owner, person) {
            role.organization = elsewhere.mention
            if let evidence = elsewhere.evidence { role.evidence = evidence }
            return role
        }
        if let organization = organizationCalled(in: title.tokens) {
            role.organization = organization.mention
            role.role = text(organization.rest)
            role.rule = "noun-of-organization-before-title"
            role.confidence = 0.55
            return role
        }
        addOrganizationInMind(to: &role, title, owner: owner, person: person, hasComma: hasComma)
        return role
    }

    /// An organization that is named behind the person, or before a counterpart.
    private func organizationElsewhere(
        _ title: RoleWords, _ owner: Int, _ person: Range<Int>
    ) -> (mention: Int, evidence: Range<Int>?)? {
        // "Deputy Water Minister Yerlan Abdrakhmanov of Kazakhstan" is read from behind.
        if let behind = organizationBehindOf(person.upperBound) {
            return (behind, span(title.tokens.lowerBound..<analysis.mentions[behind].tokens.upperBound))
        }
        // "his Japanese counterpart, Fisheries Minister Hiroaki Sugimori"
        guard owner > 2, words.shapes[owner - 1].contains(.comma), words.keys[owner - 2] == Self.counterpart else {
            return nil
        }
        return organization(endingAt: owner - 2).map { ($0, nil) }
    }

    /// "its spokesman", "the minister": the organization that was spoken of last.
    private func addOrganizationInMind(
        to role: inout Role, _ title: RoleWords, owner: Int, person: Range<Int>, hasComma: Bool
    ) {
        let start = title.tokens.lowerBound
        if owner > 0, Self.its.contains(words.keys[owner - 1]) {
            role.organization = latestOrganization(before: owner - 1, isState: nil)
            role.rule = "possessive-before-title"
            role.confidence = 0.6
            role.evidence = span(owner - 1..<person.upperBound)
        } else if title.title.kind == .office, isOfState(title.tokens), !hasComma || owner == start {
            role.organization = latestOrganization(before: start, isState: true) ?? mainState
            role.rule = "office-of-state-in-mind"
            role.confidence = 0.4
        } else if title.title.kind == .office, owner == start, owner == 0 || !Self.his.contains(words.keys[owner - 1]),
            let last = title.tokens.last,
            Self.companyOffices.contains(words.keys[last])
        {
            role.organization = latestOrganization(before: start, isState: false)
            role.rule = "office-of-organization-in-mind"
            role.confidence = 0.4
        }
    }

    /// "union general secretary", "federation spokeswoman": a small noun that ends an organization's name in this text.
    private func organizationCalled(in title: Range<Int>) -> (mention: Int, rest: Range<Int>)? {
        guard title.count > 1, !words.isCapital(title.lowerBound),
            let mention = calledBy[words.keys[title.lowerBound]]
        else { return nil }
        return (mention, title.lowerBound + 1..<title.upperBound)
    }

    /// "Russian former foreign minister", "Armenia's then prime minister"
    private func organizationBeyondPast(_ token: Int) -> Int? {
        guard token > 0, words.roles[token - 1].contains(.past) else { return nil }
        var owner = token - 1
        if owner > 0, words.shapes[owner - 1].contains(.possessive) { owner -= 1 }
        return organization(endingAt: owner)
    }

    private func organizationBehindOf(_ token: Int) -> Int? {
        guard token + 1 < words.count, Self.of.contains(words.keys[token]) else { return nil }
        return organization(startingAt: token + 1)
    }

    /// "head of the Kyrgyz Transport Ministry, X", "president of the European Commission X"
    private func roleOfOrganization(endingAt end: Int, person: Range<Int>) -> Role? {
        guard let organization = organization(endingAt: end) else { return nil }
        var start = analysis.mentions[organization].tokens.lowerBound
        if start > 0, Self.articles.contains(words.keys[start - 1]) { start -= 1 }
        guard start > 1, Self.of.contains(words.keys[start - 1]), let title = title(endingAt: start - 1) else {
            return nil
        }
        // "EU Special Representative for Central Asia X"
        let owner = self.organization(endingAt: title.tokens.lowerBound)
        if owner == nil, analysis.mentions[organization].kind == .place, analysis.mentions[organization].country == nil
        {
            return nil
        }
        return Role(
            role: text(title.tokens), organization: owner ?? organization,
            isPast: isPast(before: title.tokens.lowerBound),
            gender: title.title.gender, evidence: span(title.tokens.lowerBound..<person.upperBound),
            rule: "title-of-organization", confidence: 0.8)
    }

    /// The organization or state named last before a token, within two sentences; subjects come first.
    func latestOrganization(before token: Int, isState: Bool?) -> Int? {
        let first = sentenceStart(before: token)
        var low = 0
        var high = analysis.mentions.count
        while low < high {
            let middle = (low + high) / 2
            if analysis.mentions[middle].tokens.lowerBound < token { low = middle + 1 } else { high = middle }
        }
        var best: (number: Int, score: Int)?
        var number = low - 1
        let last = max(0, number - 64)
        while number >= last, number >= 0, analysis.mentions[number].tokens.lowerBound >= first {
            let mention = analysis.mentions[number]
            if let kind = mention.kind, Self.organizationKinds.contains(kind), kind != .medium,
                isState.map({ $0 == (kind == .state) && mention.form != .metonym }) ?? true
            {
                var score = 0
                if isState == nil, mention.form == .demonym { score -= 3 }
                if analysis.isParsed, analysis.tokens[mention.head].label.hasPrefix("nsubj") { score += 2 }
                if score > best?.score ?? -10 { best = (number, score) }
            }
            number -= 1
        }
        return best?.number
    }

    /// Where the sentence before the one of a token starts.
    private func sentenceStart(before token: Int) -> Int {
        var low = 0
        var high = analysis.sentences.count
        while low < high {
            let middle = (low + high) / 2
            if analysis.sentences[middle].upperBound <= token { low = middle + 1 } else { high = middle }
        }
        return analysis.sentences.isEmpty ? 0 : analysis.sentences[max(0, low - 1)].lowerBound
    }
}
