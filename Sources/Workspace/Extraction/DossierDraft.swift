import Model

/// A dossier while annotations are taken into it, with the tables that find an entity by what names it.
public struct DossierDraft: Sendable {
    public private(set) var dossier: Dossier
    private(set) var names: EntityNames
    private var entityPlaces: [Entity.ID: Int] = [:]

    public init(_ dossier: Dossier) {
        self.dossier = dossier
        names = EntityNames(dossier.entities)
        reindex()
    }

    /// Changes the dossier, or throws and changes nothing.
    public mutating func apply(_ edit: DossierEdit) throws(StaleEdit) {
        try edit.apply(to: &dossier)
        guard !edit.entities.isEmpty else { return }
        if edit.entities.allSatisfy({ $0.old == nil && $0.place == nil }) {
            let added = edit.entities.compactMap(\.new)
            let first = dossier.entities.count - added.count
            for (offset, entity) in added.enumerated() { entityPlaces[entity.id] = first + offset }
            names.add(added)
        } else {
            names = EntityNames(dossier.entities)
            reindex()
        }
    }

    func entity(_ id: Entity.ID) -> Entity? { entityPlaces[id].map { dossier.entities[$0] } }

    func document(_ id: Document.ID) -> Document? { dossier.documents.first { $0.id == id } }

    private mutating func reindex() {
        entityPlaces = Dictionary(
            dossier.entities.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
    }
}

/// Which entity of a dossier a found one is, where that is certain.
///
/// The same entry of the lexicon is the same entity. Else the name by which a document calls it mostly must be one by which the
/// dossier calls it, and only it: an alias ("the Foreign Ministry", a surname) means another one in another article.
struct EntityNames: Sendable {
    private var byEntry: [String: Entity.ID] = [:]
    /// A nil says that several are so named.
    private var byName: [Key: Entity.ID?] = [:]
    /// Acronyms, of those that go by another name too.
    private var byAcronym: [Key: Entity.ID?] = [:]
    /// All names, whatever the kind, of what a person named or confirmed.
    private var decided: [String: Entity.ID?] = [:]
    private(set) var ids: Set<Entity.ID> = []

    private struct Key: Hashable, Sendable {
        let name: String
        let kind: Entity.Kind
    }

    init(_ entities: [Entity]) { add(entities) }

    mutating func add(_ entities: [Entity]) {
        for entity in entities {
            ids.insert(entity.id)
            if let entry = entity.entry, byEntry[entry] == nil { byEntry[entry] = entity.id }
            let name = Self.normalized(entity.name)
            if entity.isTentative {
                if Self.isTelling(name, entity.kind) {
                    Self.note(entity.id, at: Key(name: name, kind: entity.kind), in: &byName)
                }
            } else {
                Self.note(entity.id, at: Key(name: name, kind: entity.kind), in: &byName)
                for name in Set(([entity.name, entity.shortName] + entity.names).map(Self.normalized)) {
                    Self.note(entity.id, at: name, in: &decided)
                }
            }
            let short = Self.normalized(entity.shortName)
            if short != name { Self.note(entity.id, at: Key(name: short, kind: entity.kind), in: &byAcronym) }
        }
    }

    private static func note<K: Hashable>(_ id: Entity.ID, at key: K, in table: inout [K: Entity.ID?]) {
        if let present = table[key] {
            if present != id { table[key] = .some(nil) }
        } else {
            table[key] = .some(id)
        }
    }

    /// The entity of the dossier, or nil where none is certain. What a person decided outweighs the kind that was found.
    func match(_ found: Entity) -> Entity.ID? {
        if let entry = found.entry, let id = byEntry[entry] { return id }
        let name = Self.normalized(found.name)
        if let id = decided[name], let id { return id }
        if Self.isTelling(name, found.kind), let id = byName[Key(name: name, kind: found.kind)], let id { return id }
        // One of the two goes by the acronym alone; two full names that share one are two.
        if let id = byAcronym[Key(name: name, kind: found.kind)], let id { return id }
        let short = Self.normalized(found.shortName)
        if short != name, let id = byName[Key(name: short, kind: found.kind)], let id { return id }
        return nil
    }

    /// Whether a name can mean one only: a person's of two words or more, because people share surnames.
    private static func isTelling(_ name: String, _ kind: Entity.Kind) -> Bool {
        !name.isEmpty && (kind != .person || name.contains(" "))
    }

    /// Without doubled blanks and a leading article; straight apostrophes. Case stays: "US" is not "us".
    static func normalized(_ name: String) -> String {
        var words = name.replacing("’", with: "'").split(whereSeparator: \.isWhitespace)
        if words.count > 1, ["the", "The"].contains(words[0]) { words.removeFirst() }
        return words.joined(separator: " ")
    }
}
