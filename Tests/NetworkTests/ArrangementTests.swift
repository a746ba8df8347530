import Model
import Network
import TestSupport
import Testing

/// Diagrams by kind, by period, in a circle and as a file has them.
@Suite struct ArrangementTests {
    private static let camps = Samples.camps.index()
    private static let network = Projection(camps).network(under: .everything)

    private static func isSane(_ layout: ArrangedLayout) -> Bool {
        layout.positions.count == layout.network.nodes.count
            && layout.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite }
            && Set(layout.positions).count == layout.positions.count
    }

    private static func circle(_ network: ActorNetwork) -> ArrangedLayout {
        let graph = LargeLayout.graph(of: network)
        return .circle(network, graph: graph, groups: Array(repeating: 0, count: graph.count))
    }

    @Test func eachKindHasABandOfItsOwn() {
        let layout = ArrangedLayout.kinds(Self.network, aspect: 1)
        #expect(Self.isSane(layout))
        func heights(_ kind: NodeKind) -> [Double] {
            zip(Self.network.nodes, layout.positions).filter { $0.0.kind == kind }.map(\.1.y)
        }
        let (states, organizations, persons) = (heights(.state), heights(.organization), heights(.person))
        #expect(!states.isEmpty && !organizations.isEmpty && !persons.isEmpty)
        #expect((states.max() ?? 0) < (organizations.min() ?? 0))
        #expect((organizations.max() ?? 0) < (persons.min() ?? 0))
    }

    @Test func whatWasToldEarlierStandsFurtherLeft() throws {
        let index = DossierBuilder().document("a").entity("x").entity("y").entity("z").entity("w")
            .relation("x", "y", date: "2021-03").relation("z", "w", date: "2023-11").index()
        let network = Projection(index).network(under: .everything)
        let layout = ArrangedLayout.periods(network, index: index, aspect: 1)
        #expect(Self.isSane(layout))
        func x(_ id: Entity.ID) throws -> Double {
            layout.positions[try #require(network.nodes.firstIndex { $0.id == id })].x
        }
        #expect(try x("x") < x("z"))
        #expect(try x("y") < x("w"))
        #expect(try x("x") == x("y"))
    }

    @Test func inACircleAllAreAsFarFromTheMiddle() {
        let layout = Self.circle(Projection(Samples.crowd(30).index()).network(under: .everything))
        #expect(Self.isSane(layout))
        let distances = layout.positions.map(\.length)
        #expect((distances.max() ?? 0) - (distances.min() ?? 0) < 1e-6)
    }

    @Test func nobodyAndOneAreFine() {
        let index = DossierBuilder().document("a").entity("x").index()
        for network in [.empty, Projection(index).network(under: Lens(focus: .init(entity: "x", depth: 1)))] {
            #expect(Self.isSane(.kinds(network, aspect: .nan)))
            #expect(Self.isSane(.periods(network, index: index, aspect: 0)))
            #expect(Self.isSane(Self.circle(network)))
        }
    }

    @Test func aPinHoldsUntilItIsLifted() {
        let first = Self.network.nodes[0].id
        var layout = ArrangedLayout.kinds(Self.network, aspect: 1, pinned: [first: Point(7, 8)])
        #expect(layout.positions[0] == Point(7, 8))
        layout.unpin(first)
        #expect(layout.positions == ArrangedLayout.kinds(Self.network, aspect: 1).positions)
        layout.pin(first, at: Point(.nan, 0))
        layout.pin("nobody", at: .zero)
        #expect(layout.positions == ArrangedLayout.kinds(Self.network, aspect: 1).positions)
    }

    @Test func tenThousandIsolatedAreArrangedAtOnce() {
        let nodes = (0..<10_000).map { node in
            NetworkNode(
                id: Entity.ID("e\(node)"), label: "N\(node)", name: "Node", kind: .person, relationCount: 0,
                cooperation: 0, conflict: 0, partnerCount: 0)
        }
        let network = ActorNetwork(nodes: nodes, edges: [])
        #expect(Self.isSane(.kinds(network, aspect: 1.4)))
        #expect(Self.isSane(Self.circle(network)))
    }

    // MARK: Places from elsewhere

    private static func given(_ places: [Entity.ID: Point]) -> [Entity.ID: Point] {
        GivenPlaces(places).scaled(to: network, aspect: 1)
    }

    @Test func givenPlacesKeepTheirShapeInWhateverUnit() throws {
        let ids = Self.network.nodes.prefix(3).map(\.id)
        let small = [ids[0]: Point(0, 0), ids[1]: Point(0.3, 0.4), ids[2]: Point(0.3, 0)]
        let (one, other) = (Self.given(small), Self.given(small.mapValues { Point($0.x * 1e9 + 5, $0.y * 1e9) }))
        for places in [one, other] {
            let (a, b, c) = (try #require(places[ids[0]]), try #require(places[ids[1]]), try #require(places[ids[2]]))
            #expect(abs(a.distance(to: b) / a.distance(to: c) - 5.0 / 3) < 1e-6)
            #expect(b.y > c.y && c.x > a.x)
        }
        for id in ids {
            #expect(try #require(one[id]).distance(to: try #require(other[id])) < 1e-3)
        }
    }

    @Test func givenPlacesMayBeOneSpotNoneOrNoNumbers() {
        let ids = Self.network.nodes.prefix(2).map(\.id)
        #expect(Self.given([:]).isEmpty)
        #expect(Self.given([ids[0]: Point(.nan, 0), ids[1]: Point(0, .infinity)]).isEmpty)
        #expect(Self.given([ids[0]: Point(9, 9), ids[1]: Point(9, 9)]) == [ids[0]: .zero, ids[1]: .zero])
        let huge = Self.given([ids[0]: Point(-1e308, 0), ids[1]: Point(1e308, 0)])
        #expect(huge.values.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
}
