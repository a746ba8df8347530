import Model
import Translation

/// Each choice of a lens in words that fit into its sentence.
struct LensWords {
    let lens: Lens
    let index: DossierIndex

    var kinds: String {
        let all = Set(Entity.Kind.allCases)
        let (chosen, actors) = (lens.kinds, Entity.Kind.actors)
        if chosen.isEmpty { return inContext("between", "no entities") }
        if chosen == actors { return inContext("between", "actors") }
        if chosen == all { return inContext("between", "all entities") }
        if chosen.isSuperset(of: actors), chosen.count < all.count - 1 {
            return Wording.list([inContext("between", "actors")] + plurals(chosen.subtracting(actors)))
        }
        if chosen.count >= all.count - 2 {
            return inContext("between", "all entities but {1}", list(all.subtracting(chosen)))
        }
        if chosen.isSubset(of: actors), chosen.count >= actors.count - 2 {
            return inContext("between", "actors but {1}", list(actors.subtracting(chosen)))
        }
        return list(chosen)
    }

    private func plurals(_ kinds: Set<Entity.Kind>) -> [String] {
        Entity.Kind.allCases.filter(kinds.contains).map(Self.plural)
    }

    private func list(_ kinds: Set<Entity.Kind>) -> String { Wording.list(plurals(kinds)) }

    /// What several of a kind are called behind "between", which asks for a case of its own in some languages.
    private static func plural(_ kind: Entity.Kind) -> String {
        switch kind {
        case .person: inContext("between", "persons")
        case .state: inContext("between", "states")
        case .organization: inContext("between", "organizations")
        case .body: inContext("between", "bodies")
        case .group: inContext("between", "groups")
        case .medium: inContext("between", "media")
        case .place: inContext("between", "places")
        case .agreement: inContext("between", "agreements")
        case .event: inContext("between", "events")
        }
    }

    var account: String {
        switch lens.account {
        case .speakers(let entities): names(entities)
        case .affiliated(let entity):
            inContext("as told by", "those who speak for {1}", index.name(entity))
        case .anyone: inContext("as told by", "anyone")
        case .reporters: inContext("as told by", "the reporters")
        case .speaker(let entity): index.name(entity)
        case .outlet(let name) where name.hasSuffix("s"): inContext("as told by", "{1}’ articles", name)
        case .outlet(let name): inContext("as told by", "{1}’s articles", name)
        }
    }

    /// The account as the sentence of the lens's projection has it.
    var accountOfSentence: String {
        switch lens.projection {
        case .relations, .comention: account
        case .speech, .topics, .congruence, .conflict, .subtract: speaker
        }
    }

    /// Whose words quotations are.
    var speaker: String {
        switch lens.account {
        case .speakers(let entities): names(entities)
        case .affiliated(let entity):
            inContext("quotations of", "those who speak for {1}", index.name(entity))
        case .anyone: inContext("quotations of", "anyone")
        case .reporters: inContext("quotations of", "the reporters")
        case .speaker(let entity): index.name(entity)
        case .outlet(let name): inContext("quotations of", "anyone whom {1} quotes", name)
        }
    }

    var documents: String {
        let all = index.dossier.documents
        let chosen = lens.documents.map { chosen in all.filter { chosen.contains($0.id) } } ?? all
        if chosen.isEmpty { return inContext("in", "no document") }
        if chosen.count == 1, lens.documents != nil { return Wording.quoted(Self.shortened(chosen[0].title.display)) }
        if chosen.count == all.count {
            guard all.count > 1 else { return Wording.count(all.count, .document) }
            // Translators: the singular is never shown.
            return counted("all {n} document", "all {n} documents", all.count)
        }
        return counted("{1} of {n} document", "{1} of {n} documents", all.count, Wording.digits(chosen.count))
    }

    /// Three names at most, by name.
    private func names(_ entities: Set<Entity.ID>) -> String {
        let names = entities.map(index.name).sorted()
        guard names.count > 3 else { return names.isEmpty ? inContext("as told by", "nobody") : Wording.list(names) }
        return inContext(
            "as told by", "{1}, {2} and {3} others", names[0], names[1], Wording.digits(names.count - 2))
    }

