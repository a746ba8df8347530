/// Who says the words of a quoted span, and where the text says so.
struct Attribution {
    var source: SourceFinder.Phrase?
    /// In words.
    var cue: Range<Int>?
    /// Who is spoken to, in words.
    var addressee: Range<Int>?
    let rule: String
    let confidence: Double
}

/// Finds the words beside a quoted span that attribute it.
struct AttributionFinder {
    let text: SpeechText
    let sources: SourceFinder

    init(_ text: SpeechText) {
        self.text = text
        sources = SourceFinder(text: text)
    }

    /// Where the sentence that goes on at `index` ends: behind its final mark, or before the next quoted span.
    func sentenceEnd(from index: Int, in block: Range<Int>) -> Int {
        var end = index
        let limit = min(block.upperBound, index + 70)
        while end < limit {
            if text.words[end].span >= 0 { return end }
            if text.has(end, .final) { return end + 1 }
            end += 1
        }
        return end
    }

    /// Where the sentence before `index` starts: behind a final mark or a quoted span.
    func sentenceStart(before index: Int, in block: Range<Int>) -> Int {
        var start = index
        let limit = max(block.lowerBound, index - 70)
        while start > limit {
            if text.has(start - 1, .final) && text.words[start - 1].span < 0 { return start }
            if text.words[start - 1].span >= 0 && text.isAny(start - 2, .final) && text.has(start, .capital) {
                return start
            }
            start -= 1
        }
        return start
    }

    /// Attribution behind the span: "…," X said; "…," said X; "…" was the verdict of X; "…", according to X.
    func behind(_ end: Int, closing last: Int, in block: Range<Int>) -> Attribution? {
        var start = end
        // Headings put the speaker behind a colon: ‘Not yet’: museum.
        let isHeading = !text.isAny(block.upperBound - 1, [.final, .comma, .mark])
        while start < block.upperBound, start - end < 2,
            text.isAny(start, [.comma, .dash]) || isHeading && text.has(start, .colon)
        {
            start += 1
        }
        guard start < block.upperBound, text.words[start].span < 0 else { return nil }
        let limit = sentenceEnd(from: start, in: block)
        let endsOpen = text.has(last, .comma) || start > end
        guard
            let found = nounBehind(start, limit: limit) ?? verbBehind(start, limit: limit)
                ?? accordingBehind(start, limit: limit) ?? signature(start, from: end, in: block)
                ?? (text.has(last, .comma) ? anyVerbBehind(start, limit: limit) : nil)
        else { return nil }
        if endsOpen || found.rule == "signature" { return found }
        // Behind a full stop, or no mark at all, only a sentence that does nothing but attribute is taken.
        guard let cue = found.cue else { return nil }
        let rest = max(
            cue.upperBound, found.addressee?.upperBound ?? 0,
            found.source.map { $0.whole.lowerBound >= cue.upperBound ? $0.whole.upperBound : 0 } ?? 0)
        guard isBare(rest, limit: limit) else { return nil }
        return text.has(last, .final) || text.has(limit - 1, .final) || limit == block.upperBound ? found : nil
    }

    /// Whether nothing that could be said follows: the end, an adverbial, the speaker.
    private func isBare(_ index: Int, limit: Int) -> Bool {
        guard index < limit, !text.has(index, .final) else { return true }
        if text.isAny(index, [.that, .whether, .colon]) { return false }
        if text.has(limit - 1, .colon) { return false }
        return limit - index <= 14 && !text.isAny(limit - 1, [.colon])
            && (text.isAny(index, [.preposition, .time, .adverb, .comma, .title, .proper, .person])
                || text.has(index, .capital)
                || text.isAny(index, .determiner))
    }

    private func verbBehind(_ start: Int, limit: Int) -> Attribution? {
        if let verb = text.verb(start), verb.frames.contains(.quote), text.words[start].inflection != .gerund {
            var first = start + 1
            if text.isAny(first, .adverb) && !text.has(first, .capital) { first += 1 }
            if let source = sources.phraseAfter(first, upper: limit) ?? mistaggedSource(first, limit: limit) {
                return Attribution(
                    source: source, cue: start..<start + 1, addressee: nil, rule: "verb-source-behind", confidence: 0.95
                )
            }
        }
        guard let cue = cueBehind(start, limit: limit), cue > start else { return nil }
        var source = sources.subject(of: cue, within: start..<limit)
        if source == nil || (source?.whole.lowerBound ?? start) > start + 2, source?.core.count != 1 {
            source = sources.phraseAfter(start, upper: cue) ?? source
        }
        guard let source, source.whole.lowerBound <= start + 12, source.whole.lowerBound < cue else { return nil }
        return Attribution(
            source: source, cue: saying(cue, limit: limit), addressee: addressee(of: cue, limit: limit),
            rule: "source-verb-behind", confidence: 0.95)
    }

