extension AttributionFinder {
    /// Behind a comma within the marks any verb attributes: "…," X intoned.
    func anyVerbBehind(_ start: Int, limit: Int) -> Attribution? {
        guard start < limit, !text.isAny(start, [.preposition, .subordinator, .coordinator, .relative, .that, .be])
        else { return nil }
        guard text.isParsed else {
            guard let source = sources.phraseAfter(start, upper: limit), source.whole.lowerBound == start,
                isPersonLike(source.core)
            else { return nil }
            return Attribution(source: source, cue: nil, addressee: nil, rule: "source-behind", confidence: 0.6)
        }
        let verb = (start..<min(start + 30, limit)).first {
            text.isAny($0, [.finite]) && text.isAny($0, .verb) && text.words[$0].dependency != .relativeClause
                && !text.isAny($0, .auxiliary)
        }
        guard let verb else { return nil }
        let source =
            verb == start
            ? sources.phraseAfter(start + 1, upper: limit) : sources.subject(of: verb, within: start..<limit)
        guard let source, source.whole.lowerBound <= start + 3, isPersonLike(source.core) else { return nil }
        return Attribution(
            source: source, cue: verb..<verb + 1, addressee: nil, rule: "any-verb-behind", confidence: 0.7)
    }

    /// "…" — Anna Berg, director: a name behind a dash or a colon fills the rest of the line.
    func signature(_ start: Int, from end: Int, in block: Range<Int>) -> Attribution? {
        let first = start
        guard first > end, text.isAny(first - 1, [.dash, .colon]), first < block.upperBound,
            block.upperBound - first <= 16, text.has(first, .capital),
            let source = sources.phraseAfter(first, upper: block.upperBound), source.whole.lowerBound == first
        else { return nil }
        let rest = source.whole.upperBound
        guard rest >= block.upperBound || text.isAny(rest, [.comma, .opensBracket, .final]) else { return nil }
        // "“Crabs stop planes” — Islands Herald, March 7, 2025" is a list's line, and its source has not said it.
        let behind = rest..<max(rest, block.upperBound)
        guard !behind.contains(where: { text.isAny($0, [.finite, .modal, .auxiliary]) }),
            !behind.contains(where: { text.isAny($0, .time) }) || !behind.contains(where: { text.has($0, .number) })
        else { return nil }
        return Attribution(source: source, cue: nil, addressee: nil, rule: "signature", confidence: 0.7)
    }
}
