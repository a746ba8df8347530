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
        var found: Set<Entity.ID> = [entity]
        // Organs of organs, and officials of those: as often as something is added.
        var isGrowing = true
        while isGrowing {
            isGrowing = false
            for candidate in dossier.entities where !found.contains(candidate.id) {
                guard candidate.kind == .person || candidate.kind == .body || candidate.kind == .group else { continue }
                let isOrgan = candidate.partOf.map(found.contains) ?? false
                if isOrgan || candidate.affiliations.contains(where: { found.contains($0.organization) }) {
                    found.insert(candidate.id)
                    isGrowing = true
                }
            }
        }
        return found
    }
}
