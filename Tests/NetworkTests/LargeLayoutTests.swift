import Model
import Network
import Testing

/// Layout of networks beyond what the careful one does in time.
@Suite struct LargeLayoutTests {
    private static let none = Strand.none

    /// Groups of ten, each in a star, the hubs in a ring.
    private static func network(_ groups: Int) -> ActorNetwork {
        func id(_ node: Int) -> Entity.ID { Entity.ID("e\(node)") }
        let nodes = (0..<groups * 10).map { node in
            NetworkNode(
                id: id(node), label: "N\(node)", name: "Node \(node)", kind: .person,
                relationCount: node % 10 == 0 ? 40 : 2, cooperation: 1, conflict: 0, partnerCount: 1)
        }
        func edge(_ one: Int, _ other: Int) -> NetworkEdge {
            NetworkEdge(
                id: EdgeID(first: id(one), second: id(other)), cooperation: none, conflict: none, neutral: none,
                documentCount: 1)
        }
        var edges: [NetworkEdge] = []
        for group in 0..<groups {
            let hub = group * 10
            for leaf in 1..<10 { edges.append(edge(hub, hub + leaf)) }
            edges.append(edge(hub, (group + 1) % groups * 10))
        }
        return ActorNetwork(nodes: nodes, edges: edges)
    }

    private static func settled(
        _ network: ActorNetwork, aspect: Double = 1, previous: [Entity.ID: Point] = [:],
        pinned: [Entity.ID: Point] = [:]
    ) -> LargeLayout {
        var layout = LargeLayout(
            network: network, graph: LargeLayout.graph(of: network),
            groups: network.nodes.indices.map { Int32($0 / 10) }, aspect: aspect, previous: previous, pinned: pinned)
        while !layout.isSettled { layout.tick() }
        return layout
    }

    private static func places(_ layout: LargeLayout) -> [Entity.ID: Point] {
        Dictionary(zip(layout.network.nodes.map(\.id), layout.positions), uniquingKeysWith: { first, _ in first })
    }

    @Test func marksStandClear() {
        let network = Self.network(60)
        #expect(LargeLayout.suits(network))
        let layout = Self.settled(network)
        let radii = network.nodes.map { DiagramMetrics.radius(relations: $0.relationCount) }
        for one in network.nodes.indices {
            for other in 0..<one {
                let distance = layout.positions[one].distance(to: layout.positions[other])
                #expect(distance > radii[one] + radii[other])
            }
        }
    }

    @Test func aWideWindowIsFilled() {
        func ratio(_ aspect: Double) -> Double {
            let places = Self.settled(Self.network(60), aspect: aspect).positions
            func extent(_ way: (Point) -> Double) -> Double {
                (places.map(way).max() ?? 0) - (places.map(way).min() ?? 0)
            }
            return extent(\.x) / extent(\.y)
        }
        #expect((0.8...1.25).contains(ratio(1)))
        #expect((1.6...2.5).contains(ratio(2.1)))
    }

    @Test func aNarrowerLensKeepsThePicture() {
        let before = Self.places(Self.settled(Self.network(60)))
        let after = Self.settled(Self.network(50), previous: before)
        for (node, position) in zip(after.network.nodes, after.positions) {
            #expect(before[node.id].map { $0.distance(to: position) < 15 } ?? false)
        }
    }

    @Test func whoIsNewAppearsBesideItsNeighbours() {
        let network = Self.network(60)
        var before = Self.places(Self.settled(network))
        before[network.nodes[5].id] = nil
        let after = Self.settled(network, previous: before)
        #expect(after.positions[5].distance(to: after.positions[0]) < 150)
    }

    @Test func aDragMovesWhatIsInItsWayAlone() {
        let network = Self.network(60)
        var layout = Self.settled(network)
        let before = layout.positions
        let target = before[200]
        layout.pin(network.nodes[0].id, at: target)
        while !layout.isSettled { layout.tick() }
        #expect(layout.positions[0] == Point(Double(Float(target.x)), Double(Float(target.y))))
        // Partners that stand near come along.
        let others = network.nodes.indices.filter { $0 > 9 && $0 % 10 > 0 }
        for node in others where before[node].distance(to: target) > 400 {
            // Marks that rest touch each other, and pass on less than can be seen.
            #expect(layout.positions[node].distance(to: before[node]) < 2)
        }
        #expect(layout.positions[200].distance(to: before[200]) > 2)
    }

    @Test func pinsHoldAndNothingIsFine() {
        let network = Self.network(60)
        let layout = Self.settled(network, pinned: [network.nodes[3].id: Point(12, -7)])
        #expect(layout.positions[3] == Point(12, -7))
        #expect(Self.settled(.empty).positions.isEmpty)
        let odd = Self.settled(network, previous: Self.places(layout).mapValues { _ in Point(.nan, .infinity) })
        #expect(odd.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
}
