import Model

/// Finds what a cue verb reports: the clause, infinitive or noun phrase that it takes.
struct ClauseFinder {
    /// Content in words, with what the construction tells.
    struct Found {
        var content: [Range<Int>]
        var cue: Range<Int>
        var source: SourceFinder.Phrase?
        /// False where the construction itself says who speaks, or that nobody is named.
        var needsSource = true
        var addressee: Range<Int>?
        var isQuotedOnly = false
        var rule: String
        var confidence: Double
    }

    let text: SpeechText
    let extent: ContentExtent
    let attribution: AttributionFinder
    var sources: SourceFinder { attribution.sources }

    /// What the verb at `cue` reports in `sentence`.
    func find(_ cue: Int, in sentence: Range<Int>) -> Found? {
        guard let verb = text.verb(cue) else { return nil }
        if isReduced(cue, verb) { return nil }
        if text.isAny(cue - 1, .that), text.isAny(cue, .participle) { return nil }
        if isPassive(cue) { return passive(cue, verb, sentence) }
        return right(cue, verb, sentence) ?? left(cue, verb, sentence)
    }

    /// Whether a participle only describes a noun: "a note written by …".
    private func isReduced(_ cue: Int, _ verb: CueVerb) -> Bool {
        guard text.isParsed, text.words[cue].classes.contains(.participle), verb.kind != .ask else { return false }
        if text.words[cue].dependency == .nounClause { return true }
        var index = cue - 1
        while index >= 0, cue - index < 5 {
            if text.isAny(index, .auxiliary) { return false }
            if !text.isAny(index, [.adverb, .negation]) { break }
            index -= 1
        }
        return text.words[cue].dependency != .root && text.words[cue].dependency != .clause
            && text.words[cue].dependency != .conjunct
    }

    private func isPassive(_ cue: Int) -> Bool {
        let inflection = text.words[cue].inflection
        guard inflection == .past || inflection == .participle else { return false }
        var index = cue - 1
        while index >= 0, cue - index < 4, text.isAny(index, [.adverb, .negation]) { index -= 1 }
        return index >= 0 && text.isAny(index, .be)
    }

    /// "was told that S", "was asked whether S": the subject is spoken to.
    private func passive(_ cue: Int, _ verb: CueVerb, _ sentence: Range<Int>) -> Found? {
        let isImpersonal = verb.kind == .say && isImpersonal(cue)
        guard verb.frames.contains(.tell) || verb.kind == .ask || isImpersonal else { return nil }
        var first = cue + 1
        var source: SourceFinder.Phrase?
        if text.isAny(first, .preposition), let by = sources.phraseAfter(first + 1, upper: sentence.upperBound) {
            source = by
            first = by.whole.upperBound
        }
        guard first < sentence.upperBound, text.isAny(first, [.that, .whether]) else { return nil }
        let subject = isImpersonal ? nil : sources.subject(of: cue, within: sentence)
        return found(cue, first + 1, sentence, rule: "passive-clause", isImpersonal ? 0.6 : 0.75).map {
            var answer = $0
            answer.source = source
            answer.needsSource = false
            answer.addressee = subject?.core
            return answer
        }
    }

    /// "It was emphasized that S"
    private func isImpersonal(_ cue: Int) -> Bool {
        var index = cue - 1
        while index > 0, cue - index < 5, text.isAny(index, [.adverb, .negation, .auxiliary, .be]) { index -= 1 }
        return index >= 0 && text.isAny(index, .expletive)
    }

    private func right(_ cue: Int, _ verb: CueVerb, _ sentence: Range<Int>) -> Found? {
        let limit = sentence.upperBound
        var next = cue + 1
        if verb.frames.contains(.out) { next += text.isAny(next, .out) ? 1 : 0 }
        while next < limit, text.isAny(next, .adverb), !text.has(next, .capital), !text.isAny(next, [.that, .time]) {
            next += 1
        }
        guard next < limit else { return nil }
        if verb.frames.contains(.toSay) { return toSay(cue, next, sentence) }
        if let asked = askedBy(cue, verb, next, sentence) { return asked }
        let addressee = attribution.addressee(of: cue, limit: limit)
        let behind = addressee?.upperBound ?? next
        if verb.frames.contains(.clause), let that = that(from: next, behind: behind, limit: limit) {
            var answer = found(cue, that + 1, sentence, rule: "that-clause", 0.95)
            answer?.addressee = addressee
            return answer
        }
        if let whether = whether(cue, verb, behind, limit) {
            var answer = found(cue, whether, sentence, rule: "whether-clause", 0.9)
            answer?.addressee = addressee
            if verb.kind == .ask, isSentenceStart(cue, sentence) {
                answer?.needsSource = false
                let end = questionEnd(whether, limit: answer?.content[0].upperBound ?? whether)
                answer?.content = [whether..<end]
            }
            return answer
        }
        if let clause = bare(cue, verb, next, behind, addressee, sentence) { return clause }
        if text.words[cue].inflection == .gerund, !isParticipial(cue) { return nil }
        return infinitive(cue, verb, next, sentence) ?? judged(cue, verb, next, sentence)
            ?? thing(cue, verb, next, sentence)
    }

