/// "It" that refers to nothing: "it is clear that…", "it was Ivanov who…", "make it hard to…".
enum Pleonasm {
    static func isIdle(_ place: Int, _ discourse: Discourse) -> Bool {
        let token = discourse.tokens[place]
        if discourse.isParsed, token.label == "expl" { return true }
        var next = place + 1
        var isLinked = false
        while next < discourse.tokens.count, next - place < 6 {
            let word = discourse.lower[next]
            if links.contains(word) {
                isLinked = true
            } else if !auxiliaries.contains(word), !(discourse.isParsed && discourse.tokens[next].tag == "RB") {
                break
            }
            next += 1
        }
        guard next < discourse.tokens.count else { return false }
        let word = discourse.lower[next]
        if isLinked, owned.contains(word) { return false }
        if isLinked || clausal.contains(word) {
            return opensClause(after: next, discourse)
        }
        // "find it hard to".
        if discourse.isParsed, discourse.tokens[place + 1].tag == "JJ", token.label != "dobj" || place + 1 == next {
            return opensClause(after: place + 1, discourse)
        }
        return false
    }

    /// Whether a clause follows within a few words that "it" announces.
    private static func opensClause(after place: Int, _ discourse: Discourse) -> Bool {
        var next = place
        while next < discourse.tokens.count, next - place < 6 {
            switch discourse.lower[next] {
            case "that", "to", "whether", "who", "if", "when", "how", "why": return next > place || true
            case ".", ",", ";", "and", "but", "because", "\"", "”", "?": return false
            default: next += 1
            }
        }
        return false
    }

    private static let links: Set<String> = [
        "is", "was", "be", "been", "being", "'s", "’s", "seems", "seemed", "appears",
        "appeared", "remains", "remained", "becomes", "became",
    ]
    private static let auxiliaries: Set<String> = [
        "will", "would", "may", "might", "could", "should", "can", "must", "has", "had", "have", "not", "n't", "n’t",
        "also",
        "now", "still", "only", "just", "never", "ca", "wo",
    ]
    /// What follows "it is" where "it" is somebody: "it is ready to".
    private static let owned: Set<String> = [
        "ready", "able", "unable", "willing", "unwilling", "prepared", "due", "set", "going", "determined", "committed",
        "keen", "eager", "reluctant", "entitled", "obliged", "forced", "trying", "seeking", "planning", "preparing",
        "considering", "hoping", "aiming", "working", "free", "bound", "about", "expected", "scheduled", "allowed",
        "supposed", "required", "meant", "designed", "intended", "created", "founded", "established", "built", "a",
        "an",
        "the", "one", "also", "in", "on", "among",
    ]
    private static let clausal: Set<String> = [
        "seems", "seemed", "appears", "appeared", "follows", "turned", "turns", "takes", "took", "happens", "happened",
        "rained", "matters", "mattered",
    ]
}
