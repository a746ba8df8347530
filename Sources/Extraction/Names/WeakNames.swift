import Model

/// A weak name of the lexicon, once taken, is taken in the whole text.
extension NameFinder {
    mutating func spreadWeakNames() {
        var taken: [Int: Int] = [:]
        for (number, candidate) in found.enumerated() where candidate.rule == "lexicon" && candidate.confidence < 0.7 {
            guard let first = candidate.tokens.first, let hit = hits.at(first) else { continue }
            taken[hit.name] = number
        }
        guard !taken.isEmpty else { return }
        for token in words.shapes.indices where !isOwned(token) && words.isCapital(token) {
            guard let hit = hits.at(token), hit.spelling == .exact, let source = taken[hit.name],
                hit.tokens.allSatisfy({ !isOwned($0) })
            else { continue }
            let known = found[source]
            add(
                NameCandidate(
                    tokens: hit.tokens, range: hit.range, kind: known.kind, entry: known.entry, country: known.country,
                    rule: "known-in-document", confidence: known.confidence))
        }
    }
}
