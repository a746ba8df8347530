import Model
import Translation

/// Says that an annotation is wrong: it is taken out, and the next extraction does not bring it back.
public struct Reject: ReviewCommand {
    let reference: AnnotationReference

    public init(_ reference: AnnotationReference) { self.reference = reference }

    public func title(in dossier: Dossier) -> String { translated("Reject {1}", dossier.name(of: reference)) }

    public func edit(_ dossier: Dossier) -> DossierEdit? {
        switch reference {
        case .mention(let id): dossier.mention(id).map { edit($0, dossier) }
        case .quotation(let id): dossier.quotation(id).map { edit($0, dossier) }
        case .entity(let id): dossier.entity(id).map { edit($0, dossier) }
        }
    }

    private func edit(_ mention: Mention, _ dossier: Dossier) -> DossierEdit {
        var edit = DossierEdit()
        edit.mentions = [.remove(mention)]
        let entity = dossier.entity(mention.entity)
        edit.addedRejections = [
            Rejection(what: .mention, anchor: mention.anchor, name: entity?.name, kind: entity?.kind)
        ]
        edit.removeIfForsaken(entity, in: dossier)
        return edit
    }

    private func edit(_ quotation: Quotation, _ dossier: Dossier) -> DossierEdit {
        var edit = DossierEdit()
        edit.quotations =
            [.remove(quotation)]
            + dossier.quotations.filter { $0.nestedIn == quotation.id }.compactMap {
                .changing($0) { $0.nestedIn = quotation.nestedIn }
            }
        edit.relations = dossier.relations.filter { $0.quotation == quotation.id }.compactMap {
            .changing($0) { $0.quotation = nil }
        }
        let speaker = quotation.speaker.flatMap(dossier.entity)
        edit.addedRejections = quotation.content.map {
            Rejection(what: .quotation, anchor: $0, name: speaker?.name, kind: speaker?.kind)
        }
        return edit
    }

    private func edit(_ entity: Entity, _ dossier: Dossier) -> DossierEdit {
        var edit = EntitySubstitution(old: entity.id, new: nil).edit(dossier)
        var seen: Set<String> = []
        edit.addedRejections = ([entity.name, entity.shortName] + entity.names).filter { seen.insert($0).inserted }
            .map { Rejection(what: .entity, anchor: nil, name: $0, kind: entity.kind) }
        return edit
    }
}

extension DossierEdit {
    /// Takes out an entity that the program found and that nothing refers to any more.
    mutating func removeIfForsaken(_ entity: Entity?, in dossier: Dossier) {
        guard let entity, entity.isTentative, let after = try? applied(to: dossier),
            !References(after).contains(entity.id)
        else { return }
        entities.append(.remove(entity))
    }
}
