import Model

/// Puts the names of a document together: each distinct name once, however often it stands there.
struct NameClustering {
    /// A distinct name with its mentions.
    struct Form {
        let words: [String]
        let text: String
        var kind: Entity.Kind
        let entry: String?
        var country: String?
        var mentions: [Int]
        var actor = -1

        var first: Int { mentions[0] }
    }

    private(set) var forms: [Form] = []

    private struct Key: Hashable {
        /// The number of the folded words.
        let words: Int
        let kind: Entity.Kind
        let entry: String?
    }

    /// Clusters all naming mentions of `discourse` into actors.
    static func run(on discourse: Discourse) {
        var clustering = NameClustering(discourse)
        clustering.settleKinds(discourse)
        clustering.joinStates(discourse)
        PersonClustering.run(&clustering.forms, on: discourse)
        OrganizationClustering.run(&clustering.forms, on: discourse)
        for form in clustering.forms where form.actor >= 0 {
            for mention in form.mentions where discourse.actor[mention] < 0 {
                discourse.actor[mention] = Int32(form.actor)
            }
        }
        clustering.finish(discourse)
    }

    private init(_ discourse: Discourse) {
        var place: [Key: Int] = [:]
        var foldings: [String: Int] = [:]
        var numbers: [[String]: Int] = [:]
        var lists: [[String]] = []
        for number in discourse.mentions.indices where discourse.mentions[number].form.isNaming {
            let mention = discourse.mentions[number]
            let text = discourse.words(mention.range)
            discourse.texts[number] = text
            let words: Int
            if let known = foldings[text] {
                words = known
            } else {
                let list = NameFolding.folded(text)
                words = numbers[list] ?? lists.count
                if words == lists.count {
                    numbers[list] = words
                    lists.append(list)
                }
                foldings[text] = words
            }
            let kind = mention.kind ?? .organization
            let key = Key(words: words, kind: kind, entry: mention.entry)
            if let known = place[key] {
                forms[known].mentions.append(number)
                if forms[known].country == nil { forms[known].country = mention.country }
            } else {
                place[key] = forms.count
                forms.append(
                    Form(
                        words: lists[words], text: text, kind: kind, entry: mention.entry, country: mention.country,
                        mentions: [number]))
            }
        }
    }

    /// A name that nothing vouches for takes the kind that most of its mentions have; a lone surname the kind of the
    /// person whose full name holds it.
    private mutating func settleKinds(_ discourse: Discourse) {
        var surnames: Set<String> = []
        for form in forms where form.kind == .person && form.words.count > 1 {
            if let last = form.words.last { surnames.insert(last) }
        }
        var votes: [[String]: [Entity.Kind: Double]] = [:]
        for form in forms where form.entry == nil && form.kind != .state {
            let weight = form.mentions.reduce(0.0) { $0 + discourse.mentions[$1].provenance.confidence }
            votes[form.words, default: [:]][form.kind, default: 0] += weight
        }
        for place in forms.indices where forms[place].entry == nil && forms[place].kind != .state {
            let words = forms[place].words
            if words.count == 1, surnames.contains(words[0]), forms[place].kind != .place {
                forms[place].kind = .person
            } else if let counts = votes[words], counts.count > 1 {
                let best = counts.max { ($0.value, $1.key.rawValue) < ($1.value, $0.key.rawValue) }
                forms[place].kind = best?.key ?? forms[place].kind
            }
        }
    }

    /// Names, demonyms and capitals of one state.
    private mutating func joinStates(_ discourse: Discourse) {
        var known: [String: Int] = [:]
        for place in forms.indices where forms[place].kind == .state {
            let form = forms[place]
            let key = form.country ?? form.entry ?? form.words.joined(separator: " ")
            let actor = known[key] ?? discourse.add(form, rule: "state")
            known[key] = actor
            if let country = form.country { discourse.states[country] = actor }
            forms[place].actor = actor
            discourse.actors[actor].names.append(form.words)
        }
    }

    /// Gathers what the mentions say of their actors.
    private func finish(_ discourse: Discourse) {
        for place in discourse.mentions.indices where discourse.actor[place] >= 0 {
            discourse.learn(from: place)
        }
    }
}

extension Discourse {
    func words(_ range: Range<Int>) -> String {
        scalars.text(range)
    }

    /// A new actor of a name; returns its position.
    func add(_ form: NameClustering.Form, rule: String) -> Int {
        let sure = mentions[form.first].provenance.confidence
        actors.append(
            ActorDraft(kind: form.kind, entry: form.entry, country: form.country, rule: rule, confidence: sure))
        return actors.count - 1
    }

    /// Gives an actor what one of its mentions tells of it.
    func learn(from place: Int) {
        let actor = Int(self.actor[place])
        let mention = mentions[place]
        actors[actor].mentions.append(place)
        if actors[actor].gender == nil { actors[actor].gender = mention.gender }
        if actors[actor].country == nil { actors[actor].country = mention.country }
        if actors[actor].entry == nil { actors[actor].entry = mention.entry }
        if let role = mention.role {
            let words = RoleWords.words(role)
            if !actors[actor].roles.contains(words) { actors[actor].roles.append(words) }
        }
        if mention.number == .plural, mention.form == .name || mention.form == .demonym, actors[actor].kind == .group {
            actors[actor].isPlural = true
        }
    }
}

/// Roles as sets of words, so that word order and "of" do not matter.
enum RoleWords {
    private static let idle: Set<String> = ["the", "a", "an", "of", "for", "and", "&", "to", "at", "in", "s"]

    /// In lower case; "prime minister" is the one word "premier", "defence" is "defense", "vice" and "deputy" are one.
    static func words(_ role: String) -> Set<String> {
        var words: Set<String> = []
        for piece in role.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber && $0 != "-" }) {
            insert(String(piece), into: &words)
        }
        join(&words)
        return words
    }

    static func insert(_ word: String, into words: inout Set<String>) {
        switch word {
        case "defence": words.insert("defense")
        case "vice": words.insert("deputy")
        case "retired", "ex": words.insert("former")
        case "affairs", "’s", "'s": break
        default: if !idle.contains(word) { words.insert(word) }
        }
    }

    static func join(_ words: inout Set<String>) {
        if words.contains("prime"), words.contains("minister") {
            words.remove("prime")
            words.remove("minister")
            words.insert("premier")
        }
    }
}
