extension ClauseFinder {
    /// "S, X said", "S, said X", and "S, X said, S".
    func left(_ cue: Int, _ verb: CueVerb, _ sentence: Range<Int>) -> Found? {
        guard verb.frames.contains(.post), text.words[cue].inflection != .gerund || text.isAny(cue - 1, .likeness)
        else { return nil }
        var source: SourceFinder.Phrase?
        var opening = cue
        // ", told the Daily Nation" says who was told.
        if text.has(cue - 1, .comma), !verb.frames.contains(.tell),
            let behind = sources.phraseAfter(cue + 1, upper: sentence.upperBound)
        {
            source = behind
        } else if let before = leadingSubject(cue, sentence) {
            source = before
            opening = before.whole.lowerBound
        }
        guard let source, opening > sentence.lowerBound, !text.isAny(source.core.lowerBound, .relative),
            text.isAny(opening - 1, [.comma, .dash]) || isTail(opening)
        else { return nil }
        let comma = opening - 1
        let start = contentStart(sentence, before: comma)
        guard start < comma, !text.isAny(start, .according), !(start..<comma).contains(where: { extent.isDirect($0) })
        else { return nil }
        let head = start..<extent.trimmedEnd(comma, from: start)
        let behind = max(cue + 1, source.whole.upperBound > cue ? source.whole.upperBound : 0)
        var tail = tail(behind, cue: cue, sentence)
        // Behind a whole clause only what is joined to it goes on; a noun phrase there is the narrator's.
        if let one = tail, head.count >= 4, holdsVerb(head),
            !text.isAny(one.lowerBound, [.coordinator, .that, .auxiliary, .modal, .finite])
        {
            tail = nil
        }
        guard tail != nil || head.count >= 2 && holdsVerb(head) else { return nil }
        return Found(
            content: tail.map { [head, $0] } ?? [head], cue: attribution.saying(cue, limit: sentence.upperBound),
            source: source, needsSource: false, rule: tail == nil ? "clause-before" : "clause-around",
            confidence: 0.9)
    }

    private func leadingSubject(_ cue: Int, _ sentence: Range<Int>) -> SourceFinder.Phrase? {
        guard let source = attribution.speaker(of: cue, within: sentence), source.whole.upperBound <= cue else {
            return nil
        }
        return source
    }

    /// A closing mark or bracket before the attribution serves as a comma.
    private func isTail(_ opening: Int) -> Bool { text.isAny(opening - 1, .mark) && text.isAny(opening - 2, .comma) }

    /// Where the content before an attribution starts: behind a dateline, a conjunction, an earlier clause.
    private func contentStart(_ sentence: Range<Int>, before end: Int) -> Int {
        var start = sentence.lowerBound
        if let dateline = attribution.datelineEnd(sentence) { start = dateline }
        while start < end, text.isAny(start, [.comma, .dash, .coordinator, .mark]) && text.words[start].span < 0 {
            start += 1
        }
        return start
    }

    /// What goes on behind "…, X said, …".
    private func tail(_ behind: Int, cue: Int, _ sentence: Range<Int>) -> Range<Int>? {
        var index = behind
        while index < sentence.upperBound, index - behind < 10, !text.isAny(index, [.comma, .dash]) {
            if text.isAny(index, [.final, .that, .colon, .semicolon]) || text.words[index].span >= 0 { return nil }
            index += 1
        }
        guard index + 2 < sentence.upperBound, text.isAny(index, [.comma, .dash]) else { return nil }
        let start = index + 1
        if text.isAny(start, [.gerund, .relative, .according, .subordinator, .participle, .likeness])
            && !text.isAny(start, [.auxiliary])
        {
            return nil
        }
        if text.words[start].inflection == .gerund && text.words[start].verb >= 0 { return nil }
        if text.isAny(start, .preposition) { return nil }
        if extent.isDirect(start) { return nil }
        if text.isAny(start, .coordinator), text.verb(start + 1) != nil { return nil }
        let end = extent.end(from: start, limit: sentence.upperBound, cue: cue)
        return end > start ? start..<end : nil
    }

    private func holdsVerb(_ words: Range<Int>) -> Bool {
        if !text.isParsed { return words.count >= 4 }
        return words.contains { text.isAny($0, [.finite, .modal, .auxiliary]) && !text.has($0, .genitive) }
            || words.contains { text.isAny($0, [.verb]) }
    }
}
