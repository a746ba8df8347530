import Model

/// Pronouns that can refer to actors; the closed class of English.
struct Pronoun: Sendable, Hashable {
    enum Person: Sendable, Hashable { case first, third, relative }

    let person: Person
    let number: FoundMention.Number?
    /// Female and male for persons, neuter for "it"; nil where the word does not tell.
    let gender: FoundMention.Gender?
    let isPossessive: Bool

    private init(
        _ person: Person, _ number: FoundMention.Number? = nil, _ gender: FoundMention.Gender? = nil,
        isPossessive: Bool = false
    ) {
        self.person = person
        self.number = number
        self.gender = gender
        self.isPossessive = isPossessive
    }

    private static let table: [String: Pronoun] = [
        "he": Pronoun(.third, .singular, .male), "him": Pronoun(.third, .singular, .male),
        "his": Pronoun(.third, .singular, .male, isPossessive: true),
        "she": Pronoun(.third, .singular, .female),
        "her": Pronoun(.third, .singular, .female, isPossessive: true), "hers": Pronoun(.third, .singular, .female),
        "it": Pronoun(.third, .singular, .neuter), "its": Pronoun(.third, .singular, .neuter, isPossessive: true),
        "they": Pronoun(.third, .plural), "them": Pronoun(.third, .plural),
        "their": Pronoun(.third, .plural, isPossessive: true), "theirs": Pronoun(.third, .plural),
        "who": Pronoun(.relative), "whom": Pronoun(.relative), "which": Pronoun(.relative, nil, .neuter),
        "whose": Pronoun(.relative, isPossessive: true),
        "we": Pronoun(.first, .plural), "us": Pronoun(.first, .plural),
        "our": Pronoun(.first, .plural, isPossessive: true), "ours": Pronoun(.first, .plural),
        "i": Pronoun(.first, .singular), "me": Pronoun(.first, .singular),
        "my": Pronoun(.first, .singular, isPossessive: true),
    ]

    /// The pronoun that a word is; `lower` is the same word in lower case.
    init?(_ text: String, lower: String) {
        guard lower.utf8.count <= 6, let found = Self.table[lower] else { return nil }
        // "US", "IT" and "WHO" are names, and a small "i" is none.
        if lower == "i" ? text != "I" : text != lower && text.utf8.dropFirst().contains(where: { $0 < 97 }) {
            return nil
        }
        self = found
    }
}
