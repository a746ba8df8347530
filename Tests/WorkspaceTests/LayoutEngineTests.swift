import Foundation
import Model
import Network
import TestSupport
import Testing
import Workspace

/// Which layout a network gets, and what it does with what the user asks for.
@Suite struct LayoutEngineTests {
    private static let index = Samples.crowd(24).index()
    private static let network = Projection(index).network(under: .everything)

    private static func request(_ arrangement: Arrangement) -> LayoutRequest {
        var request = LayoutRequest(network)
        request.arrangement = ArrangementChoice(arrangement)
        request.index = index
        request.aspect = 1.04
        return request
    }

    /// A star of `count` leaves, each a person.
    private static func star(_ count: Int) -> ActorNetwork {
        let nodes = (0...count).map { node in
            NetworkNode(
                id: Entity.ID("e\(node)"), label: "N\(node)", name: "Node", kind: .person,
                relationCount: node == 0 ? count : 1, cooperation: 1, conflict: 0, partnerCount: 1)
        }
        let edges = (0..<count).map { leaf in
            NetworkEdge(
                id: EdgeID(first: "e0", second: Entity.ID("e\(leaf + 1)")), cooperation: .none, conflict: .none,
                neutral: .none, documentCount: 1)
        }
        return ActorNetwork(nodes: nodes, edges: edges)
    }

    @Test func everyArrangementIsTheSameEachTimeAndUnlikeTheOthers() {
        let pictures = Arrangement.allCases.filter { $0 != .file }.map { arrangement in
            let picture = LayoutEngine(Self.request(arrangement)).settled().positions
            #expect(picture == LayoutEngine(Self.request(arrangement)).settled().positions)
            #expect(picture.count == Self.network.nodes.count)
            return picture
        }
        #expect(Set(pictures).count == pictures.count)
    }

    @Test func theWindowStartsAsTheCommandLinePrints() {
        let window = LayoutEngine(Self.request(.relations)).settled()
        #expect(window == LayoutEngine(network: Self.network, aspect: 0.96).settled())
        #expect(window == NetworkLayout.settled(Self.network, aspect: 1))
    }

    @Test func fromAFileAllNamedStandAsTheyAreGiven() throws {
        let folder = try TemporaryFolder()
        let file = folder.file("places.json")
        try Data(#"{"e1": [0, 0], "e2": [10, 0], "e3": [10, 5]}"#.utf8).write(to: file)
        var request = Self.request(.relations)
        request.arrangement = try ArrangementChoice(file: file, in: Self.index)
        let settled = LayoutEngine(request).settled().positions
        func place(_ id: Entity.ID) throws -> Point {
            settled[try #require(Self.network.nodes.firstIndex { $0.id == id })]
        }
        let (one, two, three) = (try place("e1"), try place("e2"), try place("e3"))
        #expect(abs(one.y - two.y) < 1e-9 && abs(two.x - three.x) < 1e-9)
        #expect(abs((two.x - one.x) / (three.y - two.y) - 2) < 1e-9)
    }

    @Test func aStarOfFiftyThousandIsLaidOut() {
        let network = Self.star(50_000)
        var engine = LayoutEngine(network: network)
        let first = engine.positions
        #expect(first.allSatisfy { $0.x.isFinite && $0.y.isFinite })
        #expect(Set(first).count == first.count)
        engine.pin("e0", at: Point(1e4, 0))
        engine.tick()
        #expect(engine.positions[0] == Point(1e4, 0))
        #expect(engine.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }

    @Test func whoHasNoOtherPartnerFollowsADraggedNode() {
        var engine = LayoutEngine(network: Self.star(600))
        let before = engine.positions
        let ways = before.map { $0.distance(to: before[0]) }
        let nearest = before.indices.dropFirst().min { ways[$0] < ways[$1] } ?? 1
        let farthest = before.indices.max { ways[$0] < ways[$1] } ?? 1
        engine.pin("e0", at: before[0] + Point(3000, 0))
        engine.tick()
        #expect(engine.positions[nearest].x > before[nearest].x + 1500)
        #expect(engine.positions[farthest].distance(to: before[farthest]) < 100)
    }

    @Test func savedPlacesThatAreNoNumbersAreFoundAnew() {
        let odd = Dictionary(uniqueKeysWithValues: Self.network.nodes.map { ($0.id, Point(.nan, .infinity)) })
        for pinned in [[:], odd] {
            let settled = LayoutEngine(network: Self.network, previous: odd, pinned: pinned).settled()
            #expect(settled.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
        }
    }
}
