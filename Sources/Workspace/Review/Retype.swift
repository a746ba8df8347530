import Model
import Network
import Translation

/// Says that an entity is of another kind.
public struct Retype: ReviewCommand {
    let entity: Entity.ID
    let kind: Entity.Kind

    public init(_ entity: Entity.ID, to kind: Entity.Kind) {
        self.entity = entity
        self.kind = kind
    }

    public func title(in dossier: Dossier) -> String {
        translated("Change the kind of {1} to {2}", dossier.name(of: .entity(entity)), Wording.kind(kind))
    }

    public func edit(_ dossier: Dossier) -> DossierEdit? {
        guard let old = dossier.entity(entity), old.kind != kind else { return nil }
        var edit = DossierEdit()
        edit.entities = [
            .changing(old) {
                $0.kind = kind
                $0.review = .confirmed
            }
        ].compactMap { $0 }
        return edit
    }
}
