import Model

/// Finds indirect and mixed quotations in narration, and reports within direct speech.
struct IndirectQuotations {
    let text: SpeechText
    private let direct: DirectQuotations
    private let turns: SpeechTurns
    private let extent: ContentExtent
    private let clauses: ClauseFinder
    private let attribution: AttributionFinder
    private(set) var drafts: [QuotationDraft] = []
    /// The cue that the last sentence's report rests on, for sentences that run on.
    private var running: (draft: Int, block: Int)?
    /// The last sentence of narration that nobody was found to say.
    private var unsaid: SpeechSentences.Sentence?

    init(_ text: SpeechText, direct: DirectQuotations, turns: SpeechTurns) {
        self.text = text
        self.direct = direct
        self.turns = turns
        extent = ContentExtent(text: text, draftOfSpan: direct.draftOfSpan)
        attribution = AttributionFinder(text)
        clauses = ClauseFinder(text: text, extent: extent, attribution: attribution)
        for sentence in SpeechSentences(text, draftOfSpan: direct.draftOfSpan, usedCues: direct.usedCues).all {
            take(sentence)
        }
    }

    private mutating func take(_ sentence: SpeechSentences.Sentence) {
        let before = drafts.count
        takePhrases(sentence)
        takeCues(sentence)
        guard sentence.within == nil, turns.blocks[sentence.block] == nil else { return }
        let hangs = text.isParsed && drafts[before...].allSatisfy { isSubordinate($0) }
        if drafts.count == before || hangs {
            if let running, running.block == sentence.block, runsOn(sentence) {
                extend(running.draft, with: sentence.words)
                return
            }
        }
        if drafts.count == before {
            running = nil
            unsaid = sentence.words.contains(where: { extent.isDirect($0) }) ? nil : sentence
        } else {
            unsaid = nil
            let main = (before..<drafts.count).first { drafts[$0].confidence >= 0.8 && !isSubordinate(drafts[$0]) }
            running = main.map { ($0, sentence.block) }
        }
    }

    /// Whether a report hangs on something else in its sentence: "…, some of whom believe that …".
    private func isSubordinate(_ draft: QuotationDraft) -> Bool {
        guard let cue = draft.cue, text.verb(cue.lowerBound) != nil else { return false }
        return text.words[cue.lowerBound].dependency == .relativeClause
            || text.verb(cue.lowerBound)?.kind == .think && text.words[cue.lowerBound].dependency != .root
    }

    private mutating func takeCues(_ sentence: SpeechSentences.Sentence) {
        var index = sentence.words.lowerBound
        var taken: Set<Int> = []
        while index < sentence.words.upperBound {
            defer { index += 1 }
            guard let verb = text.verb(index), !taken.contains(index), isVisible(index, in: sentence) else { continue }
            let isUsed = direct.usedCues.contains(index)
            if text.isAny(index + 1, .pointer), takePointer(index, sentence) { continue }
            guard let found = clauses.find(index, in: sentence.words) else { continue }
            // The cue of direct speech reports besides only what an own clause says.
            if isUsed {
                // It announced the speech: "denied that S: “…”".
                guard found.rule == "that-clause" || found.rule == "bare-clause",
                    let end = found.content.last?.upperBound,
                    (end..<sentence.words.upperBound).contains(where: { extent.isDirect($0) })
                else { continue }
            }
            if isUsed, let content = found.content.first, touchesDirect(content) { continue }
            if add(found, verb, index, sentence) { taken.formUnion(found.cue) }
        }
    }

    /// Words in marks within a narrated sentence hold no cue of the narrator's.
    private func isVisible(_ index: Int, in sentence: SpeechSentences.Sentence) -> Bool {
        if extent.isDirect(index) { return sentence.within != nil }
        return true
    }

    private func touchesDirect(_ words: Range<Int>) -> Bool {
        words.contains { extent.isDirect($0) } && words.count < 3
    }

