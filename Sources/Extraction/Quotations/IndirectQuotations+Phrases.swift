extension IndirectQuotations {
    /// "Lavrov stated this in an interview": the sentence before is what was said.
    mutating func takePointer(_ cue: Int, _ sentence: SpeechSentences.Sentence) -> Bool {
        guard sentence.within == nil, let verb = text.verb(cue), verb.kind == .say,
            text.isAny(cue + 2, [.preposition, .final, .time, .comma, .adverb]) || cue + 2 >= sentence.words.upperBound,
            let unsaid, sentence.block - unsaid.block <= 1,
            let source = attribution.sources.subject(of: cue, within: sentence.words)
        else { return false }
        return takeWhole(unsaid, source: source, cue: cue, rule: "sentence-before")
    }

    /// A whole sentence as what was said.
    private mutating func takeWhole(
        _ unsaid: SpeechSentences.Sentence, source: SourceFinder.Phrase, cue: Int, rule: String
    ) -> Bool {
        let start = attribution.datelineEnd(unsaid.words) ?? unsaid.words.lowerBound
        let words = start..<extent.trimmedEnd(unsaid.words.upperBound, from: start)
        guard words.count > 2 else { return false }
        drafts.append(
            QuotationDraft(
                kind: extent.isMixed(words) ? .mixed : .indirect, content: [extent.offsets(words)], words: [words],
                source: source, cue: cue..<cue + 1, rule: rule, confidence: 0.85))
        return true
    }

    /// "According to X, S", "S, according to X", "in the words of X, S", "By his reckoning, S", "X's claim that S".
    mutating func takePhrases(_ sentence: SpeechSentences.Sentence) {
        for index in sentence.words where isVisible(index, in: sentence) {
            if text.isAny(index, .according), text.isAny(index + 1, .to) {
                takeAccording(index, sentence)
            } else if text.isAny(index, .reportingNoun) {
                takeNoun(index, sentence)
            }
        }
    }

    private mutating func takeAccording(_ index: Int, _ sentence: SpeechSentences.Sentence) {
        let limit = sentence.words.upperBound
        if direct.usedCues.contains(index) || text.isAny(index - 1, .opensBracket) { return }
        let source: SourceFinder.Phrase?
        if text.isAny(index + 2, [.object, .possessive]) && text.isAny(index + 3, [.comma, .final]) {
            source = SourceFinder.Phrase(core: index + 2..<index + 3, whole: index + 2..<index + 3)
        } else {
            source = attribution.sources.phraseAfter(index + 2, upper: limit)
        }
        guard let source else { return }
        takeAround(
            index, cue: index..<index + 2, source: source, end: source.whole.upperBound, sentence, "according-to")
    }

    /// Content on one or both sides of an attributing phrase.
    private mutating func takeAround(
        _ index: Int, cue: Range<Int>, source: SourceFinder.Phrase, end: Int, _ sentence: SpeechSentences.Sentence,
        _ rule: String
    ) {
        let limit = sentence.words.upperBound
        var comma = end
        while comma < limit, comma - end < 25, !text.isAny(comma, [.comma]) { comma += 1 }
        let first = attribution.datelineEnd(sentence.words) ?? sentence.words.lowerBound
        let isLeading = index <= first + 1
        var content: [Range<Int>] = []
        if !isLeading {
            let head = first..<extent.trimmedEnd(index, from: first)
            if head.contains(where: { extent.isDirect($0) }) { return }
            content.append(head)
        }
        if comma + 1 < limit, text.has(comma, .comma), isLeading || content[0].count < 8 {
            let tail = comma + 1..<extent.end(from: comma + 1, limit: limit, cue: index)
            if tail.count > 2, isLeading || !text.isAny(tail.lowerBound, [.relative, .gerund, .subordinator]) {
                content.append(tail)
            }
        }
        guard content.contains(where: { $0.count > 1 }) else { return }
        drafts.append(
            QuotationDraft(
                kind: content.contains { extent.isMixed($0) } ? .mixed : .indirect,
                content: content.map { extent.offsets($0) }, words: content, source: source, cue: cue, rule: rule,
                confidence: 0.9))
    }

    /// "X made the remarks at …", "The remarks were made by X": the sentence before is what was said.
    private mutating func takeRemarks(_ noun: Int, _ sentence: SpeechSentences.Sentence) -> Bool {
        guard sentence.within == nil, let unsaid, sentence.block - unsaid.block <= 1, text.isAny(noun - 1, .determiner)
        else { return false }
        var source: SourceFinder.Phrase?
        if text.isAny(noun - 2, .making) {
            source = attribution.sources.subject(of: noun - 2, within: sentence.words)
        } else if text.isAny(noun + 1, .be), text.isAny(noun + 2, .making), text.isAny(noun + 3, .preposition) {
            source = attribution.sources.phraseAfter(noun + 4, upper: sentence.words.upperBound)
        }
        guard let source else { return false }
        return takeWhole(unsaid, source: source, cue: noun, rule: "remarks-before")
    }

    private mutating func takeNoun(_ noun: Int, _ sentence: SpeechSentences.Sentence) {
        let limit = sentence.words.upperBound
        if takeRemarks(noun, sentence) { return }
        if direct.usedCues.contains(noun) || text.words[noun].verb >= 0 && text.isParsed && text.isAny(noun, .verb) {
            return
        }
        guard
            let found = attribution.reported(by: noun, from: sentence.words.lowerBound, limit: limit, rule: "noun")
        else { return }
        guard let source = found.source else { return }
        let behind = max(noun + 1, source.whole.upperBound)
        if text.isAny(behind, .that) || text.isAny(noun + 1, .that) {
            let start = (text.isAny(noun + 1, .that) ? noun + 1 : behind) + 1
            guard let content = clauses.found(noun, start, sentence.words, rule: "noun-that", 0.8) else { return }
            append(content, source, noun..<noun + 1)
            return
        }
        // "In her words, S", "By his reckoning, S".
        let start = source.whole.lowerBound < noun ? source.whole.lowerBound - 1 : noun - 2
        guard text.isAny(start, .preposition) || text.isAny(start + 1, .preposition),
            start <= sentence.words.lowerBound + 1 || text.isAny(start - 1, .comma)
        else { return }
        guard text.has(behind, .comma) || text.has(behind, .final) || behind >= limit else { return }
        takeAround(min(start, noun), cue: noun..<noun + 1, source: source, end: behind, sentence, "in-the-words-of")
    }

    private mutating func append(_ found: ClauseFinder.Found, _ source: SourceFinder.Phrase, _ cue: Range<Int>) {
        drafts.append(
            QuotationDraft(
                kind: found.content.contains { extent.isMixed($0) } ? .mixed : .indirect,
                content: found.content.map { extent.offsets($0) }, words: found.content, source: source, cue: cue,
                rule: found.rule, confidence: found.confidence))
    }

    /// Whether a sentence without attribution goes on with the report before it: "It would …", "They had …".
    func runsOn(_ sentence: SpeechSentences.Sentence) -> Bool {
        let words = sentence.words
        guard words.count <= 60, !words.contains(where: { extent.isDirect($0) }) else { return false }
        // Backshift tells reported speech only in the main clause.
        let first = words.first {
            text.isAny($0, [.auxiliary, .modal, .finite, .relative]) && !text.has($0, .genitive)
        }
        return first.map { text.isAny($0, .backshift) && text.words[$0].span < 0 } ?? false
    }

    mutating func extend(_ draft: Int, with words: Range<Int>) {
        let content = words.lowerBound..<extent.trimmedEnd(words.upperBound, from: words.lowerBound)
        guard content.count > 1 else { return }
        drafts[draft].content.append(extent.offsets(content))
        drafts[draft].words.append(content)
        drafts[draft].confidence *= 0.95
        if extent.isMixed(content) { drafts[draft].kind = .mixed }
    }
}
