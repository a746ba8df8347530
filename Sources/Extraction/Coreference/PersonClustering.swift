import Model

/// Full names, surnames and spellings of persons. Two persons of one surname stay two where their given names differ.
enum PersonClustering {
    /// How many actors that share a word are looked at: what keeps a text of nothing but names linear.
    private static let most = 64

    static func run(_ forms: inout [NameClustering.Form], on discourse: Discourse) {
        let persons = forms.indices.filter { forms[$0].kind == .person && !forms[$0].words.isEmpty }
        let full = persons.filter { !isBare(forms[$0].words) }
            .sorted { (-forms[$0].words.count, forms[$0].first) < (-forms[$1].words.count, forms[$1].first) }
        // By each word of a name, the actors that have it.
        var holders: [String: [Int]] = [:]
        var byEntry: [String: Int] = [:]
        for place in full {
            let words = forms[place].words
            let known = (holders[words[words.count - 1]] ?? []) + (holders[words[0]] ?? [])
            let same =
                forms[place].entry.flatMap { byEntry[$0] }
                ?? known.prefix(most).first { actor in discourse.actors[actor].names.contains { agree(words, $0) } }
            let actor =
                same ?? discourse.add(forms[place], rule: "full-name")
            forms[place].actor = actor
            if let entry = forms[place].entry { byEntry[entry] = byEntry[entry] ?? actor }
            discourse.actors[actor].names.append(words)
            for mention in forms[place].mentions.prefix(most) {
                if let role = discourse.mentions[mention].role {
                    discourse.actors[actor].titles.formUnion(RoleWords.words(role))
                }
            }
            if discourse.actors[actor].gender == nil {
                discourse.actors[actor].gender =
                    forms[place].mentions.lazy.compactMap { discourse.mentions[$0].gender }.first
            }
            for word in Set(words)
            where (holders[word]?.count ?? 0) < most && !(holders[word]?.contains(actor) ?? false) {
                holders[word, default: []].append(actor)
            }
        }
        var starts = firstMentions(forms, full)
        let spellings = Dictionary(grouping: holders.keys.sorted()) { String($0.suffix(2)) }
        for place in persons where isBare(forms[place].words) {
            bind(place, &forms, holders, spellings, &starts, discourse)
        }
    }

    /// A surname alone, with its particles, or a given name alone.
    private static func isBare(_ words: [String]) -> Bool {
        words.dropLast().allSatisfy { particles.contains($0) }
    }

    private static let particles: Set<String> = [
        "al", "el", "da", "das", "de", "del", "della", "den", "der", "di", "dos", "du", "la", "le", "ten", "ter", "van",
        "von", "zu", "bin", "binti", "ibn", "mr", "mrs", "ms", "dr",
    ]

    /// Whether the shorter full name can be the longer one's: its words stand there in order, or as initials, and the
    /// surname agrees.
    private static func agree(_ short: [String], _ long: [String]) -> Bool {
        if short == long { return true }
        guard let one = short.last, let other = long.last, one == other || NameFolding.areSpellings(one, other) else {
            return isInOrder(short, long) && short.first == long.first
        }
        let given = short.dropLast()
        let longer = long.dropLast()
        if isInOrder(Array(given), Array(longer)) { return true }
        return given.first.map { first in
            longer.first.map { first == $0 || NameFolding.areSpellings(first, $0) } ?? false
        } ?? false
    }

    /// Whether all words, or initials, stand in `long` in their order.
    private static func isInOrder(_ short: [String], _ long: [String]) -> Bool {
        var rest = long[...]
        for word in short {
            guard
                let place = rest.firstIndex(where: {
                    $0 == word || (word.count == 1 && $0.hasPrefix(word)) || ($0.count == 1 && word.hasPrefix($0))
                })
            else { return false }
            rest = rest[(place + 1)...]
        }
        return true
    }

