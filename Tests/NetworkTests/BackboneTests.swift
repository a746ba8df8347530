import Foundation
import Model
import Network
import TestSupport
import Testing

@Suite struct BackboneTests {
    /// A hub with five partners: one edge of 6 relations and four of 1.
    private let star: DossierIndex = {
        var builder = DossierBuilder().document("a").entity("hub")
        for number in 1...5 { builder = builder.entity(Entity.ID("p\(number)")) }
        for _ in 1...6 { builder = builder.relation("hub", "p1") }
        for number in 2...5 { builder = builder.relation("hub", Entity.ID("p\(number)")) }
        return builder.index()
    }()

    private func partners(_ level: Double?, _ index: DossierIndex) -> [Entity.ID] {
        Projection(index).network(under: Lens(backbone: level)).edges.map { $0.id.other(than: "hub") }
    }

    @Test func whatTakesMoreThanItsShareStands() {
        // The hub's strength is 10: (1 - 6/10)^4 = 0.0256, (1 - 1/10)^4 = 0.6561. Its partners have one edge each.
        #expect(partners(nil, star).count == 5)
        #expect(partners(0.05, star) == ["p1"])
        #expect(partners(0.0257, star) == ["p1"])
        #expect(partners(0.0255, star) == [])
        #expect(partners(0.66, star).count == 5)
    }

    @Test func eitherEndMayDecide() {
        // Between two hubs the edge is one of many to neither, yet most of what the smaller one has.
        var builder = DossierBuilder().document("a").entity("big").entity("small").entity("far")
        for number in 1...9 {
            builder = builder.entity(Entity.ID("q\(number)"))
            for _ in 1...5 { builder = builder.relation("big", Entity.ID("q\(number)")) }
        }
        for _ in 1...5 { builder = builder.relation("big", "small") }
        builder = builder.relation("small", "far")
        let kept = Projection(builder.index()).network(under: Lens(backbone: 0.2)).edges.map(\.id)
        // At the small one: (1 - 5/6)^1 = 0.17; at the big one: (1 - 5/50)^9 = 0.39.
        #expect(kept == [EdgeID(first: "big", second: "small")])
    }

    @Test func aPairByItselfStays() {
        let index = DossierBuilder().document("a").entity("x").entity("y").relation("x", "y").index()
        #expect(Projection(index).network(under: Lens(backbone: 0.01)).edges.count == 1)
    }
}
