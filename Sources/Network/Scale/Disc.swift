/// One connected part of a network as a disc of sectors.
struct Disc {
    /// Members of each sector, and the sectors in their order around the disc.
    private let sectors: [[Int32]]
    private let count: Int

    /// With the distance of two neighbours as the unit.
    var radius: Double { (Double(count) / .pi).squareRoot() }

    init(_ members: [Int32], groups: [Int32], graph: FlatGraph) {
        count = members.count
        var places: [Int32: Int] = [:]
        var sectors: [[Int32]] = []
        for node in members {
            let place = places[groups[Int(node)], default: sectors.count]
            if place == sectors.count {
                places[groups[Int(node)]] = place
                sectors.append([])
            }
            sectors[place].append(node)
        }
        let order = SectorOrder(sectors, places: places, groups: groups, graph: graph)
        self.sectors = order.around.map { sectors[$0] }
    }

    /// Rounds after which neighbours along the arc are neighbours in the network.
    private static let rounds = 8

    /// Moves each node along the arc of its sector to where its neighbours are.
    func sort(_ share: inout [Float], graph: FlatGraph, remoteness: [Float]) {
        guard count > 2 else { return }
        var middle = [Float](repeating: 0, count: graph.count == 0 ? 0 : share.count)
        var sector = [Int32](repeating: -1, count: share.count)
        for (place, members) in sectors.enumerated() {
            for node in members { sector[Int(node)] = Int32(place) }
        }
        for _ in 0..<Self.rounds {
            for members in sectors {
                for node in members { middle[Int(node)] = pull(Int(node), share, sector, graph) }
                let sorted = members.sorted { (middle[Int($0)], $0) < (middle[Int($1)], $1) }
                for (rank, node) in sorted.enumerated() {
                    share[Int(node)] = (Float(rank) + 0.5) / Float(members.count)
                }
            }
        }
    }

    /// Where its neighbours would have a node on the arc: those of other sectors at the end on their side.
    private func pull(_ node: Int, _ share: [Float], _ sector: [Int32], _ graph: FlatGraph) -> Float {
        let all = Int32(sectors.count)
        var (sum, weight) = (share[node], Float(1))
        for link in Int(graph.offsets[node])..<Int(graph.offsets[node + 1]) {
            let other = Int(graph.neighbours[link])
            if sector[other] == sector[node] {
                sum += share[other]
                weight += 1
            } else {
                let ahead = (sector[other] - sector[node] + all) % all
                sum += Self.acrossWeight * (2 * ahead < all ? 1 : 0)
                weight += Self.acrossWeight
            }
        }
        return sum / weight
    }

    private static let acrossWeight: Float = 0.2

    /// Where the nodes stand, about the centre of the disc.
    func spots(_ share: [Float], remoteness: [Float]) -> [(node: Int32, spot: Point)] {
        var spots: [(node: Int32, spot: Point)] = []
        spots.reserveCapacity(count)
        var start = 0.0
        for members in sectors {
            let span = 2 * .pi * Double(members.count) / Double(count)
            let free = sectors.count > 1 ? CommunityPicture.gap : 0
            let sorted = members.sorted { (remoteness[Int($0)], $0) < (remoteness[Int($1)], $1) }
            for ring in rings(sorted) {
                let along = ring.sorted { (share[Int($0.node)], $0.node) < (share[Int($1.node)], $1.node) }
                for (place, one) in along.enumerated() {
                    let part = free / 2 + (1 - free) * (Double(place) + 0.5) / Double(along.count)
                    spots.append((one.node, Trigonometry.direction(start + span * part) * one.radius))
                }
            }
            start += span
        }
        return spots
    }

    /// Members that stand about as far from the centre, from the inside out, so that the disc is filled evenly.
    private func rings(_ sorted: [Int32]) -> [[(node: Int32, radius: Double)]] {
        guard count > 1 else { return [sorted.map { ($0, 0) }] }
        var rings: [[(node: Int32, radius: Double)]] = []
        var last = -1
        for (rank, node) in sorted.enumerated() {
            let radius = radius * ((Double(rank) + 0.5) / Double(sorted.count)).squareRoot()
            if Int(radius) != last {
                last = Int(radius)
                rings.append([])
            }
            rings[rings.count - 1].append((node, radius))
        }
        return rings
    }
}