    /// By actor, the mentions of its full names, ascending.
    private static func firstMentions(_ forms: [NameClustering.Form], _ full: [Int]) -> [Int: [Int]] {
        var mentions: [Int: [Int]] = [:]
        for place in full { mentions[forms[place].actor, default: []] += forms[place].mentions }
        return mentions.mapValues { $0.sorted() }
    }

    /// Gives each mention of a bare name its person: the one that holds the word as surname, else as given name; of
    /// several, the one named last before it, else the one named first after it.
    private static func bind(
        _ place: Int, _ forms: inout [NameClustering.Form], _ holders: [String: [Int]], _ spellings: [String: [String]],
        _ starts: inout [Int: [Int]], _ discourse: Discourse
    ) {
        let words = forms[place].words
        let key = words[words.count - 1]
        var candidates = Array((holders[key] ?? []).prefix(most))
        if candidates.isEmpty {
            let similar = (spellings[String(key.suffix(2))] ?? []).prefix(most).filter {
                NameFolding.areSpellings($0, key)
            }
            candidates = Set(similar.flatMap { holders[$0] ?? [] }).sorted()
        }
        guard !candidates.isEmpty else {
            forms[place].actor = discourse.add(forms[place], rule: "lone-name")
            discourse.actors[forms[place].actor].names.append(words)
            return
        }
        // In a transcript a label in capitals is always the same speaker.
        let isLabel = forms[place].text.unicodeScalars.allSatisfy { !$0.properties.isLowercase }
        var labelled: Int?
        for mention in forms[place].mentions {
            let best = labelled ?? best(candidates, key, mention, starts, discourse)
            discourse.actor[mention] = Int32(best)
            if isLabel { labelled = best }
            starts[best, default: []].insertSorted(mention)
        }
        for actor in Set(forms[place].mentions.map { Int(discourse.actor[$0]) }).sorted() {
            discourse.actors[actor].names.append(words)
        }
    }

    private static func best(
        _ candidates: [Int], _ key: String, _ mention: Int, _ starts: [Int: [Int]], _ discourse: Discourse
    ) -> Int {
        guard candidates.count > 1 else { return candidates[0] }
        let gender = discourse.mentions[mention].gender
        let roles = rolesBeside(mention, discourse)
        func rank(_ actor: Int) -> (Int, Int, Int) {
            let draft = discourse.actors[actor]
            let hasRole = !roles.isDisjoint(with: draft.titles)
            let isSurname = draft.names.contains { $0.last == key }
            let clashes = gender != nil && draft.gender != nil && draft.gender != gender
            let places = starts[actor] ?? []
            let following = places.partition(at: mention)
            let before = following > 0 ? places[following - 1] : nil
            let distance = before.map { mention - $0 } ?? 1_000_000 + (places.first ?? 0)
            return (clashes ? 1 : 0, (isSurname ? 0 : 2) + (hasRole ? 0 : 1), distance)
        }
        return candidates.min { (rank($0), $0) < (rank($1), $1) } ?? candidates[0]
    }

    /// The words of the office before a name, or behind its comma: "Minister Kim", "Kim, the minister,".
    private static func rolesBeside(_ mention: Int, _ discourse: Discourse) -> Set<String> {
        var words = RoleWords.words(discourse.mentions[mention].role ?? "")
        var token = discourse.mentions[mention].tokens.upperBound
        if token + 1 < discourse.tokens.count, discourse.lower[token] == ",", discourse.lower[token + 1] == "the" {
            token += 2
            let end = min(token + 4, discourse.tokens.count)
            while token < end, discourse.lower[token] != "," {
                words.insert(discourse.lower[token])
                token += 1
            }
        }
        return words
    }
}

extension [Int] {
    /// The first place that holds `value` or more, in an ascending list.
    fileprivate func partition(at value: Int) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if self[middle] < value { low = middle + 1 } else { high = middle }
        }
        return low
    }

    fileprivate mutating func insertSorted(_ value: Int) { insert(value, at: partition(at: value)) }
}

private func < (left: ((Int, Int, Int), Int), right: ((Int, Int, Int), Int)) -> Bool {
    left.0 == right.0 ? left.1 < right.1 : left.0 < right.0
}
