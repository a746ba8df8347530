/// The communities of a connected part, in their order around its disc.
struct Sectors {
    let lists: [[Int32]]
    /// The community of each member, by its place in the part.
    let sector: [Int32]

    init(lists: [[Int32]], sector: [Int32]) {
        (self.lists, self.sector) = (lists, sector)
    }

    init(_ members: [Int32], places: [Int32], groups: [Int32], graph: FlatGraph) {
        var known: [Int32: Int] = [:]
        var lists: [[Int32]] = []
        for node in members {
            let place = known[groups[Int(node)], default: lists.count]
            if place == lists.count {
                known[groups[Int(node)]] = place
                lists.append([])
            }
            lists[place].append(node)
        }
        let order = SectorOrder(lists, places: known, groups: groups, graph: graph)
        self.lists = order.around.map { lists[$0] }
        var sector = [Int32](repeating: 0, count: members.count)
        for (place, list) in self.lists.enumerated() {
            for node in list { sector[Int(places[Int(node)])] = Int32(place) }
        }
        self.sector = sector
    }

    /// Rounds after which neighbours along a blob's breadth are neighbours in the network.
    private static let rounds = 8
    private static let acrossWeight: Float = 0.2

    /// Moves each member along the breadth of its blob to where its neighbours are.
    func sort(_ share: inout [Float], members: [Int32], places: [Int32], graph: FlatGraph) {
        var middle = [Float](repeating: 0, count: members.count)
        for _ in 0..<Self.rounds {
            for list in lists {
                for node in list {
                    let place = Int(places[Int(node)])
                    middle[place] = pull(Int(node), place, share, places, graph)
                }
                let sorted = list.map { (pull: middle[Int(places[Int($0)])], node: $0) }
                    .sorted { ($0.pull, $0.node) < ($1.pull, $1.node) }
                for (rank, one) in sorted.enumerated() {
                    share[Int(places[Int(one.node)])] = (Float(rank) + 0.5) / Float(list.count)
                }
            }
        }
    }

    /// Where its neighbours would have a node: those of other communities at the end on their side.
    private func pull(_ node: Int, _ place: Int, _ share: [Float], _ places: [Int32], _ graph: FlatGraph) -> Float {
        let all = Int32(lists.count)
        var (sum, weight) = (share[place], Float(1))
        for link in Int(graph.offsets[node])..<Int(graph.offsets[node + 1]) {
            let other = Int(places[Int(graph.neighbours[link])])
            if sector[other] == sector[place] {
                sum += share[other]
                weight += 1
            } else {
                let ahead = (sector[other] - sector[place] + all) % all
                sum += Self.acrossWeight * (2 * ahead < all ? 1 : 0)
                weight += Self.acrossWeight
            }
        }
        return sum / weight
    }
}
