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

    private struct Phrase {
        let noun: NominalList.Noun
        var start: Int
        var end: Int
        var determiner = NominalNoun.Determiner.none
        var modifiers: Set<String> = []
        var country: String?
        var possessor: Int?
        var count: Int?
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

    private func walkLeft(_ phrase: inout Phrase, from head: Int) {
        var place = head - 1
        var steps = 0
        while place >= 0, steps < 8, !discourse.tokens[place].isWhiteSpace {
            steps += 1
            let word = discourse.lower[place]
            if discourse.name[place] >= 0 {
                let mention = discourse.mentions[Int(discourse.name[place])]
                guard mention.tokens.upperBound == place + 1 else { return }
                if mention.kind == .person { return }
                if mention.kind == .state { phrase.country = mention.country ?? phrase.country }
                for token in mention.tokens { RoleWords.insert(discourse.lower[token], into: &phrase.modifiers) }
                if mention.kind != .state { phrase.possessor = place }
                place = mention.tokens.lowerBound - 1
                phrase.start = place + 1
            } else if Self.possessiveMarks.contains(word) {
                takePossessor(endingAt: place - 1, &phrase)
                return
            } else if let determiner = Self.determiners[word] {
                phrase.determiner = determiner
                phrase.start = place
                if determiner == .possessive { phrase.possessor = place }
                if let count = Self.numbers[word] { phrase.count = count }
                return
            } else if let count = Self.numbers[word] {
                phrase.count = count
                if word == "both" || word == "neither" || word == "either" || word == "all" {
                    phrase.determiner = .definite
                    phrase.start = place
                    return
                }
                phrase.start = place
                place -= 1
            } else if isNarrowing(place) {
                RoleWords.insert(word, into: &phrase.modifiers)
                phrase.start = place
                place -= 1
            } else {
                return
            }
        }
    }

    /// "Iceland’s minister", "the museum’s director".
    private func takePossessor(endingAt place: Int, _ phrase: inout Phrase) {
        guard place >= 0 else { return }
        phrase.determiner = .possessive
        phrase.possessor = place
        if discourse.name[place] >= 0 {
            let mention = discourse.mentions[Int(discourse.name[place])]
            phrase.start = mention.tokens.lowerBound
            if mention.kind == .state { phrase.country = mention.country }
            if phrase.start > 0, discourse.lower[phrase.start - 1] == "the" { phrase.start -= 1 }
            return
        }
        var start = place
        while start > 0, place - start < 4, isNarrowing(start - 1) { start -= 1 }
        if start > 0, Self.determiners[discourse.lower[start - 1]] != nil { start -= 1 }
        phrase.start = start
    }

    /// Whether a word may stand between a determiner and its noun.
    private func isNarrowing(_ place: Int) -> Bool {
        let token = discourse.tokens[place]
        if discourse.isParsed {
            let tag = token.tag
            return tag.hasPrefix("JJ") || tag.hasPrefix("NN") || tag == "VBN" || tag == "VBG" || tag == "CD"
                || tag == "HYPH" || tag == "RBS"
                || (tag == "RB" && place + 1 < discourse.tokens.count
                    && discourse.tokens[place + 1].tag.hasPrefix("JJ"))
        }
        guard let first = token.text.unicodeScalars.first, first.properties.isAlphabetic || first == "-" else {
            return false
        }
        return !FunctionWords.contains(discourse.lower[place])
    }

    /// Offices and the like take what narrows them: "of the commission", "for the bloc", "at the institute".
    private func walkRight(_ phrase: inout Phrase, from head: Int) {
        guard phrase.noun.class.isPerson || phrase.noun.class == .relation || phrase.noun.class == .company else {
            return
        }
        let place = head + 1
        guard place + 1 < discourse.tokens.count, Self.links.contains(discourse.lower[place]) else { return }
        if discourse.isParsed {
            phrase.end = end(of: head)
            guard phrase.end > place else { return }
        } else {
            var start = place + 1
            if discourse.lower[start] == "the" { start += 1 }
            guard start < discourse.tokens.count, discourse.name[start] >= 0 else { return }
            phrase.end = discourse.mentions[Int(discourse.name[start])].tokens.upperBound
        }
        for token in (place + 1)..<phrase.end {
            if discourse.name[token] >= 0 {
                let mention = discourse.mentions[Int(discourse.name[token])]
                if mention.kind == .state {
                    phrase.country = phrase.country ?? mention.country
                } else if phrase.possessor == nil {
                    phrase.possessor = token
                }
            } else {
                RoleWords.insert(discourse.lower[token], into: &phrase.modifiers)
            }
        }
    }

    /// Behind the last of up to two phrases that hang on a noun ("of Transport", "of the Kyrgyz Republic").
    private func end(of head: Int) -> Int {
        var end = head + 1
        for _ in 0..<2 {
            let link = end
            guard link + 1 < discourse.tokens.count, Self.links.contains(discourse.lower[link]) else { break }
            let top = discourse.tokens[link].head
            guard top == head || (link > head + 1 && top > head && top < link) else { break }
            var next = link + 1
            while next < discourse.tokens.count, next - link < 16, hangs(next, on: link) { next += 1 }
            while next > link + 1, !isWord(next - 1), discourse.lower[next - 1] != ")" { next -= 1 }
            guard next > link + 1 else { break }
            end = next
        }
        return end
    }

    private func isWord(_ place: Int) -> Bool {
        discourse.tokens[place].text.unicodeScalars.first.map {
            $0.properties.isAlphabetic || $0.properties.numericType != nil
        } ?? false
    }

    /// Whether a token depends on `top`, and the phrase does not turn into a clause there.
    private func hangs(_ place: Int, on top: Int) -> Bool {
        let token = discourse.tokens[place]
        if token.isWhiteSpace || [",", ";", ":", "—", "–", "\"", "“", "”"].contains(discourse.lower[place]) {
            return false
        }
        if ["who", "which", "that", "whose", "where", "when"].contains(discourse.lower[place]) { return false }
        var at = place
        for _ in 0..<12 {
            if at == top { return true }
            let label = discourse.tokens[at].label
            if label == "relcl" || label == "acl" || label == "appos" { return false }
            let head = discourse.tokens[at].head
            if head == at { return false }
            at = head
        }
        return false
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
    private static let possessiveMarks: Set<String> = ["'s", "’s", "'", "’"]
    private static let links: Set<String> = ["of", "for", "at", "to", "in"]
    private static let determiners: [String: NominalNoun.Determiner] = [
        "the": .definite, "this": .demonstrative, "that": .demonstrative, "these": .demonstrative,
        "those": .demonstrative, "its": .possessive, "his": .possessive, "her": .possessive, "their": .possessive,
        "our": .possessive, "my": .possessive, "your": .possessive, "whose": .possessive, "a": .indefinite,
        "an": .indefinite, "some": .indefinite, "any": .indefinite, "another": .indefinite, "no": .indefinite,
        "each": .indefinite, "every": .indefinite, "many": .indefinite, "several": .indefinite, "most": .indefinite,
    ]
    private static let numbers: [String: Int] = [
        "both": 2, "neither": 2, "either": 2, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7,
        "all": 0,
    ]
}
