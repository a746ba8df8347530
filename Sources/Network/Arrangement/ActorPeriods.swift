import Model

/// When most was told of each actor of a network.
struct ActorPeriods {
    /// By period, the earliest first; at the end those of whom nothing dated is told. None is empty.
    let columns: [Column]

    struct Column {
        let title: String
        let shortTitle: String
        /// Places of nodes.
        let nodes: [Int]
    }

    /// More columns than these are too narrow to be told apart.
    private static let most = 8

    init(_ network: ActorNetwork, index: DossierIndex) {
        let months = Self.months(network, index)
        let known = months.compactMap { $0 }
        guard let first = known.min(), let last = known.max() else {
            columns = network.nodes.isEmpty ? [] : [Self.undated(Array(network.nodes.indices))]
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
        self.columns =
            columns.enumerated().map { step, nodes in
                Self.column(from: (first / unit + step) * unit, months: unit, nodes)
            }.filter { !$0.nodes.isEmpty } + (undated.isEmpty ? [] : [Self.undated(undated)])
    }

    private static func undated(_ nodes: [Int]) -> Column {
        let title = Wording.capitalized(Wording.undated)
        return Column(title: title, shortTitle: title, nodes: nodes)
    }

    /// - Parameter start: the first month, counted from the year 0.
    private static func column(from start: Int, months: Int, _ nodes: [Int]) -> Column {
        let last = start + months - 1
        func words(_ form: (PartialDate) -> String, withoutYear: (PartialDate) -> String) -> String {
            guard months % 12 != 0, let one = month(start), let other = month(last) else {
                let (from, to) = (start / 12, last / 12)
                return from == to ? String(from) : "\(from)–\(to)"
            }
            if months == 1 { return form(one) }
            return one.year == other.year ? "\(withoutYear(one))–\(form(other))" : "\(form(one))–\(form(other))"
        }
        return Column(
            title: words(\.long, withoutYear: \.longWithoutYear),
            shortTitle: words(\.short, withoutYear: \.shortWithoutYear), nodes: nodes)
    }

    private static func month(_ number: Int) -> PartialDate? { PartialDate(year: number / 12, month: number % 12 + 1) }

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
