import Model
import Translation

/// Gives an entity another name; the old one stays among its names, so that texts which use it still mean the entity.
public struct Rename: ReviewCommand {
    let entity: Entity.ID
    let name: String

    /// Nil where the name is blank.
    public init?(_ entity: Entity.ID, to name: String) {
        let name = String(name.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200))
        guard !name.isEmpty else { return nil }
        self.entity = entity
        self.name = name
    }

    public func title(in dossier: Dossier) -> String {
        translated("Rename {1}", dossier.name(of: .entity(entity)))
    }

    public func edit(_ dossier: Dossier) throws(ReviewRefusal) -> DossierEdit? {
        guard let old = dossier.entity(entity), old.name != name else { return nil }
        if dossier.entities.contains(where: { $0.id != entity && $0.name == name }) {
            throw ReviewRefusal(
                translated("There is another “{1}” in this dossier; merge the two, or choose another name.", name))
        }
        var edit = DossierEdit()
        edit.entities = [
            .changing(old) { changed in
                if !changed.names.contains(old.name) { changed.names.append(old.name) }
                changed.name = name
                if changed.shortName == old.name { changed.shortName = name }
                changed.review = .confirmed
            }
        ].compactMap { $0 }
        return edit
    }
}
