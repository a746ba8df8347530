import Model
import Translation

/// Says that two entities are one: everything that refers to the first refers to the second, which learns its names.
public struct Merge: ReviewCommand {
    let entity: Entity.ID
    let other: Entity.ID

    /// `entity` is gone afterwards. Nil where both are the same.
    public init?(_ entity: Entity.ID, into other: Entity.ID) {
        guard entity != other else { return nil }
        self.entity = entity
        self.other = other
    }

    public func title(in dossier: Dossier) -> String {
        translated(
            "Merge {1} into {2}", dossier.name(of: .entity(entity)), dossier.name(of: .entity(other)))
    }

    public func edit(_ dossier: Dossier) throws(ReviewRefusal) -> DossierEdit? {
        guard let gone = dossier.entity(entity), let stays = dossier.entity(other) else {
            throw ReviewRefusal(translated("One of the actors is not in the dossier any more; choose again."))
        }
        var edit = EntitySubstitution(old: entity, new: other).edit(dossier)
        var merged = edit.entities.first { $0.old?.id == other }?.new ?? stays
        edit.entities.removeAll { $0.old?.id == other }
        var names = Set(merged.names + [merged.name, merged.shortName])
        for name in [gone.name, gone.shortName] + gone.names where names.insert(name).inserted {
            merged.names.append(name)
        }
        merged.metonyms += gone.metonyms.filter { !merged.metonyms.contains($0) }
        let roles = Set(merged.affiliations.map { [$0.role.lowercased(), $0.organization.rawValue] })
        merged.affiliations += gone.affiliations.filter {
            $0.organization != other && !roles.contains([$0.role.lowercased(), $0.organization.rawValue])
        }
        let notes = [merged.note, gone.note].compactMap { $0 }
        merged.note = notes.isEmpty ? nil : notes.joined(separator: "\n")
        if merged.partOf == nil, gone.partOf != other { merged.partOf = gone.partOf }
        merged.review = .confirmed
        edit.entities.append(.init(old: stays, new: merged))
        return edit
    }
}
