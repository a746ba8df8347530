import Model

/// Each choice of a lens in words that fit into its sentence.
struct LensWords {
    let lens: Lens
    let index: DossierIndex

    var kinds: String {
        let all = Set(Entity.Kind.allCases)
        let (chosen, actors) = (lens.kinds, Entity.Kind.actors)
        if chosen.isEmpty { return "no entities" }
        if chosen == actors { return "actors" }
        if chosen == all { return "all entities" }
        if chosen.isSuperset(of: actors), chosen.count < all.count - 1 {
            return Wording.list(["actors"] + plurals(chosen.subtracting(actors)))
        }
        if chosen.count >= all.count - 2 { return "all entities but " + list(all.subtracting(chosen)) }
        if chosen.isSubset(of: actors), chosen.count >= actors.count - 2 {
            return "actors but " + list(actors.subtracting(chosen))
        }
        return list(chosen)
    }

    private func plurals(_ kinds: Set<Entity.Kind>) -> [String] {
        Entity.Kind.allCases.filter(kinds.contains).map(Wording.kinds)
    }

    private func list(_ kinds: Set<Entity.Kind>) -> String { Wording.list(plurals(kinds)) }

    var account: String {
        switch lens.account {
        case .anyone: "anyone"
        case .reporters: "the reporters"
        case .speaker(let entity): index.name(entity)
        case .outlet(let name): name + (name.hasSuffix("s") ? "’" : "’s") + " articles"
        }
    }

    /// Whose words quotations are.
    var speaker: String {
        if case .outlet(let name) = lens.account { "anyone whom \(name) quotes" } else { account }
    }

    var documents: String {
        let all = index.dossier.documents
        let chosen = lens.documents.map { chosen in all.filter { chosen.contains($0.id) } } ?? all
        if chosen.isEmpty { return "no document" }
        if chosen.count == 1, lens.documents != nil { return "“\(Self.shortened(chosen[0].title.display))”" }
        if chosen.count == all.count {
            return all.count == 1 ? "1 document" : "all \(Wording.digits(all.count)) documents"
        }
        return "\(Wording.digits(chosen.count)) of \(Wording.count(all.count, "document"))"
    }

    /// A title at most some 60 characters long, cut between words.
    private static func shortened(_ title: String) -> String {
        guard title.count > 60 else { return title }
        let head = title.prefix(58)
        let cut = head.lastIndex(where: \.isWhitespace).map { head[..<$0] } ?? head
        return cut + "…"
    }

    var period: String {
        guard let period = lens.period else { return "of any date" }
        let only = period.includesUndated ? nil : "with dates stated only"
        let span: String? =
            switch (period.start, period.end) {
            case (nil, nil): nil
            case (let start?, nil): "from \(start.long) on"
            case (nil, let end?): "until \(end.long)"
            case (let start?, let end?): start == end ? "of \(start.long)" : "from \(start.long) to \(end.long)"
            }
        let words = [span, only].compactMap { $0 }
        return words.isEmpty ? "of any date" : words.joined(separator: ", ")
    }

    var statuses: String {
        guard let chosen = lens.statuses, chosen != Set(Relation.Status.allCases) else {
            return "whatever their status"
        }
        if chosen.isEmpty { return "of no status" }
        return Wording.list(Relation.Status.allCases.filter(chosen.contains).map(\.rawValue), "or")
    }

    var signs: String {
        let chosen = lens.signs
        switch (chosen.contains(.cooperation), chosen.contains(.conflict), chosen.contains(.neutral)) {
        case (true, true, true): return "cooperation and conflict"
        case (true, true, false): return "cooperation and conflict without ties"
        case (true, false, true): return "cooperation and ties"
        case (false, true, true): return "conflict and ties"
        case (true, false, false): return "cooperation only"
        case (false, true, false): return "conflict only"
        case (false, false, true): return "ties only"
        case (false, false, false): return "neither cooperation nor conflict"
        }
    }

    var minimumEvidence: String { "\(Wording.digits(max(lens.minimumEvidence, 1))) or more" }
}
