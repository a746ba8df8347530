import Model
import Network
import TestSupport
import Testing

@Suite struct LayoutTests {
    private static func network(_ count: Int) -> ActorNetwork {
        Projection(Samples.crowd(count).index()).network(under: .everything)
    }

    private let crowd = Self.network(16)
    private let settled = NetworkLayout.settled(Self.network(16), seed: 3, aspect: 1.3)

    @Test func theSameNetworkAlwaysStandsTheSame() {
        #expect(NetworkLayout.settled(crowd, seed: 3, aspect: 1.3) == settled)
        #expect(NetworkLayout.settled(crowd, seed: 4, aspect: 1.3) != settled)
    }

    @Test func aWindowOfAFewPixelsMoreShowsTheSamePicture() {
        let first = NetworkLayout.settled(crowd, aspect: 756.0 / 725)
        for size in [Size(756, 690), Size(700, 725), Size(830, 725)] {
            #expect(NetworkLayout.settled(crowd, aspect: size.width / size.height) == first)
        }
        #expect(NetworkLayout.settled(crowd, aspect: 2) != first)
    }

    @Test func aRoomOfNoShapeIsSquare() {
        for aspect in [0, -1, .nan, .infinity] { #expect(LayoutShape(aspect: aspect) == .square) }
        #expect(LayoutShape(aspect: 1e-9) == .tower)
        #expect(LayoutShape(aspect: 1e9) == .broad)
    }

    @Test func nodesDoNotOverlap() {
        for one in crowd.nodes.indices {
            for other in 0..<one {
                let radii = [one, other].map { DiagramMetrics.radius(relations: crowd.nodes[$0].relationCount) }
                let distance = settled.positions[one].distance(to: settled.positions[other])
                #expect(distance > radii.reduce(0, +), "\(crowd.nodes[one].label), \(crowd.nodes[other].label)")
            }
        }
    }

    @Test func tinyNetworksSettle() {
        #expect(NetworkLayout.settled(.empty).positions.isEmpty)
        for count in 2...4 {
            let positions = NetworkLayout.settled(Self.network(count)).positions
            #expect(positions.count == count)
            #expect(positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
            #expect(positions[0].distance(to: positions[1]) > 40)
        }
    }

    @Test func aSingleNodeStandsInTheMiddleOfTheCanvas() {
        let index = DossierBuilder().document("a").entity("x").index()
        let network = Projection(index).network(under: Lens(focus: .init(entity: "x", depth: 1)))
        let fitted = NetworkLayout.settled(network).fitted(network, canvas: Size(300, 200), margin: 10)
        #expect(fitted.positions.count == 1)
        #expect(fitted.positions.allSatisfy { abs($0.x - 150) < 20 && abs($0.y - 100) < 20 })
    }

    @Test func pointsOnOneSpotComeApart() {
        let previous = Dictionary(uniqueKeysWithValues: crowd.nodes.map { ($0.id, Point.zero) })
        let positions = NetworkLayout.settled(Simulation(network: crowd, previous: previous)).positions
        #expect(positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
        #expect(Set(positions).count == positions.count)
    }

    @Test func hubsKeepFarApart() throws {
        let hubs = crowd.nodes.indices.filter { crowd.nodes[$0].relationCount >= 30 }
        let (one, other) = (try #require(hubs.first), try #require(hubs.last))
        #expect(settled.positions[one].distance(to: settled.positions[other]) >= 110)
    }

    @Test func aFittedPictureStaysOnItsCanvas() {
        for canvas in [Size(756, 725), Size(300, 900), Size(2000, 500)] {
            let (positions, scale) = settled.fitted(crowd, canvas: canvas, margin: 20)
            #expect((0.55...1.25).contains(scale))
            #expect(positions.allSatisfy { (20...(canvas.width - 20)).contains($0.x) })
            #expect(positions.allSatisfy { (20...(canvas.height - 20)).contains($0.y) })
        }
    }

    @Test func fittingKeepsTheShape() {
        let positions = settled.fitted(crowd, canvas: Size(500, 500), margin: 10).positions
        let factor = positions[0].distance(to: positions[1]) / settled.positions[0].distance(to: settled.positions[1])
        for node in 2..<positions.count {
            let (new, old) = (
                positions[0].distance(to: positions[node]), settled.positions[0].distance(to: settled.positions[node])
            )
            #expect(abs(new / old - factor) < 1e-9)
        }
    }

    @Test func aDegenerateCanvasGivesFiniteMarks() {
        let (positions, scale) = settled.fitted(crowd, canvas: Size(0, 0), margin: 20)
        #expect(scale == 0.55)
        #expect(positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }
}
