/// Nodes around a circle, communities one after the other and neighbours near each other.
struct CircleLayout {
    let graph: FlatGraph
    /// The community of each node.
    let groups: [Int32]
    /// What each node takes of the way round, in the layout's unit.
    let room: [Double]

    /// Centres of the nodes.
    func positions() -> [Point] {
        var positions = [Point](repeating: .zero, count: room.count)
        guard room.count > 1 else { return positions }
        let sum = room.reduce(0, +)
        let radius = max(40, sum / (2 * .pi))
        var start = 0.0
        for node in order() {
            // From the top, clockwise.
            let turn = (start + room[node] / 2) / sum - 0.25
            positions[node] = Trigonometry.direction((turn < 0 ? turn + 1 : turn) * 2 * .pi) * radius
            start += room[node]
        }
        return positions
    }

    private func order() -> [Int] {
        let parts = Components(graph).parts
        var places = [Int32](repeating: 0, count: graph.count)
        for part in parts {
            for (place, node) in part.enumerated() { places[Int(node)] = Int32(place) }
        }
        var order: [Int] = []
        order.reserveCapacity(graph.count)
        for part in parts {
            let sectors = Sectors(part, places: places, groups: groups, graph: graph)
            var share = part.indices.map { (Float($0) + 0.5) / Float(part.count) }
            if part.count > 2 { sectors.sort(&share, members: part, places: places, graph: graph) }
            for list in sectors.lists {
                let along = list.sorted { (share[Int(places[Int($0)])], $0) < (share[Int(places[Int($1)])], $1) }
                order += along.map { Int($0) }
            }
        }
        return order
    }
}
