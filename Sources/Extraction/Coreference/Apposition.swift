import Model

/// Names and nouns that stand beside each other for one actor.
enum Apposition {
    /// The naming mention that ends right before a comma, dash or bracket before `start`.
    static func nameBefore(_ start: Int, _ discourse: Discourse) -> Int? {
        guard start >= 2, marks.contains(discourse.lower[start - 1]) else { return nil }
        var end = start - 2
        // Past an acronym or an age in brackets: "the Commission (EEC), a body".
        if discourse.lower[end] == ")" {
            var open = end
            while open > 0, end - open < 6, discourse.lower[open] != "(" { open -= 1 }
            end = open - 1
        }
        return discourse.nameMention(endingAt: end)
    }

    /// The naming mention that starts right behind a comma or dash after `end`, or right at it.
    static func nameBehind(_ end: Int, _ discourse: Discourse) -> Int? {
        var start = end
        if start < discourse.tokens.count, marks.contains(discourse.lower[start]), discourse.lower[start] != "(" {
            start += 1
        }
        // "Ms", "Dr" and offices may stand before the name.
        var isTitled = false
        while start < discourse.tokens.count, start - end < 6, discourse.name[start] < 0,
            discourse.tokens[start].text.unicodeScalars.first?.properties.isUppercase ?? false
        {
            isTitled = isTitled || !honorifics.contains(discourse.lower[start])
            start += 1
        }
        guard start < discourse.tokens.count, discourse.name[start] >= 0 else { return nil }
        let place = Int(discourse.name[start])
        if isTitled, discourse.mentions[place].role == nil { return nil }
        return discourse.mentions[place].tokens.lowerBound == start ? place : nil
    }

    /// The naming mention of which a noun is predicated: "Turkey is our friend".
    static func subjectOfCopula(_ head: Int, _ discourse: Discourse) -> Int? {
        guard discourse.isParsed else { return nil }
        var noun = head
        if discourse.tokens[noun].label == "conj" { noun = discourse.tokens[noun].head }
        let token = discourse.tokens[noun]
        guard token.label == "attr" else { return nil }
        let verb = token.head
        guard discourse.tokens[verb].lemma == "be" else { return nil }
        // "is not a minister" says that it is somebody else.
        var place = verb - 1
        var subject: Int?
        while place >= 0, verb - place < 24 {
            if discourse.tokens[place].head == verb, discourse.tokens[place].label == "nsubj" {
                subject = place
                break
            }
            place -= 1
        }
        if verb + 1 < discourse.tokens.count, ["not", "n't", "n’t", "no"].contains(discourse.lower[verb + 1]) {
            return nil
        }
        guard let subject, discourse.name[subject] >= 0 else { return nil }
        let mention = Int(discourse.name[subject])
        return discourse.mentions[mention].head == subject ? mention : nil
    }

    private static let marks: Set<String> = [",", "—", "–", "--", "-", "("]
    static let honorifics: Set<String> = [
        "mr", "mr.", "mrs", "mrs.", "ms", "ms.", "dr", "dr.", "sir", "dame", "lord",
    ]
}
