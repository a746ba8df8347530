import Model

/// When most was told of each actor of a network.
struct ActorPeriods {
    /// Places of nodes by period, the earliest first; at the end those of whom nothing dated is told. None is empty.
    let columns: [[Int]]

    /// More columns than these are too narrow to be told apart.
    private static let most = 8

    init(_ network: ActorNetwork, index: DossierIndex) {
        let months = Self.months(network, index)
        let known = months.compactMap { $0 }
        guard let first = known.min(), let last = known.max() else {
            columns = network.nodes.isEmpty ? [] : [Array(network.nodes.indices)]
            return
        }
        // Months, quarters, half years, years, and so on: the finest of which there are few enough.
        var unit = 1
        for step in [1, 3, 6, 12, 24, 60, 120, 300, 600, 1200, 12_000, 120_000] {
            unit = step
            if last / unit - first / unit < Self.most { break }
        }
        var columns = [[Int]](repeating: [], count: last / unit - first / unit + 1)
        var undated: [Int] = []
        for (node, month) in months.enumerated() {
            if let month { columns[month / unit - first / unit].append(node) } else { undated.append(node) }
        }
        self.columns = (columns + [undated]).filter { !$0.isEmpty }
    }

    /// The middle one of all months in which something is told of each node, counted from the year 0.
    private static func months(_ network: ActorNetwork, _ index: DossierIndex) -> [Int?] {
        var told: [Entity.ID: [Int]] = [:]
        for edge in network.edges {
            for strand in [edge.cooperation, edge.conflict, edge.neutral] {
                for id in strand.relations {
                    guard let month = index.relation[id].flatMap({ month(of: $0, index) }) else { continue }
                    told[edge.id.first, default: []].append(month)
                    told[edge.id.second, default: []].append(month)
                }
            }
        }
        return network.nodes.map { node in
            guard let months = told[node.id] else { return nil }
            return months.sorted()[months.count / 2]
        }
    }

    /// Of the relation itself, else of the article that tells it.
    private static func month(of relation: Relation, _ index: DossierIndex) -> Int? {
        let told = relation.evidence.first.flatMap { index.document[$0.document]?.published.date }
        return (relation.date ?? told).map { $0.year * 12 + ($0.month ?? 1) - 1 }
    }
}
