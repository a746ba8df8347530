import Model

/// "told The Meridian": a capital "The" within a sentence belongs to the name of a newspaper.
extension NameFinder {
    private static let the = WordKey("the")

    mutating func nameMediaWithArticle() {
        var known: [WordKey: Int] = [:]
        for token in words.shapes.indices where isInnerArticle(token) {
            if !isOwned(token + 1) { takeUnknownMedium(behind: token) }
            let number = Int(owner[token + 1])
            guard number >= 0, found[number].tokens.lowerBound == token + 1, mayBeMedium(found[number]) else {
                continue
            }
            known[words.keys[token + 1]] = number
            widen(number, to: token)
        }
        guard !known.isEmpty else { return }
        for token in words.shapes.indices
        where words.keys[token] == Self.the && words.isCapital(token) && token + 1 < words.count && !isOwned(token) {
            guard let source = known[words.keys[token + 1]], words.isCapital(token + 1) else { continue }
            let number = Int(owner[token + 1])
            if number >= 0 {
                guard found[number].tokens.count == found[source].tokens.count - 1 else { continue }
                widen(number, to: token)
            } else if found[source].tokens.count == 2 {
                add(
                    NameCandidate(
                        tokens: token..<token + 2, kind: .medium, rule: "known-in-document", confidence: 0.6))
            }
        }
    }

    /// "told The Meridian": nobody else writes the article so.
    private mutating func takeUnknownMedium(behind article: Int) {
        guard hits.at(article + 1) == nil, titles.at(article + 1) == nil, let block = block(of: article) else { return }
        let sequence = sequence(at: article + 1, in: block.tokens)
        guard !sequence.isEmpty, sequence.count < 4, sequence.allSatisfy({ !isOwned($0) }) else { return }
        add(NameCandidate(tokens: sequence, kind: .medium, rule: "article-of-newspaper", confidence: 0.5))
    }

    private func isInnerArticle(_ token: Int) -> Bool {
        words.keys[token] == Self.the && words.isCapital(token) && token + 1 < words.count
            && words.shapes[token].isDisjoint(with: [.sentenceStart, .inHeading, .allCapitals]) && !isOwned(token)
            && words.isCapital(token + 1)
    }

    private func mayBeMedium(_ candidate: NameCandidate) -> Bool {
        switch candidate.kind {
        case .medium: return true
        case .organization, .group: return candidate.rule == "statistical"
        default: return false
        }
    }

    private mutating func widen(_ number: Int, to token: Int) {
        found[number].tokens = token..<found[number].tokens.upperBound
        found[number].range = nil
        found[number].kind = .medium
        owner[token] = Int32(number)
    }
}
