/// Scores affiliations: the person and the organization are the gold's by ``ActorAlignment``; with the role, also the same
/// role words, heedless of case and a leading article. The same person, organization and role count once a document.
public struct AffiliationScorer {
    private struct Key: Hashable {
        let person: String
        let organization: String
        let role: String
    }

    private let gold: Set<Key>
    private let found: [Key]
    private let goldPairs: Set<Key>
    private let foundPairs: Set<Key>

    public init(gold: ScoredDocument, found: ScoredDocument) {
        let alignment = ActorAlignment(gold: gold.mentions, found: found.mentions)
        func key(_ one: ScoredAffiliation, role: String, _ map: (String) -> String) -> Key {
            Key(person: map(one.person), organization: map(one.organization), role: role)
        }
        // A find that is no gold actor stays apart from all of them.
        let map: (String) -> String = { alignment.gold($0) ?? "\u{0}" + $0 }
        self.gold = Set(gold.affiliations.map { key($0, role: Self.plain($0.role)) { $0 } })
        self.found = Set(found.affiliations.map { key($0, role: Self.plain($0.role), map) }).sorted {
            ($0.person, $0.organization, $0.role) < ($1.person, $1.organization, $1.role)
        }
        goldPairs = Set(gold.affiliations.map { key($0, role: "") { $0 } })
        foundPairs = Set(found.affiliations.map { key($0, role: "", map) })
    }

    /// Person and organization.
    public func pairs() -> Tally {
        Tally(matched: foundPairs.intersection(goldPairs).count, gold: goldPairs.count, found: foundPairs.count)
    }

    /// Person, organization and role.
    public func withRole() -> Tally {
        Tally(matched: found.count { gold.contains($0) }, gold: gold.count, found: found.count)
    }

    /// Persons with their organizations that were missed, and those found beside the gold, as lines.
    public func faults() -> (misses: [String], extras: [String]) {
        func lines(_ keys: Set<Key>) -> [String] {
            keys.map { "\($0.person) – \($0.organization)" }.sorted()
        }
        return (lines(goldPairs.subtracting(foundPairs)), lines(foundPairs.subtracting(goldPairs)))
    }

    private static func plain(_ role: String) -> String {
        let lowered = role.lowercased()
        for article in ["the ", "a ", "an "] where lowered.hasPrefix(article) {
            return String(lowered.dropFirst(article.count))
        }
        return lowered
    }
}
