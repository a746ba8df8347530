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
        /// Where a value that is removed stood among the others, and where one that is added comes to stand; nil adds it
        /// as the last.
        public var place: Int?

        public init(old: Value?, new: Value?, place: Int? = nil) {
            self.old = old
            self.new = new
            self.place = place
        }

        public static func add(_ value: Value) -> Replacement { Replacement(old: nil, new: value) }
        public static func remove(_ value: Value) -> Replacement { Replacement(old: value, new: nil) }
        public var inverse: Replacement { Replacement(old: new, new: old, place: place) }
    }
}

extension DossierEdit {
    /// The same edit, which knows where in the dossier the removed values stand: its inverse puts them back there.
    public func placed(in dossier: Dossier) -> DossierEdit {
        var edit = self
        Self.place(&edit.documents, in: dossier.documents, by: \.id)
        Self.place(&edit.entities, in: dossier.entities, by: \.id)
        Self.place(&edit.mentions, in: dossier.mentions, by: \.id)
        Self.place(&edit.quotations, in: dossier.quotations, by: \.id)
        Self.place(&edit.relations, in: dossier.relations, by: \.id)
        return edit
    }

    private static func place<Value, Subject>(
        _ replacements: inout [Replacement<Value>], in values: [Value], by id: (Value) -> Identifier<Subject>
    ) {
        let removed = Set(replacements.filter { $0.new == nil }.compactMap { $0.old.map(id) })
        guard !removed.isEmpty else { return }
        var places: [Identifier<Subject>: Int] = [:]
        for (place, value) in values.enumerated() where removed.contains(id(value)) { places[id(value)] = place }
        for number in replacements.indices where replacements[number].new == nil {
            replacements[number].place = replacements[number].old.flatMap { places[id($0)] }
        }
    }

    /// The dossier after the edit; throws where the edit takes something for what it is not any more.
    public func applied(to dossier: Dossier) throws(StaleEdit) -> Dossier {
        var result = dossier
        try apply(to: &result)
        return result
    }

    /// Throws where the edit takes something for what it is not any more.
    public func check(against dossier: Dossier) throws(StaleEdit) {
        _ = try Self.places(documents, in: dossier.documents, by: \.id)
        _ = try Self.places(entities, in: dossier.entities, by: \.id)
        _ = try Self.places(mentions, in: dossier.mentions, by: \.id)
        _ = try Self.places(quotations, in: dossier.quotations, by: \.id)
        _ = try Self.places(relations, in: dossier.relations, by: \.id)
    }

    /// Changes the dossier, or throws and changes nothing. Replaced values keep their place, added ones come to theirs or
    /// last.
    public func apply(to dossier: inout Dossier) throws(StaleEdit) {
        let places = (
            try Self.places(documents, in: dossier.documents, by: \.id),
            try Self.places(entities, in: dossier.entities, by: \.id),
            try Self.places(mentions, in: dossier.mentions, by: \.id),
            try Self.places(quotations, in: dossier.quotations, by: \.id),
            try Self.places(relations, in: dossier.relations, by: \.id)
        )
        Self.apply(documents, to: &dossier.documents, at: places.0)
        Self.apply(entities, to: &dossier.entities, at: places.1)
        Self.apply(mentions, to: &dossier.mentions, at: places.2)
        Self.apply(quotations, to: &dossier.quotations, at: places.3)
        Self.apply(relations, to: &dossier.relations, at: places.4)
        if !removedRejections.isEmpty {
            let removed = Set(removedRejections)
            dossier.rejections.removeAll(where: removed.contains)
        }
        dossier.rejections += addedRejections
    }

    /// Where each replaced value stands; nil for those that are added.
    private static func places<Value, Subject>(
        _ replacements: [Replacement<Value>], in values: [Value], by id: (Value) -> Identifier<Subject>
    ) throws(StaleEdit) -> [Int?] {
        let wanted = Set(replacements.compactMap { $0.old.map(id) })
        var found: [Identifier<Subject>: Int] = [:]
        if !wanted.isEmpty {
            for (place, value) in values.enumerated() where wanted.contains(id(value)) { found[id(value)] = place }
        }
        var places: [Int?] = []
        for replacement in replacements {
            guard let old = replacement.old else {
                places.append(nil)
                continue
            }
            guard let place = found[id(old)], values[place] == old else { throw StaleEdit(id: id(old).rawValue) }
            places.append(place)
        }
        return places
    }

    private static func apply<Value>(_ replacements: [Replacement<Value>], to values: inout [Value], at places: [Int?])
    {
        var removed: Set<Int> = []
        var (inserted, added): ([(place: Int, value: Value)], [Value]) = ([], [])
        for (replacement, place) in zip(replacements, places) {
            switch (place, replacement.new) {
            case (let place?, let new?): values[place] = new
            case (let place?, nil): removed.insert(place)
            case (nil, let new?):
                if let place = replacement.place { inserted.append((place, new)) } else { added.append(new) }
            case (nil, nil): break
            }
        }
        if !removed.isEmpty {
            var place = -1
            values.removeAll { _ in
                place += 1
                return removed.contains(place)
            }
        }
        if !inserted.isEmpty { values = merged(values, inserted.sorted { $0.place < $1.place }) }
        values += added
    }

    /// The values with others among them, each where it says.
    private static func merged<Value>(_ values: [Value], _ inserted: [(place: Int, value: Value)]) -> [Value] {
        var result: [Value] = []
        result.reserveCapacity(values.count + inserted.count)
        var rest = inserted[...]
        for value in values {
            while let next = rest.first, next.place <= result.count {
                result.append(next.value)
                rest.removeFirst()
            }
            result.append(value)
        }
        return result + rest.map(\.value)
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