    /// A title at most some 60 characters long, cut between words.
    private static func shortened(_ title: String) -> String {
        guard title.count > 60 else { return title }
        let head = title.prefix(58)
        let cut = head.lastIndex(where: \.isWhitespace).map { head[..<$0] } ?? head
        return cut + "…"
    }

    var period: String {
        guard let period = lens.period else { return translated("of any date") }
        let only = period.includesUndated ? nil : translated("with dates stated only")
        let span: String? =
            switch (period.start, period.end) {
            case (nil, nil): nil
            case (let start?, nil): translated("from {1} on", start.long)
            case (nil, let end?): translated("until {1}", end.long)
            case (let start?, let end?) where start == end: translated("of {1}", start.long)
            case (let start?, let end?): translated("from {1} to {2}", start.long, end.long)
            }
        let words = [span, only].compactMap { $0 }
        return words.isEmpty ? translated("of any date") : words.joined(separator: ", ")
    }

    var statuses: String {
        guard let chosen = lens.statuses, chosen != Set(Relation.Status.allCases) else {
            return translated("whatever their status")
        }
        if chosen.isEmpty { return translated("of no status") }
        return Wording.list(Relation.Status.allCases.filter(chosen.contains).map(Wording.status), .or)
    }

    var signs: String {
        let chosen = lens.signs
        switch (chosen.contains(.cooperation), chosen.contains(.conflict), chosen.contains(.neutral)) {
        case (true, true, true): return translated("cooperation and conflict")
        case (true, true, false): return translated("cooperation and conflict without ties")
        case (true, false, true): return translated("cooperation and ties")
        case (false, true, true): return translated("conflict and ties")
        case (true, false, false): return translated("cooperation only")
        case (false, true, false): return translated("conflict only")
        case (false, false, true): return translated("ties only")
        case (false, false, false): return translated("neither cooperation nor conflict")
        }
    }

    var minimumEvidence: String { translated("{1} or more", Wording.digits(max(lens.minimumEvidence, 1))) }

    var projection: String { Wording.projection(lens.projection) }

    var normalization: String { Wording.normalization(lens.normalization) }

    var minimumWeight: String { translated("{1} or more", Wording.decimal(lens.minimumWeight)) }

    var backbone: String {
        guard let level = lens.backbone else { return translated("every edge") }
        return translated("only the backbone at {1}", Wording.percent(level))
    }

    /// The pattern of the sentence of a projection, without what few lenses choose.
    static func sentence(of projection: Lens.Projection) -> String {
        switch projection {
        case .relations:
            translated(
                "{projection} between {kinds} as told by {account} in {documents}, {period}, {statuses}, {signs}, "
                    + "resting on {minimumEvidence} passages")
        case .comention:
            translated(
                "{projection} of {kinds}, written by {account} in {documents}, {period}, resting on "
                    + "{minimumEvidence} paragraphs")
        case .speech, .topics:
            translated(
                "{projection} among {kinds}, in the words of {account} in {documents}, {period}, {signs}, resting on "
                    + "{minimumEvidence} quotations")
        case .congruence, .conflict, .subtract:
            translated(
                "{projection} of {kinds}, in the words of {account} in {documents}, {period}, weighed {normalization}, "
                    + "resting on {minimumEvidence} quotations")
        }
    }

    /// The pattern of the sentence of an actor's profile.
    static func profileSentence(of projection: Lens.Projection) -> String {
        switch projection {
        case .relations: translated("{name} as told by {account} in {documents}, {period}, {statuses}")
        case .comention: translated("{name}: {projection}, written by {account} in {documents}, {period}")
        case .speech, .topics, .congruence, .conflict, .subtract:
            translated("{name}: {projection}, in the words of {account} in {documents}, {period}")
        }
    }

    /// The choices of a lens that a projection does not heed.
    static func unused(in projection: Lens.Projection) -> Set<LensSentence.Control> {
        switch projection {
        case .relations: []
        case .comention: [.statuses, .signs]
        case .speech, .topics, .congruence, .conflict, .subtract: [.statuses]
        }
    }
}