    private mutating func add(
        _ found: ClauseFinder.Found, _ verb: CueVerb, _ cue: Int, _ sentence: SpeechSentences.Sentence
    ) -> Bool {
        var source = found.source
        if source == nil && found.needsSource {
            if let shared = sharedSource(before: cue, in: sentence.words) { source = shared }
            let isLoose = !text.isParsed && text.words[cue].inflection == .gerund && !text.isAny(cue - 1, .likeness)
            source = source ?? (isLoose ? nil : attribution.speaker(of: cue, within: sentence.words))
            if let one = source, one.core.lowerBound >= (found.content.first?.lowerBound ?? .max), found.source == nil {
                source = attribution.sources.phraseBefore(cue, lower: sentence.words.lowerBound)
            }
            if let one = source, one.core.allSatisfy({ text.isAny($0, [.time, .number]) && !text.isAny($0, .pronoun) })
            {
                source = nil
            }
            if source == nil, text.words[cue].inflection == .gerund || !text.isParsed || isJoined(cue) {
                source = attribution.mainSubject(before: cue, start: sentence.words.lowerBound)
            }
            if let one = source, one.core.count == 1, text.isAny(one.core.lowerBound, .object),
                text.isAny(one.core.lowerBound, .first)
            {
                return false
            }
            // A report by nobody is a heading's; elsewhere the reading is wrong.
            if source == nil, text.isAny(sentence.words.upperBound - 1, [.final, .mark]) { return false }
            if let one = source, text.isAny(one.core.lowerBound, .relative), one.core.count == 1 {
                if verb.kind == .think { return false }
                source = antecedent(of: one.core.lowerBound, in: sentence.words) ?? one
            }
        }
        if let source, text.words[cue].inflection == .gerund, source.core.contains(cue) { return false }
        let isMixed = found.content.contains { extent.isMixed($0) }
        drafts.append(
            QuotationDraft(
                kind: isMixed ? .mixed : .indirect, content: found.content.map { extent.offsets($0) },
                words: found.content, source: source, cue: found.cue, addressee: found.addressee, rule: found.rule,
                confidence: source == nil ? found.confidence * 0.7 : found.confidence))
        drafts[drafts.count - 1].isAffirmed = !isNegated(cue)
        return true
    }

    /// What "who" and "which" stand for: the phrase before the comma.
    private func antecedent(of relative: Int, in sentence: Range<Int>) -> SourceFinder.Phrase? {
        let end = text.has(relative - 1, .comma) ? relative - 1 : relative
        guard end > sentence.lowerBound, text.words[end - 1].span < 0 else { return nil }
        return attribution.sources.phraseBefore(end, lower: sentence.lowerBound)
    }

    /// "did not say that S"; "denied" and "declined to say" are acts of their own.
    private func isNegated(_ cue: Int) -> Bool {
        (max(0, cue - 3)..<cue).contains { index in
            text.isAny(index, .negation)
                && (index + 1..<cue).allSatisfy { text.isAny($0, [.adverb, .auxiliary, .modal]) }
        }
    }

    /// "X said that S and accused Z": the report before ends at the conjunction, its speaker goes on.
    private func sharedSource(before cue: Int, in sentence: Range<Int>) -> SourceFinder.Phrase? {
        guard let last = drafts.last, let end = last.words.last?.upperBound, end > sentence.lowerBound, end <= cue,
            cue - end <= 4, (end..<cue).contains(where: { text.isAny($0, .coordinator) }),
            !(end..<cue).contains(where: { text.isAny($0, [.pronoun, .noun]) }), text.words[cue].inflection != .gerund
        else { return nil }
        return last.source
    }

    private func isJoined(_ cue: Int) -> Bool {
        (cue - 3..<cue).contains { text.isAny($0, .coordinator) }
    }
}

extension IndirectQuotations {
    /// "Lavrov stated this in an interview": the sentence before is what was said.
    private mutating func takePointer(_ cue: Int, _ sentence: SpeechSentences.Sentence) -> Bool {
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
    private mutating func takePhrases(_ sentence: SpeechSentences.Sentence) {
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
    private func runsOn(_ sentence: SpeechSentences.Sentence) -> Bool {
        let words = sentence.words
        guard words.count <= 60, !words.contains(where: { extent.isDirect($0) }) else { return false }
        // Backshift tells reported speech only in the main clause.
        let first = words.first {
            text.isAny($0, [.auxiliary, .modal, .finite, .relative]) && !text.has($0, .genitive)
        }
        return first.map { text.isAny($0, .backshift) && text.words[$0].span < 0 } ?? false
    }

    private mutating func extend(_ draft: Int, with words: Range<Int>) {
        let content = words.lowerBound..<extent.trimmedEnd(words.upperBound, from: words.lowerBound)
        guard content.count > 1 else { return }
        drafts[draft].content.append(extent.offsets(content))
        drafts[draft].words.append(content)
        drafts[draft].confidence *= 0.95
        if extent.isMixed(content) { drafts[draft].kind = .mixed }
    }
}
