/// A change of a dossier as values: what is taken out and what is put in. One edit is one transaction.
public struct DossierEdit: Sendable, Hashable {
    public var documents: [Replacement<Document>] = []
    public var entities: [Replacement<Entity>] = []
    public var mentions: [Replacement<Mention>] = []
    public var quotations: [Replacement<Quotation>] = []
    public var relations: [Replacement<Relation>] = []
    public var addedRejections: [Rejection] = []
    public var removedRejections: [Rejection] = []

    public init() {}

    public var isEmpty: Bool { self == DossierEdit() }

    /// What takes the edit back.
    public var inverse: DossierEdit {
        var edit = DossierEdit()
        edit.documents = documents.reversed().map(\.inverse)
        edit.entities = entities.reversed().map(\.inverse)
        edit.mentions = mentions.reversed().map(\.inverse)
        edit.quotations = quotations.reversed().map(\.inverse)
        edit.relations = relations.reversed().map(\.inverse)
        edit.addedRejections = removedRejections
        edit.removedRejections = addedRejections
        return edit
    }

    /// One value in the place of another; without an old one it is added, without a new one removed.
    public struct Replacement<Value: Sendable & Hashable>: Sendable, Hashable {
        public let old: Value?
        public let new: Value?

        public init(old: Value?, new: Value?) {
            self.old = old
            self.new = new
        }

        public static func add(_ value: Value) -> Replacement { Replacement(old: nil, new: value) }
        public static func remove(_ value: Value) -> Replacement { Replacement(old: value, new: nil) }
        public var inverse: Replacement { Replacement(old: new, new: old) }
    }
}

extension DossierEdit {
    /// The dossier after the edit, or the first value that the edit takes for something that it is not any more.
    public func applied(to dossier: Dossier) throws(StaleEdit) -> Dossier {
        var result = dossier
        try Self.apply(documents, to: &result.documents, by: \.id)
        try Self.apply(entities, to: &result.entities, by: \.id)
        try Self.apply(mentions, to: &result.mentions, by: \.id)
        try Self.apply(quotations, to: &result.quotations, by: \.id)
        try Self.apply(relations, to: &result.relations, by: \.id)
        if !removedRejections.isEmpty {
            let removed = Set(removedRejections)
            result.rejections.removeAll(where: removed.contains)
        }
        result.rejections += addedRejections
        return result
    }

    /// Replaced values keep their place, added ones come last.
    private static func apply<Value, Key: Hashable>(
        _ replacements: [Replacement<Value>], to values: inout [Value], by key: (Value) -> Identifier<Key>
    ) throws(StaleEdit) {
        if replacements.isEmpty { return }
        let wanted = Set(replacements.compactMap { $0.old.map(key) })
        var places: [Identifier<Key>: Int] = [:]
        if !wanted.isEmpty {
            for (place, value) in values.enumerated() where wanted.contains(key(value)) { places[key(value)] = place }
        }
        var removed: Set<Int> = []
        for replacement in replacements {
            if let old = replacement.old {
                guard let place = places[key(old)], values[place] == old else { throw StaleEdit(id: key(old).rawValue) }
                if let new = replacement.new { values[place] = new } else { removed.insert(place) }
            } else if let new = replacement.new {
                values.append(new)
            }
        }
        guard !removed.isEmpty else { return }
        values = values.enumerated().filter { !removed.contains($0.offset) }.map(\.element)
    }
}

/// An edit that was made for another state of the dossier.
public struct StaleEdit: Error, Sendable, Hashable, CustomStringConvertible {
    /// What is not as the edit takes it to be.
    public let id: String

    public var description: String {
        "“\(id)” has changed meanwhile, so that this cannot be done any more; choose it again."
    }
}