    /// "Asked by reporters whether S, the minister smiled".
    private func askedBy(_ cue: Int, _ verb: CueVerb, _ next: Int, _ sentence: Range<Int>) -> Found? {
        guard verb.kind == .ask, isSentenceStart(cue, sentence), text.isAny(next, .preposition), !text.isAny(next, .to),
            let source = sources.phraseAfter(next + 1, upper: sentence.upperBound)
        else { return nil }
        let whether = source.whole.upperBound
        guard text.isAny(whether, [.whether, .question]) else { return nil }
        let start = text.isAny(whether, .question) ? whether : whether + 1
        var answer = found(cue, start, sentence, rule: "whether-clause", 0.9)
        let end = questionEnd(start, limit: answer?.content[0].upperBound ?? start)
        answer?.content = [start..<end]
        answer?.source = source
        answer?.needsSource = false
        return answer
    }

    /// "Asked whether S, the minister smiled": S ends where the main clause begins.
    private func questionEnd(_ start: Int, limit: Int) -> Int {
        var last: Int?
        for index in start..<max(start, limit) where text.has(index, .comma) && text.words[index].span < 0 {
            if index > start + 1, last == nil || text.isAny(index + 1, .pronoun) { last = index }
            // The main clause has its verb; a comma behind it belongs to that clause.
            if let last, (last..<index).contains(where: { text.verb($0) != nil && text.isAny($0, .finite) }) { break }
        }
        return last ?? limit
    }

    /// ", accusing Z of …" and "is urging Z to …", but not "stopped short of ordering Z to …".
    func isParticipial(_ cue: Int) -> Bool {
        text.isAny(cue - 1, [.comma, .auxiliary, .adverb, .dash]) || text.isAny(cue - 2, [.comma, .auxiliary])
    }

    func isSentenceStart(_ cue: Int, _ sentence: Range<Int>) -> Bool {
        cue == sentence.lowerBound || text.isAny(cue - 1, .subordinator) && cue - 1 == sentence.lowerBound
    }

    /// The "that" which opens the content: right behind the verb, its addressee, or adverbials.
    private func that(from next: Int, behind: Int, limit: Int) -> Int? {
        var index = behind
        var mayPass = false
        while index < limit, index - next < 22 {
            if text.words[index].span >= 0 { return nil }
            if text.isAny(index, .that) {
                if index == behind || index == next { return isDemonstrative(index, limit) ? nil : index }
                return mayPass && isOpen(from: behind, to: index) && !isDemonstrative(index, limit) ? index : nil
            }
            if text.words[index].verb >= 0 || text.isAny(index, .reportingNoun) && text.isAny(index + 1, .preposition) {
                return nil
            }
            if text.isAny(index, [.final, .colon, .semicolon, .coordinator]) { return nil }
            if text.isAny(index, [.auxiliary, .modal, .finite]) && !text.has(index, .genitive) { return nil }
            if index == behind {
                mayPass = text.isAny(index, [.preposition, .time, .comma, .adverb])
                if !mayPass { return nil }
            }
            index += 1
        }
        return nil
    }

    /// Whether commas between the verb and "that" come in pairs: said on Monday, in reply to questions, that …
    private func isOpen(from start: Int, to that: Int) -> Bool {
        let commas = (start..<that).reduce(0) { text.has($1, .comma) ? $0 + 1 : $0 }
        return commas == 0 || text.has(that - 1, .comma)
    }

    /// "said that day": no clause.
    private func isDemonstrative(_ that: Int, _ limit: Int) -> Bool {
        let head = Int(text.words[that].head)
        // "a post that drew comments": the parse sees a relative clause.
        if text.isParsed, [.subject, .passiveSubject, .object].contains(text.words[that].dependency),
            that > 0, text.isAny(that - 1, .noun)
        {
            return true
        }
        if text.isParsed, text.words[that].dependency == .other, head > that, head < that + 3, text.isAny(head, .noun) {
            return true
        }
        // "that day"
        if that + 1 < limit, text.isAny(that + 1, .time), !text.has(that + 1, .capital) { return true }
        return that + 1 >= limit || text.isAny(that + 1, [.final, .comma]) && !text.isAny(that + 1, .mark)
    }

    /// Where the question begins: behind "whether" and "if", with "how" and "what".
    private func whether(_ cue: Int, _ verb: CueVerb, _ behind: Int, _ limit: Int) -> Int? {
        guard behind < limit, text.words[behind].span < 0 else { return nil }
        if text.isAny(behind, .whether), verb.frames.contains(.whether) { return behind + 1 }
        if text.isAny(behind, .question), verb.kind == .ask || verb.kind == .say && verb.frames.contains(.whether) {
            return text.isAny(behind, .relative) && verb.kind != .ask ? nil : behind
        }
        return nil
    }

    /// "declined to say whether S".
    private func toSay(_ cue: Int, _ next: Int, _ sentence: Range<Int>) -> Found? {
        guard text.isAny(next, .to), let verb = text.verb(next + 1), verb.kind == .say,
            text.isAny(next + 2, [.whether, .question, .that])
        else { return nil }
        let first = next + 2
        let start = text.isAny(first, .question) ? first : first + 1
        var answer = found(cue, start, sentence, rule: "declined-to-say", 0.8)
        answer?.cue = cue..<next + 2
        return answer
    }

    /// Content from `start` to where the sentence lets it end.
    func found(_ cue: Int, _ start: Int, _ sentence: Range<Int>, rule: String, _ confidence: Double) -> Found? {
        guard start < sentence.upperBound else { return nil }
        let end = extent.end(from: start, limit: sentence.upperBound, cue: cue)
        guard end > start, (start..<end).contains(where: { text.has($0, .word) }) else { return nil }
        return Found(
            content: [start..<end], cue: attribution.saying(cue, limit: start), rule: rule, confidence: confidence)
    }
}
