/// One connected part of a network as a disc: each community a blob, and whoever is near to all in the middle.
struct Disc {
    private let members: [Int32]
    private let sectors: Sectors
    private let core: [[Int32]]
    private let cells: [DiscCell]
    private let coreRadius: Double
    private let remoteness: [Float]

    /// With the distance of two neighbours as the unit.
    let radius: Double

    /// The part of all that stands in the middle, whatever their community: those with the shortest ways to everybody.
    /// More brings distances in the picture nearer to those in the network, and takes more from their communities.
    private static let coreShare = 0.13
    /// Below this a middle would be a handful.
    private static let leastCount = 60

    /// - Parameters:
    ///   - area: what each node of the graph takes up, in squares of the distance of two neighbours; empty if all take 1.
    ///   - places: of each node among its part's members.
    init(_ members: [Int32], places: [Int32], groups: [Int32], area: [Float], graph: FlatGraph, remoteness: [Float]) {
        func room(_ nodes: [Int32]) -> Double {
            area.isEmpty ? Double(nodes.count) : nodes.reduce(0) { $0 + Double(area[Int($1)]) }
        }
        let sectors = Sectors(members, places: places, groups: groups, graph: graph)
        let hasCore = members.count >= Self.leastCount && sectors.lists.count > 2
        let central = members.sorted { (remoteness[Int($0)], $0) < (remoteness[Int($1)], $1) }
            .prefix(hasCore ? Int(Self.coreShare * Double(members.count)) : 0)
        var isCentral = [Bool](repeating: false, count: members.count)
        for node in central { isCentral[Int(places[Int(node)])] = true }
        let outer = sectors.lists.map { $0.filter { !isCentral[Int(places[Int($0)])] } }
        core = sectors.lists.map { $0.filter { isCentral[Int(places[Int($0)])] } }
        coreRadius = (room(Array(central)) / .pi).squareRoot()
        radius = (room(members) / .pi).squareRoot()
        var division = DiscDivision(
            room: outer.map(room),
            remoteness: sectors.lists.map { list in
                list.reduce(Float(0)) { $0 + remoteness[Int($1)] } / Float(max(1, list.count))
            })
        division.divide(DiscCell(from: 0, to: 2 * .pi, inner: coreRadius, outer: radius))
        cells = division.cells
        self.members = members
        self.sectors = Sectors(lists: outer, sector: sectors.sector)
        self.remoteness = remoteness
    }

    /// Where the nodes stand, about the centre of the disc.
    ///
    /// - Parameter share: how far along its blob's breadth each member stands, from 0 to 1; sorted here.
    func spots(_ share: inout [Float], places: [Int32], graph: FlatGraph) -> [(node: Int32, spot: Point)] {
        if members.count > 2 { sectors.sort(&share, members: members, places: places, graph: graph) }
        var found = middle()
        found.reserveCapacity(members.count)
        for (place, list) in sectors.lists.enumerated() where !list.isEmpty {
            let isWhole = cells[place].to - cells[place].from > 6
            let spots = isWhole ? round(list.count, in: cells[place]) : cells[place].spots(list.count)
            let sorted = list.sorted { (remoteness[Int($0)], $0) < (remoteness[Int($1)], $1) }
            // Rows across the blob: the nearest to all stand nearest to the middle, and along a row by neighbours.
            let row = max(1, Int(Double(list.count).squareRoot()))
            for start in stride(from: 0, to: list.count, by: row) {
                let end = min(list.count, start + row)
                let along = sorted[start..<end].sorted {
                    (share[Int(places[Int($0)])], $0) < (share[Int(places[Int($1)])], $1)
                }
                let row = spots[start..<end].sorted { ($0.angle, $0.distance) < ($1.angle, $1.distance) }
                for (node, spot) in zip(along, row) { found.append((node, spot.point)) }
            }
        }
        return found
    }

    /// Places all the way round.
    private func round(_ count: Int, in cell: DiscCell) -> [DiscCell.Spot] {
        (0..<count).map { place in
            let seed = Sunflower(place, of: count)
            let square = cell.inner * cell.inner
            let distance = square + seed.distance * seed.distance * (cell.outer * cell.outer - square)
            return DiscCell.Spot(distance: count == 1 ? 0 : distance.squareRoot(), angle: seed.angle)
        }
    }

    /// Those in the middle: each community in a sector, towards its blob.
    private func middle() -> [(node: Int32, spot: Point)] {
        let count = core.reduce(0) { $0 + $1.count }
        let seeds = (0..<count).map { Sunflower($0, of: count) }.sorted { $0.turn < $1.turn }
        let around = core.indices.sorted { (cells[$0].from + cells[$0].to, $0) < (cells[$1].from + cells[$1].to, $1) }
        var found: [(node: Int32, spot: Point)] = []
        var start = 0
        for sector in around {
            let end = start + core[sector].count
            let sorted = core[sector].sorted { (remoteness[Int($0)], $0) < (remoteness[Int($1)], $1) }
            let near = seeds[start..<end].sorted { $0.distance < $1.distance }
            for (node, seed) in zip(sorted, near) { found.append((node, seed.unit * (coreRadius * 0.97))) }
            start = end
        }
        return found
    }
}
