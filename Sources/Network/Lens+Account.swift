import Model

extension Lens.AccountFilter {
    /// The entities whose words are heard, where it is not just anybody's; nil for whoever speaks.
    public func speakers(in index: DossierIndex) -> Set<Entity.ID>? {
        switch self {
        case .anyone, .outlet: nil
        case .reporters: []
        case .speaker(let entity): [entity]
        case .speakers(let entities): entities
        case .affiliated(let entity): index.spokespeople(of: entity)
        }
    }

    /// Whether what an article says in its own voice is heard.
    public var hearsArticles: Bool {
        switch self {
        case .anyone, .reporters, .outlet: true
        case .speaker, .speakers, .affiliated: false
        }
    }

    /// Whether anything of a document is heard.
    public func hears(_ document: Document?) -> Bool {
        if case .outlet(let name) = self { document?.publisher == name } else { true }
    }
}

extension DossierIndex {
    /// Those who speak for an entity: itself, its organs, and the persons and bodies with an office in any of them.
    ///
    /// A state that belongs to an organization speaks for itself.
    public func spokespeople(of entity: Entity.ID) -> Set<Entity.ID> {
        let organs = derived.value { Organs(dossier) }
        var found: Set<Entity.ID> = [entity]
        var waiting = [entity]
        while let next = waiting.popLast() {
            waiting += (organs.of[next] ?? []).filter { found.insert($0).inserted }
        }
        return found
    }
}

/// The organs of each entity and those with an office in it.
private struct Organs: Sendable {
    let of: [Entity.ID: [Entity.ID]]

    init(_ dossier: Dossier) {
        var of: [Entity.ID: [Entity.ID]] = [:]
        for entity in dossier.entities where entity.kind == .person || entity.kind == .body || entity.kind == .group {
            if let whole = entity.partOf { of[whole, default: []].append(entity.id) }
            for affiliation in entity.affiliations { of[affiliation.organization, default: []].append(entity.id) }
        }
        self.of = of
    }
}
