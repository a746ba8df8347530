import Model

/// States and organizations that several of those who are heard speak for: the sides whose accounts can be told apart.
public struct AccountSides {
    public let entity: Entity.ID
    /// How many of those who are quoted or assert something speak for it.
    public let speakers: Int

    /// The side with most speakers first.
    public static func of(_ index: DossierIndex) -> [AccountSides] {
        let heard = Set(index.dossier.quotations.compactMap(\.speaker))
            .union(index.dossier.relations.compactMap(\.assertedBy.entity))
        let possible = index.dossier.entities.filter { $0.kind == .state || $0.kind == .organization }
        return possible.compactMap { entity in
            let count = index.spokespeople(of: entity.id).intersection(heard).count
            return count > 1 ? AccountSides(entity: entity.id, speakers: count) : nil
        }.sorted { ($1.speakers, index.shortName($0.entity)) < ($0.speakers, index.shortName($1.entity)) }
    }
}
