import Model

/// What titles right before persons' names tell: their roles, and whose they are ("Armenian Foreign Minister …").
enum Titles {
    static func learn(_ discourse: Discourse, _ nouns: NominalList) {
        /// The last person seen with an office.
        var officer: Int?
        for place in discourse.mentions.indices {
            guard discourse.mentions[place].form == .name, discourse.mentions[place].kind == .person,
                discourse.actor[place] >= 0
            else { continue }
            let title = Title(before: place, discourse, nouns)
            guard title.isOffice || discourse.mentions[place].role != nil else { continue }
            let person = Int(discourse.actor[place])
            if title.isOffice, !discourse.actors[person].roles.contains(title.words) {
                discourse.actors[person].roles.append(title.words)
            }
            if discourse.actors[person].gender == nil { discourse.actors[person].gender = title.gender }
            if title.words.contains(Discourse.counterpart), let officer {
                discourse.share(rolesOf: officer, with: person)
            }
            if title.isOffice { officer = person }
            if let holder = title.holder { bind(person, to: Int(discourse.actor[holder]), discourse) }
        }
    }

    private static func bind(_ person: Int, to organization: Int, _ discourse: Discourse) {
        guard organization >= 0, organization != person else { return }
        if !discourse.actors[person].organizations.contains(organization) {
            discourse.actors[person].organizations.append(organization)
        }
        if discourse.actors[person].country == nil {
            discourse.actors[person].country = discourse.actors[organization].country
        }
    }

    private struct Title {
        /// As roles are compared.
        var words: Set<String> = []
        /// Whether the word before the name is an office or trade.
        var isOffice = false
        var gender: FoundMention.Gender?
        /// The mention of the state or organization that the title begins with.
        var holder: Int?

        init(before place: Int, _ discourse: Discourse, _ nouns: NominalList) {
            var token = discourse.mentions[place].tokens.lowerBound - 1
            var steps = 0
            while token >= 0, steps < 8, !discourse.tokens[token].isWhiteSpace {
                if discourse.name[token] >= 0 {
                    let mention = Int(discourse.name[token])
                    switch discourse.mentions[mention].kind {
                    case .state?, .organization?, .body?, .medium?: holder = mention
                    default: break
                    }
                    break
                }
                let word = discourse.lower[token]
                guard let first = word.unicodeScalars.first else { break }
                let isWord = first.properties.isAlphabetic && !FunctionWords.contains(word)
                guard isWord || ["'s", "’s", "-", "of", "for", "."].contains(word) else { break }
                if let noun = nouns[word], noun.class.isPerson, !noun.isPlural {
                    if steps == 0 { isOffice = true }
                    gender = gender ?? noun.gender
                }
                if isWord { RoleWords.insert(word, into: &words) }
                token -= 1
                steps += 1
            }
            RoleWords.join(&words)
        }
    }
}
