import Model
import Translation

/// Finds an entity by what a person would type: its id or one of its names, in whatever case.
struct EntityLookup {
    private let dossier: Dossier

    init(_ dossier: Dossier) { self.dossier = dossier }

    func entity(_ text: String) throws(Failure) -> Entity {
        // An id outranks a name, and a full name one that others may share.
        let ranks: [(Entity) -> [String]] = [
            { [$0.id.rawValue] }, { [$0.name] }, { [$0.shortName] }, { $0.names }, { $0.metonyms },
        ]
        let wanted = text.lowercased()
        for names in ranks {
            let found = dossier.entities.filter { names($0).contains { $0.lowercased() == wanted } }
            if found.count > 1 {
                let ids = found.map(\.id.rawValue).sorted().joined(separator: ", ")
                throw Failure(translated("“{1}” may be {2}; give the id.", text, ids))
            }
            if let entity = found.first { return entity }
        }
        throw Failure(translated("There is no entity “{1}” in the dossier; see actantctl list actors.", text))
    }

    func find(_ text: String) -> Entity? { try? entity(text) }
}
