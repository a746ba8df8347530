import Foundation
import Model
import Network
import TestSupport
import Testing

/// Congruence, conflict and subtract, worked by hand after Leifeld's definitions.
@Suite struct OneModeProjectionTests {
    /// A speaks twice for t1 and once against t2; B once for t1 and once for t2; C once neutrally on t1.
    private let index = DossierBuilder().document("a").entity("a", .person).entity("b", .person).entity("c", .person)
        .topic("t1").topic("t2")
        .quotation(by: "a", stances: [Stance(target: .topic("t1"), agreement: .favour)])
        .quotation(by: "a", stances: [Stance(target: .topic("t1"), agreement: .favour)])
        .quotation(by: "a", stances: [Stance(target: .topic("t2"), agreement: .against)])
        .quotation(
            by: "b",
            stances: [
                Stance(target: .topic("t1"), agreement: .favour), Stance(target: .topic("t2"), agreement: .favour),
            ]
        )
        .quotation(by: "c", stances: [Stance(target: .topic("t1"), agreement: .neutral)])
        .index()

    private func edge(
        _ one: Entity.ID, _ other: Entity.ID, _ projection: Lens.Projection, _ way: Lens.Normalization = .none
    ) -> NetworkEdge? {
        Projection(index).network(under: Lens(projection: projection, normalization: way)).edges
            .first { $0.id == EdgeID(first: one, second: other) }
    }

    private func weight(
        _ one: Entity.ID, _ other: Entity.ID, _ projection: Lens.Projection, _ way: Lens.Normalization = .none
    ) -> Double? {
        edge(one, other, projection, way)?.weight
    }

    @Test func congruenceMultipliesWhatTheySayAlike() {
        #expect(weight("a", "b", .congruence) == 2)
        // Neutral stands half way: 2 x 1 x 1/2.
        #expect(weight("a", "c", .congruence) == 1)
        #expect(weight("b", "c", .congruence) == 0.5)
    }

    @Test func conflictMultipliesWhatTheySayOtherwise() {
        #expect(weight("a", "b", .conflict) == 1)
        #expect(weight("a", "c", .conflict) == 1)
        #expect(weight("b", "c", .conflict) == 0.5)
    }

    @Test func subtractTakesOneFromTheOtherAndDropsWhatIsEven() throws {
        #expect(weight("a", "b", .subtract) == 1)
        #expect(edge("a", "c", .subtract) == nil)
        let edge = try #require(self.edge("a", "b", .subtract))
        #expect(edge.conflict.isEmpty && edge.cooperation.count == 4, "all four quotations stand behind the difference")
    }

    @Test func averageDividesByTheMeanNumberOfStatements() {
        // A has 3, B 2.
        #expect(weight("a", "b", .congruence, .average) == 2 / 2.5)
        #expect(weight("a", "b", .conflict, .average) == 1 / 2.5)
    }

    @Test func jaccardDividesByAllThatEitherSays() {
        // A alone: 1 against t2. B alone: 1 for t2. Both: 2 x 1 for t1.
        #expect(weight("a", "b", .congruence, .jaccard) == 2.0 / 4)
        // A alone: 3. C alone: 1.
        #expect(weight("a", "c", .congruence, .jaccard) == 1.0 / 4)
    }

    @Test func cosineDividesByBothLengths() throws {
        // A (2, 1), B (1, 1): lengths √5 and √2.
        let found = try #require(weight("a", "b", .congruence, .cosine))
        #expect(abs(found - 2 / 10.0.squareRoot()) < 1e-12)
        #expect(Wording.decimal(found) == "0.63")
    }

    @Test func edgesJoinAndRestOnTheQuotationsOfBoth() throws {
        let congruence = try #require(edge("a", "b", .congruence))
        #expect(Set(congruence.grounds.compactMap(\.quotation)) == ["q1", "q2", "q4"])
        #expect(!congruence.cooperation.targetsFirst && !congruence.cooperation.targetsSecond)
        let conflict = try #require(edge("a", "b", .conflict))
        #expect(Set(conflict.grounds.compactMap(\.quotation)) == ["q3", "q4"])
        #expect(conflict.documentCount == 1)
    }

    @Test func normalizedEdgesAreDrawnRelativeToTheHeaviest() throws {
        let network = Projection(index).network(under: Lens(projection: .congruence, normalization: .average))
        #expect(network.edges.first?.cooperation.heaviness == OneModeWeight.heaviest)
        #expect(network.edges.map(\.weight) == network.edges.map(\.weight).sorted(by: >))
    }

    @Test func aThresholdLeavesTheHeavyOnes() {
        let lens = Lens(projection: .conflict, minimumWeight: 0.75)
        #expect(Projection(index).network(under: lens).edges.count == 2)
    }

    @Test func whatALensLeavesOutIsNotMultiplied() {
        let lens = Lens(signs: [.cooperation], projection: .conflict)
        #expect(Projection(index).network(under: lens).edges.isEmpty)
        let alone = Lens(account: .speaker("a"), projection: .congruence)
        #expect(Projection(index).network(under: alone).edges.isEmpty)
    }
}