    /// said commuter Priya Shah: a role that the tagger takes for something else, and a name behind it.
    private func mistaggedSource(_ first: Int, limit: Int) -> SourceFinder.Phrase? {
        guard first < limit, text.has(first, .word),
            !text.isAny(first, [.that, .preposition, .time, .whether, .object, .adverb, .to, .coordinator])
        else { return nil }
        for index in first + 1..<max(first + 1, min(first + 4, limit)) where text.has(index, .capital) {
            guard let named = sources.phraseAfter(index, upper: limit) else { return nil }
            return SourceFinder.Phrase(core: named.core, whole: first..<named.whole.upperBound)
        }
        return nil
    }

    /// The verb that attributes what stands before `start`: the first finite one, relative clauses passed over.
    private func cueBehind(_ start: Int, limit: Int) -> Int? {
        var index = start
        var isInRemark = false
        let end = min(limit, start + 45)
        while index < end {
            if text.isAny(index, [.colon, .semicolon]) { return nil }
            if text.isAny(index, [.comma, .dash, .opensBracket, .closesBracket]) {
                if text.isAny(index + 1, .relative) {
                    isInRemark = true
                } else if isInRemark {
                    isInRemark = false
                }
            }
            if text.isAny(index, .relative) { isInRemark = true }
            if let verb = text.verb(index), text.words[index].inflection != .gerund, !isInRemark || index > start + 3 {
                if text.isAny(index - 1, .negation) || text.isAny(index - 2, .negation) { return nil }
                if verb.frames.contains(.quote) && !text.isAny(index - 1, [.determiner, .relative]) { return index }
            }
            if text.isAny(index, .quoting) && text.isAny(index - 1, [.auxiliary, .adverb]) { return index }
            if !isInRemark, text.isParsed, text.has(index, .finite), !text.isAny(index, [.auxiliary, .modal]),
                text.verb(index) == nil
            {
                return nil
            }
            index += 1
        }
        return nil
    }

    /// "was quoted as saying": the cue is the last of these; "pointed out": it is both.
    func saying(_ cue: Int, limit: Int) -> Range<Int> {
        if let verb = text.verb(cue), verb.frames.contains(.out), text.isAny(cue + 1, .out) { return cue..<cue + 2 }
        guard text.isAny(cue, .quoting) else { return cue..<cue + 1 }
        for index in cue..<min(cue + 4, limit) where text.verb(index) != nil && text.words[index].inflection == .gerund
        {
            return index..<index + 1
        }
        return cue..<cue + 1
    }

    /// "was the verdict of X", "was X's comment", "was all that X would say".
    private func nounBehind(_ start: Int, limit: Int) -> Attribution? {
        guard text.isAny(start, .be) else { return nil }
        for index in start + 1..<min(start + 14, max(limit, start + 1)) {
            if text.isAny(index, .reportingNoun) && text.words[index].verb < 0
                || text.isAny(index, .reportingNoun) && text.isAny(index - 1, [.genitive, .determiner, .possessive])
            {
                return reported(by: index, from: start + 1, limit: limit, rule: "noun-behind")
            }
            if let verb = text.verb(index), verb.kind == .say,
                let source = sources.subject(of: index, within: start + 1..<limit)
            {
                return Attribution(
                    source: source, cue: index..<index + 1, addressee: nil, rule: "all-that-source-would-say",
                    confidence: 0.8)
            }
        }
        return nil
    }

    /// The source of a reporting noun: "X's comment", "the verdict of X".
    func reported(by noun: Int, from start: Int, limit: Int, rule: String) -> Attribution? {
        let cue = noun..<noun + 1
        if text.isAny(noun + 1, .preposition), let source = sources.phraseAfter(noun + 2, upper: limit) {
            return Attribution(source: source, cue: cue, addressee: nil, rule: rule, confidence: 0.8)
        }
        if text.has(noun - 1, .genitive), noun - 2 >= start {
            let source = sources.phrase(around: noun - 2, within: start..<noun, stop: noun - 1)
            return Attribution(source: source, cue: cue, addressee: nil, rule: rule, confidence: 0.8)
        }
        if text.isAny(noun - 1, .possessive) {
            let source = SourceFinder.Phrase(core: noun - 1..<noun, whole: noun - 1..<noun)
            return Attribution(source: source, cue: cue, addressee: nil, rule: rule, confidence: 0.75)
        }
        return nil
    }

    private func accordingBehind(_ start: Int, limit: Int) -> Attribution? {
        guard text.isAny(start, .according), let source = sources.phraseAfter(start + 2, upper: limit) else {
            return nil
        }
        return Attribution(
            source: source, cue: start..<start + 2, addressee: nil, rule: "according-to-behind", confidence: 0.9)
    }

    /// Who is told: the noun phrase behind "told".
    func addressee(of cue: Int, limit: Int) -> Range<Int>? {
        guard let verb = text.verb(cue), !verb.frames.isDisjoint(with: [.tell, .tellOptional]) else { return nil }
        let next = cue + 1
        guard next < limit, !text.isAny(next, [.that, .preposition, .final, .comma, .whether, .time, .colon]) else {
            return nil
        }
        if text.isAny(next, [.object]) { return next..<next + 1 }
        // "told visiting senators"
        if text.isAny(next, .gerund), let behind = sources.phraseAfter(next + 1, upper: limit)?.whole {
            return next..<behind.upperBound
        }
        return sources.phraseAfter(next, upper: limit)?.whole
    }
}
