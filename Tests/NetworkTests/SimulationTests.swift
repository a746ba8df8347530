import Model
import Network
import TestSupport
import Testing

@Suite struct SimulationTests {
    private let crowd = Projection(Samples.crowd(12).index()).network(under: .everything)

    private func run(_ simulation: inout Simulation) {
        var ticks = 0
        while !simulation.isSettled && ticks < 5000 {
            simulation.tick()
            ticks += 1
        }
    }

    @Test func itSettlesAndThenStandsStill() {
        var simulation = Simulation(network: crowd)
        #expect(simulation.temperature == 0.75)
        run(&simulation)
        #expect(simulation.isSettled)
        #expect(simulation.temperature == 0)
        let positions = simulation.positions
        simulation.tick()
        #expect(simulation.positions == positions)
    }

    @Test func itCoolsWithoutWarmingUp() {
        var simulation = Simulation(network: crowd)
        var last = simulation.temperature
        while !simulation.isSettled {
            simulation.tick()
            #expect(simulation.temperature <= last)
            last = simulation.temperature
        }
    }

    @Test func aPinnedNodeStaysWhereItWasPut() {
        var simulation = Simulation(network: crowd, pinned: ["e3": Point(50, -70)])
        run(&simulation)
        #expect(simulation.positions[place("e3")] == Point(50, -70))
        simulation.pin("e4", at: Point(-80, 20))
        run(&simulation)
        #expect(simulation.positions[place("e4")] == Point(-80, 20))
        #expect(simulation.positions[place("e3")] == Point(50, -70))
    }

    @Test func aPinThatIsNoPlaceIsIgnored() {
        var simulation = Simulation(network: crowd, pinned: ["e3": Point(.nan, 0)])
        simulation.pin("e4", at: Point(.infinity, 0))
        simulation.pin("nobody", at: .zero)
        run(&simulation)
        #expect(simulation.positions.allSatisfy { $0.x.isFinite && $0.y.isFinite })
    }

    @Test func draggingOneNodeLeavesTheFarOnesAlone() throws {
        let crowd = Projection(Samples.crowd(20).index()).network(under: .everything)
        var simulation = Simulation(network: crowd)
        run(&simulation)
        let before = simulation.positions
        let dragged = try #require(before.indices.max { before[$0].x < before[$1].x })
        simulation.pin(crowd.nodes[dragged].id, at: before[dragged] + Point(15, 0))
        run(&simulation)
        for node in before.indices where before[node].distance(to: before[dragged]) > 220 {
            #expect(simulation.positions[node] == before[node])
        }
    }

    @Test func nodesKeepTheirPlacesWhenTheLensChanges() throws {
        var simulation = Simulation(network: crowd)
        run(&simulation)
        let previous = Dictionary(uniqueKeysWithValues: zip(crowd.nodes.map(\.id), simulation.positions))
        let index = Samples.crowd(12).entity("new", .person).relation("new", "e5").index()
        let wider = Projection(index).network(under: .everything)
        var next = Simulation(network: wider, previous: previous)
        run(&next)
        var moved: [Double] = []
        for (node, position) in zip(wider.nodes, next.positions) {
            if let old = previous[node.id] { moved.append(position.distance(to: old)) }
        }
        #expect(moved.count == crowd.nodes.count)
        #expect(moved.reduce(0, +) / Double(moved.count) < 25)
        let new = try #require(wider.nodes.firstIndex { $0.id == "new" })
        let neighbour = try #require(wider.nodes.firstIndex { $0.id == "e5" })
        #expect(next.positions[new].distance(to: next.positions[neighbour]) < 200)
    }

    @Test func smallComponentsKeepOutOfTheMiddle() throws {
        let index = Samples.crowd(14).entity("p").entity("q").relation("p", "q").index()
        let network = Projection(index).network(under: .everything)
        var simulation = Simulation(network: network)
        run(&simulation)
        let place = try #require(network.nodes.firstIndex { $0.id == "p" })
        let distances = simulation.positions.map(\.length).sorted()
        #expect(simulation.positions[place].length > distances[distances.count / 2])
    }

    @Test func theSameSeedGivesTheSameNumbers() {
        var one = SeededGenerator(seed: 1)
        #expect(one.next() == 0x910A_2DEC_8902_5CC1)
        for _ in 0..<100 { #expect((0..<1).contains(one.unit())) }
        for _ in 0..<100 { #expect((0..<7).contains(one.below(7))) }
    }

    private func place(_ id: Entity.ID) -> Int { crowd.nodes.firstIndex { $0.id == id } ?? -1 }
}
