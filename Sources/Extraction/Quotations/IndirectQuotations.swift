import Model

/// Finds indirect and mixed quotations in narration, and reports within direct speech.
struct IndirectQuotations {
    let text: SpeechText
    let direct: DirectQuotations
    private let turns: SpeechTurns
    let extent: ContentExtent
    let clauses: ClauseFinder
    let attribution: AttributionFinder
    var drafts: [QuotationDraft] = []
    /// The cue that the last sentence's report rests on, for sentences that run on.
    private var running: (draft: Int, block: Int)?
    /// The last sentence of narration that nobody was found to say.
    private(set) var unsaid: SpeechSentences.Sentence?

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
        if drafts.count == before, text.blocks[sentence.block].kind == .heading { takeHeading(sentence.words) }
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
    func isVisible(_ index: Int, in sentence: SpeechSentences.Sentence) -> Bool {
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
            if let shared = sharedSource(before: cue, in: sentence.words) ?? trailing(cue, in: sentence.words) {
                source = shared
            }
            let isLoose = !text.isParsed && text.words[cue].inflection == .gerund && !text.isAny(cue - 1, .likeness)
            // What stands before a dateline's dash says nothing.
            let start = attribution.datelineEnd(sentence.words).flatMap { $0 < cue ? $0 : nil }
            let limits = (start ?? sentence.words.lowerBound)..<sentence.words.upperBound
            source = source ?? (isLoose ? nil : attribution.speaker(of: cue, within: limits))
            if let one = source, one.core.lowerBound >= (found.content.first?.lowerBound ?? .max), found.source == nil {
                source = attribution.sources.phraseBefore(cue, lower: sentence.words.lowerBound)
            }
            if let one = source, one.core.allSatisfy({ text.isAny($0, [.time, .number]) && !text.isAny($0, .pronoun) })
            {
                source = nil
            }
            if source == nil, let start { source = attribution.sources.phraseAfter(start, upper: cue) }
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

    /// "X said that S, calling it “…”": the speaker of the sentence goes on.
    private func trailing(_ cue: Int, in sentence: Range<Int>) -> SourceFinder.Phrase? {
        guard text.words[cue].inflection == .gerund, text.has(cue - 1, .comma), let last = drafts.last,
            let first = last.cue, sentence.contains(first.lowerBound), first.upperBound <= cue,
            text.verb(first.lowerBound)?.kind == .say, text.words[first.lowerBound].inflection != .gerund
        else { return nil }
        return last.source
    }

    private func isJoined(_ cue: Int) -> Bool {
        (cue - 3..<cue).contains { text.isAny($0, .coordinator) }
    }
}
