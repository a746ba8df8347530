import Model
import Network
import TestSupport
import Testing

@Suite struct ComparisonTests {
    private let builder = DossierBuilder().document("a").entity("a").entity("b").entity("c").entity("d").entity("e")
        .entity("left", .person).entity("right", .person)

    private func compare(_ builder: DossierBuilder) -> Comparison {
        Comparison(Lens(account: .speaker("left")), Lens(account: .speaker("right")), index: builder.index())
    }

    @Test func whatOneAssertsAndTheOtherDeniesIsContested() throws {
        let comparison = compare(
            builder.relation("a", "b", .conflict, .assault, by: .entity("left"))
                .relation("a", "b", .neutral, .assault, status: .denied, by: .entity("right")))
        let finding = try #require(comparison.findings.first)
        #expect(finding.verdict == .contested)
        #expect(finding.contests.map(\.reason) == [.denial])
        #expect(finding.contests.first?.first.ground == .relation("r1"))
        #expect(finding.contests.first?.second.ground == .relation("r2"))
    }

    @Test func theOppositeSignIsContestedUnlessSomebodyTellsOfBoth() {
        let opposite = builder.relation("a", "b", .conflict, by: .entity("left"))
            .relation("a", "b", .cooperation, by: .entity("right"))
        #expect(compare(opposite).findings.map(\.verdict) == [.contested])
        let balanced = opposite.relation("a", "b", .cooperation, by: .entity("left"))
        #expect(compare(balanced).findings.map(\.verdict) == [.both])
        let otherWay = builder.relation("a", "b", .conflict, by: .entity("left"))
            .relation("b", "a", .cooperation, by: .entity("right"))
        #expect(compare(otherWay).findings.map(\.verdict) == [.apart], "what A does is not what B does")
    }

    @Test func agreementAndWhatOnlyOneMentions() {
        let comparison = compare(
            builder.relation("a", "b", .conflict, by: .entity("left")).relation(
                "a", "b", .conflict, by: .entity("right")
            )
            .relation("a", "c", by: .entity("left")).relation("d", "e", by: .entity("right"))
            .relation("b", "c", .neutral, .memberOf, by: .entity("left"))
            .relation("b", "c", .neutral, .consult, by: .entity("right"))
            .relation("a", "d"))
        let verdicts = Dictionary(uniqueKeysWithValues: comparison.findings.map { ($0.id, $0.verdict) })
        #expect(verdicts[EdgeID(first: "a", second: "b")] == .both)
        #expect(verdicts[EdgeID(first: "a", second: "c")] == .onlyFirst)
        #expect(verdicts[EdgeID(first: "d", second: "e")] == .onlySecond)
        #expect(verdicts[EdgeID(first: "b", second: "c")] == .apart)
        #expect(verdicts.count == 4, "what neither tells is not compared")
        #expect(
            Wording.summary(of: comparison)
                == "0 contested, 1 told by both, 1 told apart, 1 only on the left, 1 only on the right")
    }

    @Test func aLensComparedWithItselfContradictsNothing() {
        let index = Samples.camps.index()
        let comparison = Comparison(.everything, .everything, index: index)
        #expect(comparison.findings.allSatisfy { $0.verdict == .both })
        #expect(comparison.union.nodes == comparison.firstNetwork.nodes)
        #expect(comparison.union.groundCount == comparison.firstNetwork.groundCount)
    }

    @Test func theUnionHoldsBothSides() {
        let comparison = compare(
            builder.relation("a", "b", by: .entity("left")).relation("b", "c", by: .entity("right"))
                .relation("a", "b", .conflict, by: .entity("right")))
        #expect(comparison.union.edges.count == 2)
        #expect(Set(comparison.union.nodes.map(\.id)) == ["a", "b", "c"])
        #expect(comparison.union.nodes.first?.relationCount == 3)
        #expect(comparison.union.relations == ["r1", "r3", "r2"] || comparison.union.relations.count == 3)
    }

    @Test func lensesAreToldApartInWords() {
        let index = Samples.camps.index()
        let (one, other) = (Lens(account: .affiliated("russia")), Lens(account: .reporters))
        #expect(
            Wording.difference(of: one, from: other, index) == "as told by those who speak for \(index.name("russia"))")
        #expect(Wording.difference(of: other, from: one, index) == "as told by the reporters")
        #expect(Wording.difference(of: one, from: one, index) == "the same lens")
    }
}
