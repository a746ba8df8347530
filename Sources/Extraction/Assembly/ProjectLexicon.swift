import Model

/// The names that the user of a dossier has given, merged or confirmed; they outweigh all other lexicons.
public struct ProjectLexicon: Sendable, Hashable {
    public struct Entry: Sendable, Hashable {
        public let name: String
        public let kind: Entity.Kind
        /// All names by which texts name it, `name` among them.
        public let names: [String]
        /// The entry of the built-in lexicon that it is, where it is one.
        public let entry: String?

        public init(name: String, kind: Entity.Kind, names: [String], entry: String? = nil) {
            self.name = name
            self.kind = kind
            self.names = names
            self.entry = entry
        }
    }

    public let entries: [Entry]
    /// Words that are no name of that kind, as the user decided.
    public let rejected: [Rejected]

    public struct Rejected: Sendable, Hashable {
        public let name: String
        public let kind: Entity.Kind

        public init(name: String, kind: Entity.Kind) {
            self.name = name
            self.kind = kind
        }
    }

    public init(entries: [Entry] = [], rejected: [Rejected] = []) {
        self.entries = entries
        self.rejected = rejected
    }

    public static let empty = ProjectLexicon()

    /// What a dossier teaches: the entities that a person made or confirmed, and those that were rejected.
    public init(_ dossier: Dossier) {
        entries = dossier.entities.filter { !$0.isTentative }.map { entity in
            var seen: Set<String> = []
            let names = ([entity.name, entity.shortName] + entity.names).filter { seen.insert($0).inserted }
            return Entry(name: entity.name, kind: entity.kind, names: names, entry: entity.entry)
        }
        rejected = dossier.rejections.compactMap { rejection in
            guard rejection.what == .entity, let name = rejection.name, let kind = rejection.kind else { return nil }
            return Rejected(name: name, kind: kind)
        }
    }
}
