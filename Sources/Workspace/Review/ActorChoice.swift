import Model
import Translation

/// Who is meant: an entity of the dossier, or one that it does not have yet.
public enum ActorChoice: Sendable, Hashable {
    case entity(Entity.ID)
    /// Without a name the annotated words are its name.
    case new(Entity.Kind, name: String? = nil)

    /// The entity, added by `edit` where it is new. `words` name one that has no name of its own.
    func entity(in dossier: Dossier, words: String, _ edit: inout DossierEdit) throws(ReviewRefusal) -> Entity {
        switch self {
        case .entity(let id):
            guard let known = dossier.entity(id) else {
                throw ReviewRefusal(translated("The actor is not in the dossier any more; choose another one."))
            }
            return known
        case .new(let kind, let name):
            let plain = Self.plain(name ?? words)
            guard !plain.isEmpty else { throw ReviewRefusal(translated("An actor needs a name; type one.")) }
            if let namesake = dossier.entities.first(where: { $0.name == plain && $0.kind == kind }) {
                return namesake
            }
            let taken = Set(dossier.entities.map(\.id.rawValue))
            let id = Entity.ID(Slug.unique(plain, or: kind.rawValue, isTaken: taken.contains))
            let entity = Entity(id: id, name: plain, kind: kind, review: .confirmed)
            edit.entities.append(.add(entity))
            return entity
        }
    }

    /// A name on one line, with single blanks and no more than a name can have.
    static func plain(_ name: String) -> String {
        String(name.split(whereSeparator: \.isWhitespace).joined(separator: " ").prefix(200))
    }
}
