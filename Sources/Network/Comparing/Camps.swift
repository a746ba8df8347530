import Model

/// Two accounts that are worth holding against each other, and why it is these two.
public struct CampChoice: Sendable, Hashable {
    public let first: Lens.AccountFilter
    public let second: Lens.AccountFilter
    public let reason: Reason

    public enum Reason: Sendable, Hashable {
        /// Of so many groups that speak for a state or an organization these contradict each other on most pairs.
        case sides(contested: Int, of: Int)
        /// Of so many who are quoted most these contradict each other on most pairs.
        case speakers(contested: Int, of: Int)
        /// Of so many outlets these tell most of the same pairs.
        case outlets(contested: Int, of: Int)
        /// To a side that the user has chosen: of so many others this one contradicts it on most pairs.
        case counterpart(contested: Int, of: Int)
        /// Nobody but this one is heard, who stands beside what the articles state.
        case oneVoice(Entity.ID)
        /// Nobody is heard who could be held against somebody else.
        case noVoice
    }
}

/// Finds the two accounts of a dossier that differ most: the groups that speak for states and organizations, else those who
/// are quoted most, else the outlets.
public struct Camps: Sendable {
    private let index: DossierIndex
    private let lens: Lens
    private let scope: NetworkScope

    /// So many of each kind of camp are held against each other, those with most to say first.
    static let most = 6

    /// - Parameter lens: what else the accounts are heard through.
    public init(_ index: DossierIndex, under lens: Lens, scope: NetworkScope = NetworkScope()) {
        self.index = index
        self.lens = lens
        self.scope = scope
    }

    /// The two accounts: where the lens hears a side already, that one and who contradicts it most; always the same for the
    /// same dossier and lens.
    public func choice() -> CampChoice {
        switch lens.account {
        case .anyone: pair() ?? alone()
        default: counterpart(to: lens.account) ?? CampChoice(first: lens.account, second: .anyone, reason: .noVoice)
        }
    }

    // MARK: Who can be a camp

    /// A camp with all that it tells.
    private struct Camp {
        let account: Lens.AccountFilter
        let lens: Lens
        let network: ActorNetwork
        /// Who is heard in it; empty for an outlet.
        let heard: Set<Entity.ID>
    }

    private func camp(_ account: Lens.AccountFilter) -> Camp? {
        var own = lens
        own.account = account
        let network = Projection(index).network(under: own, scope: scope).network
        guard !network.edges.isEmpty else { return nil }
        return Camp(
            account: account, lens: own, network: network,
            heard: (account.speakers(in: index) ?? []).intersection(voices.keys))
    }

    private func camps(_ accounts: [Lens.AccountFilter]) -> [Camp] {
        Array(accounts.prefix(2 * Self.most).compactMap(camp).prefix(Self.most))
    }

    private var sides: [Lens.AccountFilter] { AccountSides.of(index).map { .affiliated($0.entity) } }

    /// Who asserts something or is quoted, and how often.
    private var voices: [Entity.ID: Int] {
        index.derived.value { Voices(index.dossier) }.count
    }

    private var speakers: [Lens.AccountFilter] {
        voices.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { .speaker($0.key) }
    }

    private var outlets: [Lens.AccountFilter] {
        let all = Dictionary(grouping: index.dossier.documents.compactMap(\.publisher), by: { $0 }).mapValues(\.count)
        return all.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { .outlet($0.key) }
    }

    // MARK: Which two

    /// How much two camps' accounts have to do with each other: contradictions first.
    private struct Score: Comparable {
        let contested: Int
        let contests: Int
        let shared: Int
        /// What the one tells that tells less.
        let least: Int

        init(_ comparison: Comparison) {
            contested = comparison.findings(.contested).count
            contests = comparison.findings.reduce(0) { $0 + $1.contests.count }
            shared = comparison.findings(.both).count + comparison.findings(.apart).count
            least = min(comparison.firstNetwork.groundCount, comparison.secondNetwork.groundCount)
        }

