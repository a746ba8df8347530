import Model

/// What two lenses tell of the same pairs: where they agree, where they contradict each other, and what only one mentions.
public struct Comparison: Sendable {
    public let first: Lens
    public let second: Lens
    public let firstNetwork: ActorNetwork
    public let secondNetwork: ActorNetwork
    /// All that either tells, for one layout of both pictures.
    public let union: ActorNetwork
    /// One a pair: contested ones first, each kind by falling number of what is told.
    public let findings: [Finding]

    /// What the two tell of one pair.
    public struct Finding: Sendable, Hashable, Identifiable {
        public let id: EdgeID
        public let verdict: Verdict
        /// What each side tells, as strokes of its network have it.
        public let first: [Told]
        public let second: [Told]
        /// What contradicts what; empty unless it is contested.
        public let contests: [Contest]

        public var count: Int { first.count + second.count }
    }

    public enum Verdict: Int, Sendable, Hashable, CaseIterable, Comparable {
        /// One asserts what the other denies, or tells the opposite.
        case contested
        /// Both assert something of the same sign in the same direction.
        case both
        /// Both tell of the pair, but of different things that do not exclude each other.
        case apart
        case onlyFirst
        case onlySecond

        public static func < (left: Verdict, right: Verdict) -> Bool { left.rawValue < right.rawValue }
    }

    /// One ground with its sign.
    public struct Told: Sendable, Hashable {
        public let ground: Ground
        public let sign: Relation.Sign
    }

    /// Two grounds of the two sides that cannot both hold.
    public struct Contest: Sendable, Hashable {
        public let first: Told
        public let second: Told
        public let reason: Reason

        public enum Reason: Sendable, Hashable {
            /// The same kind of act, which one side asserts and the other denies.
            case denial
            /// One tells of nothing but cooperation, the other of nothing but conflict.
            case opposite
        }
    }

    /// - Parameter scope: what the user has put away, which neither side shows.
    public init(_ first: Lens, _ second: Lens, index: DossierIndex, scope: NetworkScope = NetworkScope()) {
        let projection = Projection(index)
        self.init(
            first, second, projection.network(under: first, scope: scope).network,
            projection.network(under: second, scope: scope).network, index: index)
    }

    init(
        _ first: Lens, _ second: Lens, _ one: ActorNetwork, _ other: ActorNetwork, index: DossierIndex
    ) {
        self.first = first
        self.second = second
        firstNetwork = one
        secondNetwork = other
        let edges = NetworkUnion.pairs(one, other)
        union = NetworkUnion.network(of: edges, one, other)
        let judge = ContestJudge(index: index)
        findings = edges.map { judge.finding($0.id, $0.first, $0.second) }.sorted { left, right in
            if left.verdict != right.verdict { return left.verdict < right.verdict }
            if left.contests.count != right.contests.count { return left.contests.count > right.contests.count }
            return left.count != right.count ? left.count > right.count : left.id < right.id
        }
    }

    public func findings(_ verdict: Verdict) -> [Finding] { findings.filter { $0.verdict == verdict } }
}

/// Decides what two sides' accounts of one pair come to.
struct ContestJudge {
    let index: DossierIndex

    func finding(_ id: EdgeID, _ first: NetworkEdge?, _ second: NetworkEdge?) -> Comparison.Finding {
        let (one, other) = (first.map(told) ?? [], second.map(told) ?? [])
        let (ones, others) = (Set(one.map(\.ground)), Set(other.map(\.ground)))
        let contests = one.flatMap { left in
            other.compactMap { right -> Comparison.Contest? in
                // What either side tells as well is no matter between them.
                guard !others.contains(left.ground), !ones.contains(right.ground), let reason = reason(left, right)
                else { return nil }
                // Who tells of both signs does not contradict the one who tells of one.
                if reason == .opposite, tells(other, left) || tells(one, right) { return nil }
                return Comparison.Contest(first: left, second: right, reason: reason)
            }
        }
        let verdict: Comparison.Verdict =
            if one.isEmpty {
                .onlySecond
            } else if other.isEmpty {
                .onlyFirst
            } else if !contests.isEmpty {
                .contested
            } else if one.contains(where: { left in other.contains { agree(left, $0) } }) {
                .both
            } else {
                .apart
            }
        return Comparison.Finding(id: id, verdict: verdict, first: one, second: other, contests: contests)
    }

    private func told(_ edge: NetworkEdge) -> [Comparison.Told] {
        edge.cooperation.grounds.map { .init(ground: $0, sign: .cooperation) }
            + edge.conflict.grounds.map { .init(ground: $0, sign: .conflict) }
            + edge.neutral.grounds.map { .init(ground: $0, sign: .neutral) }
    }

    private func reason(_ one: Comparison.Told, _ other: Comparison.Told) -> Comparison.Contest.Reason? {
        // The same words under both lenses contradict nobody.
        guard one.ground != other.ground, runAlike(one.ground, other.ground) else { return nil }
        if let left = relation(one), let right = relation(other) {
            let (isLeftDenied, isRightDenied) = (left.status == .denied, right.status == .denied)
            if left.type == right.type, isLeftDenied != isRightDenied { return .denial }
        }
        return one.sign.rawValue * other.sign.rawValue < 0 ? .opposite : nil
    }

    /// Whether a side tells of the same sign in the same direction.
    private func tells(_ side: [Comparison.Told], _ wanted: Comparison.Told) -> Bool {
        side.contains { $0.sign == wanted.sign && runAlike($0.ground, wanted.ground) }
    }

    private func agree(_ one: Comparison.Told, _ other: Comparison.Told) -> Bool {
        guard one.sign == other.sign, runAlike(one.ground, other.ground) else { return false }
        guard let left = relation(one), let right = relation(other) else { return true }
        if (left.status == .denied) != (right.status == .denied) { return false }
        return one.sign != .neutral || left.type == right.type
    }

    /// Whether two relations lead the same way; whatever else edges rest on says nothing of one.
    private func runAlike(_ one: Ground, _ other: Ground) -> Bool {
        guard let left = one.relation.flatMap({ index.relation[$0] }),
            let right = other.relation.flatMap({ index.relation[$0] })
        else { return true }
        return left.isSymmetric || right.isSymmetric || left.source == right.source
    }

    private func relation(_ told: Comparison.Told) -> Relation? { told.ground.relation.flatMap { index.relation[$0] } }
}
