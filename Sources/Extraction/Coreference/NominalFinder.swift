import LanguageModel
import Model

/// Finds pronouns, roles and descriptions that may refer to an actor; which do is for resolution to say.
struct NominalFinder {
    let discourse: Discourse
    let list: NominalList
    /// By block, whether it is a heading or caption, where articles are left out.
    let isTerse: [Bool]

    typealias Find = (FoundMention, NominalNoun?)

    func finds() -> [Find] {
        var finds: [Find] = []
        for place in discourse.tokens.indices where discourse.name[place] < 0 {
            let word = discourse.lower[place]
            guard let first = word.utf8.first, first >= 97, first <= 122 else { continue }
            if let pronoun = Pronoun(discourse.tokens[place].text, lower: word) {
                if let find = find(pronoun, at: place) { finds.append(find) }
            } else if let noun = list[word], let find = find(noun, at: place) {
                finds.append(find)
            }
        }
        return finds
    }

    private func find(_ pronoun: Pronoun, at place: Int) -> Find? {
        if pronoun.gender == .neuter, !pronoun.isPossessive, pronoun.person == .third, Pleonasm.isIdle(place, discourse)
        {
            return nil
        }
        let token = discourse.tokens[place]
        return (
            FoundMention(
                range: token.range, tokens: place..<(place + 1), head: place, form: .pronoun,
                gender: pronoun.gender, number: pronoun.number,
                provenance: Provenance(pass: CoreferencePass.title, rule: "pronoun", confidence: 0.5)), nil
        )
    }

    // MARK: Nouns

    private func find(_ noun: NominalList.Noun, at head: Int) -> Find? {
        guard !isModifier(head) else { return nil }
        var phrase = Phrase(noun: noun, start: head, end: head + 1)
        walkLeft(&phrase, from: head)
        if phrase.determiner == .none || phrase.determiner == .indefinite {
            guard isAllowedBare(phrase, head) else {
                if phrase.determiner == .indefinite { discourse.introductions[noun.word, default: []].append(head) }
                return nil
            }
        }
        let next = head + 1
        if noun.class.isPerson, next < discourse.tokens.count, discourse.name[next] >= 0 {
            // "Foreign Minister Ivanov" is a title; "the Chilean engineer Ivanova" a description beside a name.
            let kind = discourse.mentions[Int(discourse.name[next])].kind
            if kind == .person, noun.class == .office || phrase.determiner != .definite { return nil }
        }
        // "The portal Gazeta": the name alone is the mention.
        if noun.class.isOrganization, next < discourse.tokens.count, discourse.name[next] >= 0 {
            let kind = discourse.mentions[Int(discourse.name[next])].kind
            if kind == .organization || kind == .medium || kind == .body || kind == .group { return nil }
        }
        walkRight(&phrase, from: head)
        // "shook his head" is no chief; "its head" is.
        if noun.word == "head", phrase.end == next, let owner = phrase.possessor,
            Self.bodily.contains(discourse.lower[owner])
        {
            return nil
        }
        return make(phrase, head)
    }

    /// Whether the noun stands before another one that it narrows ("the ministry building").
    private func isModifier(_ place: Int) -> Bool {
        let next = place + 1
        guard next < discourse.tokens.count else { return false }
        if discourse.isParsed {
            let token = discourse.tokens[place]
            if ["compound", "nmod", "amod"].contains(token.label), token.head > place, discourse.name[token.head] < 0 {
                return true
            }
            // A verb spelled as a noun ("to head", "will chair").
            return token.tag.hasPrefix("VB") || token.tag == "MD"
        }
        return discourse.name[next] < 0 && list[discourse.lower[next]] != nil
    }

    /// Whether a noun without "the" or a possessor can refer to somebody known.
    private func isAllowedBare(_ phrase: Phrase, _ head: Int) -> Bool {
        if phrase.noun.class.isPerson || phrase.noun.class.isOrganization || phrase.noun.class == .relation
            || phrase.noun.class == .state
        {
            if Apposition.nameBefore(phrase.start, discourse) != nil { return true }
            if Apposition.subjectOfCopula(head, discourse) != nil { return true }
        }
        guard phrase.determiner == .none else { return false }
        if phrase.noun.isPlural, phrase.country != nil { return true }
        if discourse.lower[head] == "parliament" { return true }
        let block = discourse.block[head]
        guard block >= 0, isTerse[Int(block)], !phrase.noun.isPlural else { return false }
        return phrase.noun.class == .body || phrase.noun.class == .institution || phrase.noun.class == .office
    }

    private func make(_ phrase: Phrase, _ head: Int) -> Find {
        let (start, end) = (phrase.start, phrase.end)
        let range = discourse.tokens[start].range.lowerBound..<discourse.tokens[end - 1].range.upperBound
        let noun = phrase.noun
        var modifiers = phrase.modifiers
        RoleWords.insert(noun.word, into: &modifiers)
        RoleWords.join(&modifiers)
        let isRole = noun.class.isPerson
        let mention = FoundMention(
            range: range, tokens: start..<end, head: head, form: isRole ? .role : .description, kind: noun.kind,
            country: phrase.country, role: isRole ? discourse.words(range) : nil, gender: noun.gender,
            number: noun.isPlural || (phrase.count ?? 1) > 1 ? .plural : .singular,
            provenance: Provenance(
                pass: CoreferencePass.title, rule: isRole ? "role" : "description", confidence: 0.5))
        return (
            mention,
            NominalNoun(
                noun: noun, determiner: phrase.determiner, modifiers: modifiers, possessor: phrase.possessor,
                count: phrase.count)
        )
    }

    private static let bodily: Set<String> = ["his", "her", "my", "your"]
}
