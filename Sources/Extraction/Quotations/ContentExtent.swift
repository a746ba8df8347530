import Model

/// Where the words that somebody is reported to have said begin and end.
struct ContentExtent {
    let text: SpeechText
    let draftOfSpan: [Int?]

    /// The end of content that begins at `start` in a sentence that ends at `limit`.
    func end(from start: Int, limit: Int, cue: Int) -> Int {
        var index = start
        while index < limit {
            if isDirect(index) { break }
            if index > start, stops(index, cue: cue, start: start, limit: limit) { break }
            index += 1
        }
        return trimmedEnd(index, from: start)
    }

    func isDirect(_ index: Int) -> Bool {
        let span = Int(text.words[index].span)
        return span >= 0 && draftOfSpan[span] != nil
    }

    private func stops(_ index: Int, cue: Int, start: Int, limit: Int) -> Bool {
        if text.words[index].span >= 0 { return false }
        if text.has(index, .semicolon) { return true }
        if text.has(index, .colon) { return index + 1 < limit && isDirect(index + 1) }
        if text.isAny(index, [.comma, .dash]) {
            let next = index + 1
            guard next < limit else { return true }
            if text.isAny(next, .according) { return true }
            if text.words[next].inflection == .gerund, let verb = text.verb(next), verb.kind != .think { return true }
            return attributes(next, limit: limit) || isPhrase(next) || repeats(next, cue: cue)
        }
        if text.isAny(index, .according), index > start { return true }
        if text.isAny(index, .coordinator) { return joinsCue(index, cue: cue, limit: limit) }
        if text.isParsed, text.isAny(index, .subordinator), !text.isAny(index, .whether) {
            // A clause that hangs on the cue, not on the content: "said it would stay after the country announced…".
            let head = Int(text.words[index].head)
            return head > index && head < limit && text.words[head].dependency == .adverbialClause
                && Int(text.words[head].head) == cue
        }
        return false
    }

    /// ", X said.": the words before belong to that speaker.
    private func attributes(_ start: Int, limit: Int) -> Bool {
        for index in start + 1..<max(start + 1, min(start + 9, limit)) {
            if text.isAny(index, [.comma, .that, .mark, .preposition]) { return false }
            guard let verb = text.verb(index), verb.kind == .say, verb.frames.contains(.post) else { continue }
            return index + 1 >= limit || text.isAny(index + 1, [.final, .time])
        }
        return false
    }

    /// "Seoul urges Tokyo to act, warns of boycott": a heading's second verb.
    private func repeats(_ index: Int, cue: Int) -> Bool {
        text.verb(index) != nil && text.words[index].inflection == .third && cue < index
            && text.words[cue].inflection == .third && text.isAny(index + 1, [.possessor, .to, .that, .opposed])
    }

    /// ", in the words of X"
    private func isPhrase(_ start: Int) -> Bool {
        text.isAny(start, .preposition)
            && (text.isAny(start + 1, .reportingNoun)
                || text.isAny(start + 2, .reportingNoun) && text.isAny(start + 1, [.determiner, .possessive]))
            && text.isAny(start + 3, .possessor)
    }

    /// "and warned that": a second cue of the same speaker.
    private func joinsCue(_ index: Int, cue: Int, limit: Int) -> Bool {
        var next = index + 1
        while next < limit, next < index + 4, text.isAny(next, [.adverb, .auxiliary]) { next += 1 }
        if joinsDeed(next, cue: cue, limit: limit) { return true }
        guard next < limit, let verb = text.verb(next), verb.kind != .think, text.words[next].inflection != .gerund
        else { return false }
        // Behind quoted words a verb of saying is the narrator's again.
        if index > 0, text.words[index - 1].span >= 0, !text.isAny(next, .participle) { return true }
        let isSameForm = text.words[next].inflection == text.words[cue].inflection && text.words[cue].verb >= 0
        if isSameForm, next == index + 1, text.has(index - 1, .comma), !text.isAny(next, .participle) { return true }
        if text.isParsed, text.words[next].dependency == .conjunct, Int(text.words[next].head) == cue { return true }
        if !text.isParsed, next == index + 1, text.words[next].inflection == .past, text.words[cue].inflection == .past,
            text.words[cue].verb >= 0
        {
            return true
        }
        return text.isAny(next + 1, [.that, .whether])
    }

    /// "thanked Z for his words and accepted an invitation": a second deed behind a judgment or an order is none of its words.
    private func joinsDeed(_ next: Int, cue: Int, limit: Int) -> Bool {
        guard text.isParsed, next < limit, let verb = text.verb(cue),
            [.judge, .order, .promise, .express].contains(verb.kind)
        else { return false }
        return text.has(next, .finite) && text.words[next].dependency == .conjunct && Int(text.words[next].head) == cue
    }

    /// Without the sentence's final mark and commas, but with a closing quotation mark and what stands before it.
    func trimmedEnd(_ end: Int, from start: Int) -> Int {
        var end = end
        while end > start, text.words[end - 1].span < 0,
            text.isAny(end - 1, [.comma, .final, .semicolon, .colon, .dash, .opensBracket])
        {
            end -= 1
        }
        return end
    }

    /// The text of some words; where they are one quoted span and no more, without its marks.
    func offsets(_ words: Range<Int>) -> Range<Int> {
        guard let first = words.first else { return text.offsets(words) }
        let span = Int(text.words[first].span)
        if span >= 0, text.spans[span].outer == words { return text.offsets(text.spans[span].inner) }
        return text.offsets(words)
    }

    /// Whether some of the words are quoted: titles and single words in doubtful marks do not count.
    func isMixed(_ words: Range<Int>) -> Bool {
        var index = words.lowerBound
        while index < words.upperBound {
            let span = Int(text.words[index].span)
            guard span >= 0 else {
                index += 1
                continue
            }
            let outer = text.spans[span].outer
            if !isTitle(text.spans[span].inner), !isScare(text.spans[span], words) { return true }
            index = max(outer.upperBound, index + 1)
        }
        return false
    }

    /// A single word in marks before the noun that it belongs to: a "temporary" limit.
    private func isScare(_ span: SpeechText.Span, _ words: Range<Int>) -> Bool {
        span.inner.count == 1 && span.outer.lowerBound > words.lowerBound && span.outer.upperBound < words.upperBound
            && text.isAny(span.outer.lowerBound - 1, [.determiner, .possessive])
    }

    /// “Two Crowns, One River”: all words of weight with capitals.
    private func isTitle(_ inner: Range<Int>) -> Bool {
        var capitals = 0
        for index in inner where text.has(index, .word) {
            if text.has(index, .capital) {
                capitals += 1
            } else if !text.isAny(index, [.preposition, .determiner, .coordinator]) {
                return false
            }
        }
        return capitals > 0 && !text.isAny(inner.upperBound - 1, .final) && capitals < inner.count + 1
            && !text.isAny(inner.lowerBound, .allCapitals)
    }
}
