import Model

/// Writes what coreference found back to the analysis: actors by first mention, a mention for each member of a plural.
enum ActorAssembly {
    static func write(_ discourse: Discourse, to analysis: inout Analysis) {
        var mentions: [FoundMention] = []
        mentions.reserveCapacity(discourse.mentions.count)
        var moved = [Int](repeating: 0, count: discourse.mentions.count)
        var number = [Int](repeating: -1, count: discourse.actors.count)
        var order: [Int] = []
        func position(_ actor: Int) -> Int {
            if number[actor] < 0 {
                number[actor] = order.count
                order.append(actor)
            }
            return number[actor]
        }
        for (place, mention) in discourse.mentions.enumerated() {
            moved[place] = mentions.count
            var copy = mention
            let actors = discourse.actorsOf(place)
            guard !actors.isEmpty else {
                mentions.append(copy)
                continue
            }
            for actor in actors {
                copy.actor = position(actor)
                copy.kind = discourse.actors[actor].kind
                mentions.append(copy)
            }
        }
        for place in analysis.affiliations.indices {
            analysis.affiliations[place].person = moved[analysis.affiliations[place].person]
            analysis.affiliations[place].organization = moved[analysis.affiliations[place].organization]
        }
        analysis.mentions = mentions
        analysis.quotations = discourse.quotations
        discourse.quotations = []
        for place in analysis.quotations.indices {
            analysis.quotations[place].speaker = analysis.quotations[place].speaker.map(position)
            analysis.quotations[place].addressedActor =
                analysis.quotations[place].addressee.flatMap { addressed($0, discourse) }.map(position)
        }
        analysis.actors = order.map { actor(discourse.actors[$0], number, discourse) }
    }

    /// The actor that the first mention within an addressee names.
    private static func addressed(_ addressee: Range<Int>, _ discourse: Discourse) -> Int? {
        let mention = discourse.firstMention(endingAfter: addressee.lowerBound)
        guard mention < discourse.mentions.count, discourse.mentions[mention].range.overlaps(addressee),
            discourse.actor[mention] >= 0
        else { return nil }
        return Int(discourse.actor[mention])
    }

    private static func actor(_ draft: ActorDraft, _ number: [Int], _ discourse: Discourse) -> FoundActor {
        var counts: [String: (count: Int, form: Mention.Form)] = [:]
        for place in draft.mentions where discourse.mentions[place].form.isNaming {
            counts[discourse.texts[place], default: (0, discourse.mentions[place].form)].count += 1
        }
        let name = best(counts, draft) ?? description(draft, discourse)
        let whole = draft.kind == .body ? discourse.state(of: draft) : nil
        return FoundActor(
            name: name, kind: draft.kind, aliases: counts.keys.filter { $0 != name }.sorted(),
            entry: draft.entry.flatMap { $0.hasPrefix(ProjectNamesPass.prefix) ? nil : $0 },
            country: draft.country, partOf: whole.flatMap { number[$0] >= 0 ? number[$0] : nil }, gender: draft.gender,
            provenance: Provenance(pass: CoreferencePass.title, rule: draft.rule, confidence: draft.confidence))
    }

    /// Of a person and an organization the fullest name, of a state the one most used; none in capitals where another is.
    private static func best(_ counts: [String: (count: Int, form: Mention.Form)], _ draft: ActorDraft) -> String? {
        func rank(_ name: String) -> (Int, Int, Int) {
            let isLoud = NameFolding.isAcronym(name) || !name.unicodeScalars.contains { $0.properties.isLowercase }
            let words = name.split(separator: " ").count
            let count = counts[name]?.count ?? 0
            let isName = counts[name]?.form == .name
            return (isName ? 1 : 0, isLoud ? 0 : 1, draft.kind == .state ? count : words * 1000 + count)
        }
        return counts.keys.max { one, other in
            let (a, b) = (rank(one), rank(other))
            return a != b ? a < b : one > other
        }
    }

    private static func description(_ draft: ActorDraft, _ discourse: Discourse) -> String {
        guard let first = draft.mentions.min() else { return draft.kind.rawValue }
        return discourse.words(discourse.mentions[first].range)
    }
}

extension Discourse {
    /// The state of an organ that knows its country.
    func state(of draft: ActorDraft) -> Int? { draft.country.flatMap { state(country: $0) } }
}
