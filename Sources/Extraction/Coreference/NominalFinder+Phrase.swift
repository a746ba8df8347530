import LanguageModel
import Model

/// How far the phrase around a noun reaches, and what narrows it there.
extension NominalFinder {
    struct Phrase {
        let noun: NominalList.Noun
        var start: Int
        var end: Int
        var determiner = NominalNoun.Determiner.none
        var modifiers: Set<String> = []
        var country: String?
        var possessor: Int?
        var count: Int?
    }

    func walkLeft(_ phrase: inout Phrase, from head: Int) {
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
    func walkRight(_ phrase: inout Phrase, from head: Int) {
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
