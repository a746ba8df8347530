extension AttributionFinder {
    /// Attribution before the span: X said: "…"; X said, "…"; X: "…".
    func before(_ opening: Int, inner: Range<Int>, in block: Range<Int>) -> Attribution? {
        let mark = opening - 1
        guard mark >= block.lowerBound, text.words[mark].span < 0 else { return nil }
        let start = sentenceStart(before: mark, in: block)
        if text.has(mark, .colon) { return beforeColon(mark, start: start) }
        if text.has(mark, .comma) {
            guard text.has(inner.lowerBound, .capital) || text.words[inner.lowerBound].startsSentence else {
                return nil
            }
            guard let cue = lastCue(in: max(start, mark - 14)..<mark) else { return nil }
            return attribution(cue, start: start, limit: mark, rule: "verb-comma-before", confidence: 0.9)
        }
        return rightBefore(mark, start: start, inner: inner)
    }

    /// said "…": direct where the marks hold a whole sentence, not a predicate.
    private func rightBefore(_ cue: Int, start: Int, inner: Range<Int>) -> Attribution? {
        guard let verb = text.verb(cue), verb.kind == .say || verb.kind == .ask, verb.frames.contains(.quote),
            text.words[cue].inflection != .participle
        else { return nil }
        let first = inner.lowerBound
        let last = inner.upperBound - 1
        let isSentence = text.has(first, .capital) && text.isAny(last, [.final, .comma])
        let isAnswer =
            verb.lemma == "reply" || verb.lemma == "answer" || verb.lemma == "say" && text.has(first, .capital)
        let isPredicate = text.isAny(first, [.finite, .auxiliary, .modal, .participle]) && !text.has(first, .capital)
        guard isSentence || isAnswer && !isPredicate else { return nil }
        return attribution(cue, start: start, limit: cue + 1, rule: "verb-right-before", confidence: 0.85)
    }

    private func lastCue(in range: Range<Int>) -> Int? {
        for index in range.reversed() where text.words[index].span < 0 {
            if let verb = text.verb(index), verb.frames.contains(.quote) { return index }
        }
        return nil
    }

    /// The cue whose "that" opens a clause up to the colon, or the last one.
    private func mainCue(in range: Range<Int>) -> Int? {
        for index in range where text.words[index].span < 0 {
            guard let verb = text.verb(index), verb.frames.contains(.quote) else { continue }
            if (index + 1..<min(index + 8, range.upperBound)).contains(where: { text.isAny($0, .that) }) {
                return index
            }
        }
        return lastCue(in: range)
    }

    private func attribution(
        _ cue: Int, start: Int, limit: Int, rule: String, confidence: Double
    ) -> Attribution? {
        guard let source = sources.subject(of: cue, within: start..<limit) ?? mainSubject(before: cue, start: start)
        else { return nil }
        return Attribution(
            source: source, cue: saying(cue, limit: limit), addressee: addressee(of: cue, limit: limit), rule: rule,
            confidence: confidence)
    }

    /// The subject of a cue; of "saying" in "was quoted as saying" that of "quoted".
    func speaker(of cue: Int, within limits: Range<Int>) -> SourceFinder.Phrase? {
        if text.isAny(cue - 1, .likeness),
            let quoted = (max(cue - 4, limits.lowerBound)..<cue).last(where: { text.isAny($0, .quoting) })
        {
            return sources.subject(of: quoted, within: limits)
        }
        return sources.subject(of: cue, within: limits)
    }

    /// The subject of the verb that "adding" or "saying" goes with.
    func mainSubject(before cue: Int, start: Int) -> SourceFinder.Phrase? {
        guard start < cue else { return nil }
        for index in (max(start, cue - SourceFinder.reach)..<cue).reversed() where text.words[index].span < 0 {
            let isVerb =
                text.verb(index) != nil && text.words[index].inflection != .gerund
                || text.isParsed && text.has(index, .finite)
            if isVerb, let source = sources.subject(of: index, within: start..<cue), source.core.lowerBound < index {
                return source
            }
        }
        return sources.phraseAfter(datelineEnd(start..<cue) ?? start, upper: cue)
    }

    private func beforeColon(_ colon: Int, start sentence: Int) -> Attribution? {
        let start = ((sentence..<max(colon, sentence)).last { text.has($0, .colon) } ?? sentence - 1) + 1
        guard start < colon else { return nil }
        // "In the words of one diplomat, who spoke on condition of anonymity: …"
        if text.isAny(start, .preposition),
            let noun = (start..<min(start + 4, colon)).first(where: { text.isAny($0, .reportingNoun) }),
            let found = reported(by: noun, from: start, limit: colon, rule: "noun-colon-before")
        {
            return found
        }
        if let cue = mainCue(in: start..<colon),
            let found = attribution(cue, start: start, limit: colon, rule: "verb-colon-before", confidence: 0.95)
        {
            return found
        }
        for index in (start..<colon).reversed() where text.isAny(index, .reportingNoun) && index > colon - 8 {
            if let found = reported(by: index, from: start, limit: colon, rule: "noun-colon-before") { return found }
        }
        guard colon - start <= 30 else { return nil }
        // "X was blunter: …", "X, the director: …"
        let verbs = (start..<colon).filter { text.isAny($0, [.finite, .auxiliary]) }
        let root = text.isParsed ? (start..<colon).first { text.words[$0].dependency == .root } : nil
        let source =
            root.flatMap { sources.subject(of: $0, within: start..<colon) }
            ?? verbs.last.flatMap { sources.subject(of: $0, within: start..<colon) }
            ?? (text.isParsed ? nil : sources.leadingName(from: start, upper: colon))
            ?? sources.phraseAfter(start, upper: colon)
        guard let source, isPersonLike(source.core) else { return nil }
        return Attribution(
            source: source, cue: nil, addressee: nil, rule: verbs.isEmpty ? "label-before" : "subject-colon-before",
            confidence: 0.7)
    }

    /// Whether the words may name a speaker: a name, a pronoun for persons, a role.
    func isPersonLike(_ range: Range<Int>) -> Bool {
        range.contains { text.isAny($0, [.proper, .person, .title]) || text.has($0, .capital) && text.has($0, .word) }
            || range.count == 1 && text.isAny(range.lowerBound, [.pronoun])
                && !text.isAny(range.lowerBound, .existential)
    }

    /// "TBILISI, March 14 (Reuters) – ": where the sentence behind a dateline starts.
    func datelineEnd(_ sentence: Range<Int>) -> Int? {
        guard text.isAny(sentence.lowerBound, .capital) else { return nil }
        for index in sentence.lowerBound..<min(sentence.lowerBound + 16, sentence.upperBound) {
            if text.isAny(index, [.final, .semicolon, .mark]) { return nil }
            if text.has(index, .dash), index > sentence.lowerBound, index + 1 < sentence.upperBound,
                text.words[index - 1].end < text.words[index].start, text.words[index].end < text.words[index + 1].start
            {
                return text.isAny(sentence.lowerBound, .allCapitals)
                    || text.isAny(index - 1, [.closesBracket, .number]) ? index + 1 : nil
            }
            if text.isAny(index, [.finite, .modal, .auxiliary]) && !text.has(index, .capital) { return nil }
        }
        return nil
    }
}
