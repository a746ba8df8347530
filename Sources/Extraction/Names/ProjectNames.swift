import Model

/// The names that the user of a dossier has given outweigh all others; those that were rejected don't come back.
extension NameFinder {
    mutating func nameByProject() {
        let project = analysis.project
        var names: [String] = []
        var entries: [Int] = []
        for (number, entry) in project.entries.enumerated() {
            for name in entry.names where name.unicodeScalars.count > 1 {
                names.append(name)
                entries.append(number)
            }
        }
        guard !names.isEmpty else { return }
        let matcher = NameMatcher(names: names)
        let hits = LexiconHits(matcher: matcher, pieces: pieces, analysis: analysis, words: words, isNested: false)
        for hit in hits.hits where hit.spelling == .exact || hit.spelling == .capitals && hit.range.count > 3 {
            take(hit, as: project.entries[entries[hit.name]])
        }
    }

    private mutating func take(_ hit: LexiconHit, as entry: ProjectLexicon.Entry) {
        let known = entry.entry ?? "project/\(entry.name)"
        if let first = hit.tokens.first, isOwned(first) {
            let number = Int(owner[first])
            let other = found[number]
            // A ministry keeps the state within it; a capital is decided by its sentence.
            if other.tokens.count > hit.tokens.count && other.kind != entry.kind || other.isCapitalCity { return }
            if other.tokens == hit.tokens, other.kind == entry.kind {
                found[number].entry = known
                found[number].confidence = max(other.confidence, 0.95)
                return
            }
        }
        for token in hit.tokens where isOwned(token) { remove(Int(owner[token])) }
        add(
            NameCandidate(
                tokens: hit.tokens, range: hit.range, kind: entry.kind, entry: known, rule: "project-lexicon",
                confidence: 0.97))
    }

    /// Takes out what the user has rejected.
    mutating func dropRejected() {
        let rejected = Set(analysis.project.rejected)
        guard !rejected.isEmpty else { return }
        for number in found.indices where !found[number].tokens.isEmpty {
            let tokens = found[number].tokens
            let range =
                found[number].range ?? Int(words.starts[tokens.lowerBound])..<Int(words.ends[tokens.upperBound - 1])
            if rejected.contains(ProjectLexicon.Rejected(name: analysis.words(range), kind: found[number].kind)) {
                remove(number)
            }
        }
    }
}
