import Exchange
import Foundation
import Model
import Network
import Translation

/// By what the user has the diagram arranged; places from a file come with it.
public struct ArrangementChoice: Sendable, Hashable {
    public let arrangement: Arrangement
    /// Where `places` were read; nil for arrangements that need no file.
    public let file: URL?
    /// Of actors in the file, in its own unit.
    public let places: [Entity.ID: Point]

    public static let relations = ArrangementChoice(.relations)

    /// Any but from a file, which is then by relations.
    public init(_ arrangement: Arrangement) {
        self.arrangement = arrangement == .file ? .relations : arrangement
        file = nil
        places = [:]
    }

    /// Reads a file; each of its actors is found by identifier, name or short name, and those not in the dossier are left
    /// out, since a file may serve several.
    public init(file: URL, in index: DossierIndex) throws(PlaceFileError) {
        let rows = try PlaceFile.read(file).rows
        let names = Self.names(index)
        var places: [Entity.ID: Point] = [:]
        for row in rows {
            let key = row.actor.lowercased()
            let found = index.entity[Entity.ID(row.actor)].map { [$0.id] } ?? names[key] ?? []
            guard let entity = found.first else { continue }
            guard found.count == 1 else {
                let ids = found.map(\.rawValue).sorted().joined(separator: ", ")
                throw PlaceFileError(row.place, translated("“{1}” may be {2}; give the id.", row.actor, ids))
            }
            guard places.updateValue(Point(row.x, row.y), forKey: entity) == nil else {
                throw PlaceFileError(row.place, translated("“{1}” has a place already.", row.actor))
            }
        }
        guard !places.isEmpty else {
            throw PlaceFileError(file.lastPathComponent, translated("none of its actors is in the dossier."))
        }
        arrangement = .file
        self.file = file
        self.places = places
    }

    /// Entities by what they are called, in small letters; a full name outranks a short one.
    private static func names(_ index: DossierIndex) -> [String: [Entity.ID]] {
        var names: [String: [Entity.ID]] = [:]
        for entity in index.dossier.entities { names[entity.name.lowercased(), default: []].append(entity.id) }
        var short: [String: [Entity.ID]] = [:]
        for entity in index.dossier.entities { short[entity.shortName.lowercased(), default: []].append(entity.id) }
        return names.merging(short) { full, _ in full }
    }
}
