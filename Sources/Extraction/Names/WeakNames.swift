import Model

/// What the lexicon holds as weak, or a noun beside has told, is taken in the whole text once it is taken in one place.
extension NameFinder {
    private static let telling: Set<String> = ["noun-before-name", "noun-behind-name", "apposition"]

    mutating func spreadWeakNames() {
        var taken: [WordKey: Int] = [:]
        for (number, candidate) in found.enumerated() where candidate.tokens.count == 1 {
            let isWeak = candidate.rule == "lexicon" && candidate.confidence < 0.7
            guard isWeak || Self.telling.contains(candidate.rule) else { continue }
            taken[words.keys[candidate.tokens.lowerBound]] = number
        }
        guard !taken.isEmpty else { return }
        for token in words.shapes.indices where words.isCapital(token) {
            guard let source = taken[words.keys[token]], source != Int(owner[token]), mayTake(token) else { continue }
            if isOwned(token) { remove(Int(owner[token])) }
            let known = found[source]
            add(
                NameCandidate(
                    tokens: token..<token + 1, range: known.range.map { _ in span(of: token) }, kind: known.kind,
                    entry: known.entry, country: known.country, gender: known.gender, rule: "known-in-document",
                    confidence: known.confidence))
        }
    }

    private func span(of token: Int) -> Range<Int> {
        Int(words.starts[token])..<Int(words.ends[token])
    }

    /// Whether a single word is free, or the model alone has named it.
    private func mayTake(_ token: Int) -> Bool {
        guard !words.shapes[token].contains(.inHeading) || !lexicon.words.isCommon(words.keys[token]) else {
            return false
        }
        if words.shapes[token].contains(.sentenceStart), lexicon.words.isCommon(words.keys[token]) { return false }
        guard isOwned(token) else {
            let isAlone = !isCapitalBehind(token) && (token == 0 || !words.isCapital(token - 1))
            return isAlone
        }
        let other = found[Int(owner[token])]
        return other.tokens.count == 1 && other.rule == "statistical"
    }
}
