import Model

/// Puts one entity in the place of another wherever a dossier refers to it, or takes it out there.
struct EntitySubstitution {
    let old: Entity.ID
    /// Nil takes it out: quotations lose their speaker, relations and mentions go.
    let new: Entity.ID?

    /// The edit that does it; the entity `old` itself is removed.
    func edit(_ dossier: Dossier) -> DossierEdit {
        var edit = DossierEdit()
        edit.documents = dossier.documents.compactMap { document in
            guard document.citedSources.contains(old) else { return nil }
            return .changing(document) { $0.citedSources = replaced($0.citedSources) }
        }
        edit.entities = dossier.entities.compactMap { entity in
            entity.id == old ? .remove(entity) : .changing(entity, change)
        }
        // Words that mean both mean the one once.
        let settled = Set(dossier.mentions.filter { $0.entity == new }.map(\.anchor))
        edit.mentions = dossier.mentions.compactMap { mention in
            guard mention.entity == old else { return nil }
            guard let new, !settled.contains(mention.anchor) else { return .remove(mention) }
            return .changing(mention) { $0.entity = new }
        }
        edit.quotations = dossier.quotations.compactMap { .changing($0, change) }
        edit.relations = dossier.relations.compactMap(replacement)
        return edit
    }

    private func replaced(_ ids: [Entity.ID]) -> [Entity.ID] {
        var seen: Set<Entity.ID> = []
        return ids.compactMap { $0 == old ? new : $0 }.filter { seen.insert($0).inserted }
    }

    private func replaced(_ id: Entity.ID?) -> Entity.ID? { id == old ? new : id }

    private func change(_ entity: inout Entity) {
        entity.partOf = replaced(entity.partOf)
        if entity.partOf == entity.id { entity.partOf = nil }
        entity.affiliations = entity.affiliations.compactMap { affiliation in
            guard let organization = replaced(affiliation.organization), organization != entity.id else { return nil }
            var changed = affiliation
            changed.organization = organization
            changed.accreditedTo = replaced(affiliation.accreditedTo)
            return changed
        }
    }

    private func change(_ quotation: inout Quotation) {
        quotation.speaker = replaced(quotation.speaker)
        quotation.voicedBy = replaced(quotation.voicedBy)
        quotation.addressee = replaced(quotation.addressee)
        quotation.via = replaced(quotation.via)
        quotation.about = replaced(quotation.about)
        quotation.stances = quotation.stances.compactMap { stance in
            guard stance.target == .entity(old) else { return stance }
            return new.map { Stance(target: .entity($0), agreement: stance.agreement) }
        }
    }

    private func replacement(_ relation: Relation) -> DossierEdit.Replacement<Relation>? {
        let touches = relation.source == old || relation.target == old || relation.assertedBy.entity == old
        guard touches else { return nil }
        guard let source = replaced(relation.source), let target = replaced(relation.target), source != target else {
            return .remove(relation)
        }
        if relation.assertedBy.entity == old, new == nil { return .remove(relation) }
        return .changing(relation) { changed in
            changed.source = source
            changed.target = target
            if let account = replaced(changed.assertedBy.entity) { changed.assertedBy = .entity(account) }
        }
    }
}
