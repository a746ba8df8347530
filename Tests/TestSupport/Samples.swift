import Model
import Network

/// Dossiers that several tests look at.
public enum Samples {
    /// Two camps and a speaker, in three articles; small enough to reckon by hand.
    public static var camps: DossierBuilder {
        DossierBuilder()
            .document("a", title: "Ministers meet", publisher: "ARKA", published: "2024-02-08")
            .entity("armenia", .state, name: "Armenia")
            .entity("russia", .state, name: "Russia")
            .entity("csto", .organization, name: "Collective Security Treaty Organization", short: "CSTO")
            .entity("lavrov", .person, name: "Sergey Lavrov")
            .entity("yerevan", .place, name: "Yerevan")
            .relation("russia", "armenia", .cooperation, status: .reported, by: .entity("lavrov"), isSymmetric: true)
            .relation("armenia", "russia", .conflict)
            .relation("lavrov", "russia", .neutral, .officeOf)
            .relation("armenia", "csto", .neutral, .memberOf, date: "1994")
            .document("b", title: "Participation frozen", publisher: "Newsweek", published: "2024-03-01")
            .relation("armenia", "csto", .conflict, .sanction, status: .past, date: "2023-11")
            .relation("lavrov", "armenia", .conflict, .accuse, date: "2024-03-29")
            .relation("armenia", "yerevan", .neutral, .locatedIn)
            .document("c", title: "No date given")
            .relation("russia", "csto", .cooperation, .support, status: .planned)
            .relation("csto", "armenia", .conflict, status: .denied, by: .entity("lavrov"))
    }

    /// A connected network of `count` actors, two hubs and random relations, for layouts.
    public static func crowd(_ count: Int, seed: UInt64 = 7) -> DossierBuilder {
        var generator = SeededGenerator(seed: seed)
        let kinds: [Entity.Kind] = [.state, .person, .body, .group, .medium, .organization]
        var builder = DossierBuilder().document("a", published: "2024-01-01")
        for number in 0..<count {
            builder = builder.entity(id(number), kinds[number % kinds.count], name: "Actor number \(number)")
        }
        for number in 1..<max(count, 1) {
            builder = builder.relation(id(number), id(number % 2 == 0 || number < 2 ? 0 : 1), sign(&generator))
            if generator.unit() < 0.6 {
                builder = builder.relation(id(number), id(generator.below(number)), sign(&generator))
            }
        }
        for _ in 0..<(count * 2) where count > 1 { builder = builder.relation(id(0), id(1), sign(&generator)) }
        return builder
    }

    private static func id(_ number: Int) -> Entity.ID { .init("e\(number)") }

    private static func sign(_ generator: inout SeededGenerator) -> Relation.Sign {
        Relation.Sign.allCases[generator.below(3)]
    }
}
