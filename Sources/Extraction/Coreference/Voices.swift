/// Who is not named and speaks: for a body, or for nobody.
enum Voices {
    static let persons: Set<String> = [
        "spokesman", "spokeswoman", "spokesperson", "spokesmen", "spokespeople", "spokespersons",
    ]
    static let offices: Set<String> = ["service", "office", "department", "secretariat", "press"]
    static let documents: Set<String> = [
        "statement", "communique", "communiqué", "release", "note", "report", "letter", "declaration", "ruling",
        "judgment",
        "document", "text", "minutes", "communiqués", "announcement", "readout",
    ]
    /// Speaks for nobody who could be named.
    static let anonymous: Set<String> = [
        "source", "sources", "official", "officials", "diplomat", "diplomats", "person", "people", "adviser",
        "advisers",
        "expert", "experts", "analyst", "analysts", "insider", "insiders", "resident", "residents", "witness",
        "witnesses",
        "observer", "observers", "critic", "critics", "lawmaker", "lawmakers", "employee", "employees", "officer",
        "officers",
        "soldier", "soldiers", "worker", "workers", "member", "members", "man", "woman", "aide", "aides", "veteran",
    ]
}
