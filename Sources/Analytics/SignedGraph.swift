import Network

/// Who is linked to whom, how heavily and with which sign, as counting needs it.
///
/// An edge is positive where it holds more cooperation than conflict, negative where it holds less, and without a sign
/// where it holds as much of both, or neither.
public struct SignedGraph: Sendable, Hashable {
    public struct Link: Sendable, Hashable {
        public let one: Int32
        public let other: Int32
        public let weight: Double
        /// -1, 0 or 1.
        public let sign: Int8

        public init(_ one: Int32, _ other: Int32, weight: Double = 1, sign: Int8 = 0) {
            self.one = one
            self.other = other
            self.weight = weight
            self.sign = sign
        }
    }

    public let count: Int
    public let links: [Link]

    /// Links to oneself or to a place that is not there are left out.
    public init(count: Int, links: [Link]) {
        self.count = max(0, count)
        self.links = links.filter { link in
            link.one != link.other && min(link.one, link.other) >= 0 && max(link.one, link.other) < count
        }
    }

    /// Places are those of the network's nodes; the weight is the number of relations.
    public init(_ network: ActorNetwork) {
        let places = Dictionary(
            network.nodes.enumerated().map { ($1.id, Int32($0)) }, uniquingKeysWith: { first, _ in first })
        self.init(
            count: network.nodes.count,
            links: network.edges.compactMap { edge in
                guard let one = places[edge.id.first], let other = places[edge.id.second] else { return nil }
                let balance = edge.cooperation.count - edge.conflict.count
                return Link(one, other, weight: Double(edge.relationCount), sign: Int8(balance.signum()))
            })
    }

    /// Both ends of each link in turn.
    var ends: [Int32] { links.flatMap { [$0.one, $0.other] } }
}
