import Model

/// Names of organizations, organs, agreements, places and whatever else is no person and no state: the same entry, the
/// same words, an acronym with its expansion, a ministry under two of its names, a short form that one longer name begins.
struct OrganizationClustering {
    private var forms: [NameClustering.Form]
    private let discourse: Discourse
    private var byEntry: [String: Int] = [:]
    private var byWords: [[String]: Int] = [:]
    private var byOffice: [Office: Int] = [:]
    /// Forms that have their actor, by first and by last word, and actors by initials.
    private var byFirst: [String: [Int]] = [:]
    private var byLast: [String: [Int]] = [:]
    private var byInitials: [String: Set<Int>] = [:]
    private var formOfMention: [Int: Int] = [:]
    /// How many forms that share a word are looked at: what keeps a text of nothing but names linear.
    private static let most = 64

    static func run(_ forms: inout [NameClustering.Form], on discourse: Discourse) {
        var clustering = OrganizationClustering(forms: forms, discourse: discourse)
        clustering.cluster()
        forms = clustering.forms
    }

    private init(forms: [NameClustering.Form], discourse: Discourse) {
        self.forms = forms
        self.discourse = discourse
    }

    private mutating func cluster() {
        let rest = forms.indices.filter { forms[$0].actor < 0 && forms[$0].kind != .person }
        let isAcronym = Set(rest.filter { forms[$0].words.count == 1 && NameFolding.isAcronym(forms[$0].text) })
        // Longer names first, so that short ones find them; acronyms last.
        let order = rest.filter { !isAcronym.contains($0) }.sorted {
            (-forms[$0].words.count, forms[$0].first) < (-forms[$1].words.count, forms[$1].first)
        }
        for place in order { settle(place, isAcronym: false) }
        for place in rest where isAcronym.contains(place) { settle(place, isAcronym: true) }
    }

    private mutating func settle(_ place: Int, isAcronym: Bool) {
        let form = forms[place]
        let office = form.kind == .body ? Office(form, in: discourse) : nil
        var actor = form.entry.flatMap { byEntry[$0] } ?? office.flatMap { byOffice[$0] }
        if actor == nil, let same = byWords[form.words], isOne(same, form) { actor = same }
        if actor == nil, isAcronym {
            actor = expansion(of: form)
        } else if actor == nil, form.entry == nil {
            actor = longer(form)
        }
        let found = actor ?? discourse.add(form, rule: "name")
        forms[place].actor = found
        discourse.actors[found].names.append(form.words)
        if let entry = form.entry { byEntry[entry] = byEntry[entry] ?? found }
        byWords[form.words] = byWords[form.words] ?? found
        if let office { byOffice[office] = byOffice[office] ?? found }
        guard !isAcronym, let first = form.words.first, let last = form.words.last else { return }
        byFirst[first, default: []].append(place)
        byLast[last, default: []].append(place)
        for mention in form.mentions { formOfMention[mention] = place }
        guard form.kind != .place, form.words.count > 1 else { return }
        for initials in NameFolding.initials(of: form.words) { byInitials[initials, default: []].insert(found) }
    }

    /// What makes two names of an organ one: its state and what it is in charge of ("Armenian Foreign Ministry",
    /// "Ministry of Foreign Affairs of Armenia").
    private struct Office: Hashable {
        let country: String
        let words: Set<String>

        init?(_ form: NameClustering.Form, in discourse: Discourse) {
            guard let country = form.country else { return nil }
            var words = RoleWords.words(form.text)
            for token in discourse.mentions[form.first].tokens where discourse.isState(token, within: form.first) {
                words.remove(discourse.lower[token])
            }
            guard !words.isEmpty else { return nil }
            self.country = country
            self.words = words
        }
    }

    /// Whether a name can be another of an actor's: their lexicon entries and states do not differ.
    private func isOne(_ place: Int, _ form: NameClustering.Form) -> Bool {
        let actor = discourse.actors[place]
        if let one = actor.entry, let other = form.entry, one != other { return false }
        if actor.kind == .place || form.kind == .place { return actor.kind == form.kind }
        if let one = actor.country, let other = form.country, one != other { return false }
        return true
    }

    /// The actor whose full name stands right before the acronym's brackets, or whose initials it is.
    private func expansion(of form: NameClustering.Form) -> Int? {
        for mention in form.mentions {
            let start = discourse.mentions[mention].tokens.lowerBound
            guard start >= 2, discourse.lower[start - 1] == "(" else { continue }
            // "Dakar (AFP)" names two: what stands for the place would be a place.
            if let name = discourse.nameMention(endingAt: start - 2), let place = formOfMention[name],
                (forms[place].kind == .place) == (form.kind == .place)
                    || NameFolding.initials(of: forms[place].words).contains(form.words[0])
            {
                return forms[place].actor
            }
        }
        guard form.kind != .place else { return nil }
        let actors = (byInitials[form.words[0].filter { $0 != "-" }] ?? []).filter { isOne($0, form) }
        return actors.count == 1 ? actors.first : nil
    }

    /// The one actor with a longer name that this one begins ("Boeing", "Boeing Company") or, behind a word for its
    /// state, ends ("Transport Ministry", "Kyrgyz Transport Ministry").
    private func longer(_ form: NameClustering.Form) -> Int? {
        guard form.kind != .place, let first = form.words.first, let last = form.words.last else { return nil }
        var found: Int?
        let begun =
            first.count > 2
            ? (byFirst[first] ?? []).prefix(Self.most).filter { forms[$0].words.starts(with: form.words) } : []
        let ended = (byLast[last] ?? []).prefix(Self.most).filter {
            forms[$0].words.count == form.words.count + 1 && forms[$0].words.dropFirst() == form.words[...]
        }
        for place in begun + ended where forms[place].words.count > form.words.count {
            let other = forms[place]
            guard other.kind == form.kind || (other.kind != .place && form.kind != .event && other.kind != .event),
                isOne(other.actor, form), found != other.actor
            else { continue }
            if found != nil { return nil }
            found = other.actor
        }
        return found
    }
}

extension Discourse {
    /// Whether a mention within mention `outer` names a state with this token.
    func isState(_ token: Int, within outer: Int) -> Bool {
        var place = outer + 1
        while place < mentions.count, mentions[place].tokens.lowerBound <= token,
            mentions[place].range.upperBound <= mentions[outer].range.upperBound
        {
            if mentions[place].kind == .state, mentions[place].tokens.contains(token) { return true }
            place += 1
        }
        return false
    }

    /// The outermost naming mention whose last token this is.
    func nameMention(endingAt token: Int) -> Int? {
        guard tokens.indices.contains(token), name[token] >= 0 else { return nil }
        let place = Int(name[token])
        return mentions[place].tokens.upperBound == token + 1 ? place : nil
    }
}
