import Model
import Network
import TestSupport
import Testing

/// Whom a comparison begins with, where nobody has chosen.
@Suite struct CampsTests {
    private static func official(_ id: Entity.ID, of state: Entity.ID) -> Entity {
        Entity(
            id: id, name: id.rawValue, kind: .person,
            affiliations: [Affiliation(role: "minister", organization: state, asOf: nil, evidence: [])])
    }

    /// Three states with two voices each: a and b contradict each other, c tells most and contradicts nobody.
    private static var threeStates: Dossier {
        var builder = DossierBuilder().document("d", publisher: "ARKA").entity("a").entity("b").entity("c").entity("x")
            .entity("y")
        for state in ["a", "b", "c"] as [Entity.ID] {
            for number in ["1", "2"] {
                let voice = Account.entity(Entity.ID(state.rawValue + number))
                let sign: Relation.Sign = state == "a" ? .conflict : .cooperation
                builder = builder.relation("a", state == "c" ? "c" : "b", sign, by: voice)
            }
        }
        for _ in 0..<5 { builder = builder.relation("c", "x", by: .entity("c1")).relation("c", "y", by: .entity("c2")) }
        var dossier = builder.build()
        for state in ["a", "b", "c"] as [Entity.ID] {
            for number in ["1", "2"] {
                dossier.entities.append(official(Entity.ID(state.rawValue + number), of: state))
            }
        }
        return dossier
    }

    private func choice(_ dossier: Dossier, _ account: Lens.AccountFilter = .anyone) -> CampChoice {
        Camps(DossierIndex(dossier), under: Lens(account: account)).choice()
    }

    @Test func theSidesThatContradictEachOtherMost() {
        let found = choice(Self.threeStates)
        #expect(Set([found.first, found.second]) == [.affiliated("a"), .affiliated("b")])
        #expect(found.reason == .sides(contested: 1, of: 3))
        #expect(found == choice(Self.threeStates), "always the same two")
    }

    @Test func aSideThatIsChosenGetsWhomItContradicts() {
        let found = choice(Self.threeStates, .affiliated("b"))
        #expect(found.first == .affiliated("b") && found.second == .affiliated("a"))
        #expect(found.reason == .counterpart(contested: 1, of: 2))
    }

    @Test func speakersWhereNobodySpeaksForAState() {
        let dossier = DossierBuilder().document("d").entity("a").entity("b").entity("p", .person).entity("q", .person)
            .entity("r", .person)
            .relation("a", "b", .conflict, by: .entity("p")).relation("a", "b", by: .entity("q"))
            .relation("a", "p", by: .entity("r")).relation("a", "q", by: .entity("r")).build()
        let found = choice(dossier)
        #expect(Set([found.first, found.second]) == [.speaker("p"), .speaker("q")])
        #expect(found.reason == .speakers(contested: 1, of: 3))
    }

    @Test func aLoneVoiceStandsBesideTheArticles() {
        let one = DossierBuilder().document("d").entity("a").entity("b").entity("p", .person, name: "Pashinyan")
            .relation("a", "b", by: .entity("p")).relation("a", "b", .conflict)
        let found = choice(one.build())
        #expect(found.first == .speaker("p") && found.second == .reporters && found.reason == .oneVoice("p"))
        #expect(Wording.reason(found, one.index()).contains("Pashinyan"))
    }

    @Test func articlesWhereNobodyIsHeard() {
        let outlets = DossierBuilder().document("d", publisher: "ARKA").entity("a").entity("b")
            .relation("a", "b").document("e", publisher: "Newsweek").relation("a", "b", .conflict)
        let found = choice(outlets.build())
        #expect(Set([found.first, found.second]) == [.outlet("ARKA"), .outlet("Newsweek")])
        #expect(found.reason == .outlets(contested: 1, of: 2))
        let single = DossierBuilder().document("d").entity("a").entity("b").relation("a", "b")
        #expect(choice(single.build()).reason == .noVoice)
        #expect(choice(Dossier(title: "Empty")).reason == .noVoice)
    }

    @Test func whatIsHiddenContradictsNobody() {
        let index = DossierIndex(Self.threeStates)
        let found = Camps(index, under: .everything, scope: NetworkScope(hidden: ["b"])).choice()
        #expect(found.reason == .speakers(contested: 0, of: 2), "two are left who tell anything, and they agree")
    }
}