        static func < (left: Score, right: Score) -> Bool {
            (left.contested, left.contests, left.shared, left.least)
                < (right.contested, right.contests, right.shared, right.least)
        }
    }

    private func score(_ one: Camp, _ other: Camp) -> Score {
        Score(Comparison(one.lens, other.lens, one.network, other.network, index: index))
    }

    private typealias Match = (first: Camp, second: Camp, score: Score)

    /// The two that differ most; of equals those that come first. Nobody is held against himself.
    private func best(_ camps: [Camp]) -> Match? {
        var best: Match?
        for (place, one) in camps.enumerated() {
            for other in camps.dropFirst(place + 1) where one.heard.isDisjoint(with: other.heard) {
                let score = score(one, other)
                if best.map({ $0.score < score }) ?? true { best = (one, other, score) }
            }
        }
        return best
    }

    private func pair() -> CampChoice? {
        let (sides, speakers) = (camps(self.sides), camps(self.speakers))
        let ofSides = best(sides).map { ($0, CampChoice.Reason.sides(contested: $0.score.contested, of: sides.count)) }
        if let ofSides, ofSides.0.score.contested > 0 { return Self.choice(ofSides.0, ofSides.1) }
        let ofSpeakers = best(speakers).map {
            ($0, CampChoice.Reason.speakers(contested: $0.score.contested, of: speakers.count))
        }
        if let ofSpeakers, ofSpeakers.0.score.contested > 0 { return Self.choice(ofSpeakers.0, ofSpeakers.1) }
        if let found = ofSides ?? ofSpeakers { return Self.choice(found.0, found.1) }
        // Where nobody is heard, or only one, articles can still be held against each other.
        let outlets = camps(self.outlets)
        guard speakers.isEmpty, let found = best(outlets) else { return nil }
        return Self.choice(found, .outlets(contested: found.score.contested, of: outlets.count))
    }

    /// Who tells more comes first.
    private static func choice(_ match: Match, _ reason: CampChoice.Reason) -> CampChoice {
        let isInOrder = match.first.network.groundCount >= match.second.network.groundCount
        let (first, second) = isInOrder ? (match.first, match.second) : (match.second, match.first)
        return CampChoice(first: first.account, second: second.account, reason: reason)
    }

    private func alone() -> CampChoice {
        guard let only = camps(speakers).first, case .speaker(let entity) = only.account else {
            return CampChoice(first: .anyone, second: .reporters, reason: .noVoice)
        }
        return CampChoice(first: only.account, second: .reporters, reason: .oneVoice(entity))
    }

    // MARK: Against a given one

    /// Camps of the same kind are asked first.
    private func counterpart(to account: Lens.AccountFilter) -> CampChoice? {
        let groups: [[Lens.AccountFilter]] =
            switch account {
            case .affiliated, .reporters: [sides, speakers, [.reporters]]
            case .outlet: [outlets, [.reporters]]
            case .anyone, .speaker, .speakers: [speakers, sides, [.reporters]]
            }
        let given = camp(account)
        let heard = given?.heard ?? account.speakers(in: index) ?? []
        for group in groups {
            let others = camps(group.filter { $0 != account }).filter { $0.heard.isDisjoint(with: heard) }
            let scored = others.map { other in
                (camp: other, score: given.map { score($0, other) })
            }
            // `max` gives the last of equals.
            guard
                let found = scored.reversed().max(by: { left, right in
                    guard let one = left.score, let other = right.score else { return false }
                    return one < other
                })
            else { continue }
            return CampChoice(
                first: account, second: found.camp.account,
                reason: .counterpart(contested: found.score?.contested ?? 0, of: others.count))
        }
        return nil
    }
}

/// How often each speaker asserts something or is quoted.
private struct Voices: Sendable {
    let count: [Entity.ID: Int]

    init(_ dossier: Dossier) {
        var count: [Entity.ID: Int] = [:]
        for speaker in dossier.quotations.compactMap(\.speaker) { count[speaker, default: 0] += 1 }
        for speaker in dossier.relations.compactMap(\.assertedBy.entity) { count[speaker, default: 0] += 1 }
        self.count = count
    }
}
