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
        guard verb.frames.contains(.tell) || verb.kind == .ask else { return nil }
        var first = cue + 1
        var source: SourceFinder.Phrase?
        if text.isAny(first, .preposition), let by = sources.phraseAfter(first + 1, upper: sentence.upperBound) {
            source = by
            first = by.whole.upperBound
        }
        guard first < sentence.upperBound, text.isAny(first, [.that, .whether]) else { return nil }
        let subject = sources.subject(of: cue, within: sentence)
        return found(cue, first + 1, sentence, rule: "passive-clause", 0.75).map {
            var answer = $0
            answer.source = source
            answer.needsSource = false
            answer.addressee = subject?.core
            return answer
        }
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
    private func isParticipial(_ cue: Int) -> Bool {
        text.isAny(cue - 1, [.comma, .auxiliary, .adverb, .dash]) || text.isAny(cue - 2, [.comma, .auxiliary])
    }

    private func isSentenceStart(_ cue: Int, _ sentence: Range<Int>) -> Bool {
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
                return mayPass && isOpen(from: behind, to: index) ? index : nil
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
        if text.isParsed, text.words[that].dependency == .other, head > that, head < that + 3, text.isAny(head, .noun) {
            return true
        }
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
        return Found(content: [start..<end], cue: cue..<cue + 1, rule: rule, confidence: confidence)
    }
}

extension ClauseFinder {
    /// "urged Z to do", "threatened to do", "called on Z to do".
    private func infinitive(_ cue: Int, _ verb: CueVerb, _ next: Int, _ sentence: Range<Int>) -> Found? {
        let limit = sentence.upperBound
        if verb.frames.contains(.toSelf), text.isAny(next, .to), isInfinitive(next + 1) {
            // "asked not to be named", "when asked to comment"
            if verb.kind == .ask,
                text.isAny(next + 1, .be) || isSentenceStart(cue, sentence) || text.isAny(cue - 1, .subordinator)
            {
                return nil
            }
            return found(cue, next + 1, sentence, rule: "to-do", 0.7)
        }
        let isCall = verb.frames.contains(.onTo)
        guard verb.frames.contains(.to) || isCall && text.isAny(next, [.onward, .to]) else { return nil }
        let first = isCall ? next + 1 : next
        guard first < limit, !text.isAny(first, [.that, .comma, .final]) else { return nil }
        var index = first
        while index < limit, index - first < 16 {
            if text.words[index].span >= 0 && index == first || text.isAny(index, [.final, .colon, .semicolon]) {
                return nil
            }
            if text.isAny(index, .to), isInfinitive(index + 1), index > first {
                let isNegated = text.isAny(index - 1, .negation)
                let start = verb.kind == .think ? first : isNegated ? index - 1 : index + 1
                var answer = found(cue, start, sentence, rule: isCall ? "on-somebody-to-do" : "somebody-to-do", 0.75)
                // "urged the union “to get back”": the marks hold the whole.
                let isMarked = text.has(index - 1, .mark) && text.words[index - 1].span == text.words[index].span
                if isMarked, let found = self.found(cue, index - 1, sentence, rule: "somebody-to-do", 0.75) {
                    answer?.content = found.content
                }
                if verb.kind != .think {
                    answer?.addressee = first..<(isNegated || isMarked ? index - 1 : index)
                }
                if isCall { answer?.cue = cue..<next + 1 }
                return answer
            }
            if text.isAny(index, [.finite, .modal]), !text.isAny(index, .genitive) { return nil }
            if text.isAny(index, .opposed), verb.frames.contains(.against) { return nil }
            index += 1
        }
        return nil
    }

    private func isInfinitive(_ index: Int) -> Bool {
        guard index < text.words.count, text.has(index, .word) || text.isAny(index, .mark) else { return false }
        if !text.isParsed {
            return !text.isAny(index, [.determiner, .possessive, .object, .capital, .number, .preposition])
        }
        return text.isAny(index, [.infinitive, .auxiliary, .mark]) || text.isAny(index + 1, .infinitive)
            || !text.isAny(index, [.proper, .determiner, .possessive, .number, .object, .noun])
    }

    /// "accused Z of …", "blamed Z for …", "called Z “…”", "likened Z to “…”".
    private func judged(_ cue: Int, _ verb: CueVerb, _ next: Int, _ sentence: Range<Int>) -> Found? {
        let limit = sentence.upperBound
        let frames = verb.frames
        if frames.contains(.for), verb.frames.contains(.onTo) || verb.lemma == "plead" || verb.lemma == "ask",
            text.isAny(next, .forward)
        {
            var answer = found(cue, next + 1, sentence, rule: "called-for", 0.65)
            answer?.cue = cue..<next + 1
            return answer
        }
        if !frames.isDisjoint(with: [.of, .for, .against]), verb.lemma != "ask", verb.lemma != "call",
            let link = link(cue, frames, next, limit)
        {
            let start = verb.kind == .judge ? next : link
            return found(cue, start, sentence, rule: "judged-for", 0.75)
        }
        guard !frames.isDisjoint(with: [.as, .named, .liken, .put, .quotedThing]),
            let answer = found(cue, next, sentence, rule: "judged-as", 0.8), let content = answer.content.first
        else { return nil }
        let isPlain = frames == [.as] && verb.kind != .judge || verb.lemma == "describe"
        let holdsAs = content.contains { text.isAny($0, .likeness) }
        if extent.isMixed(content) || content.lowerBound == cue + 1 && text.words[content.lowerBound].span >= 0 {
            return frames.contains(.quotedThing) || holdsAs || !frames.isDisjoint(with: [.named, .liken, .put])
                ? answer : nil
        }
        return isPlain && holdsAs && verb.lemma != "see" ? answer : nil
    }

    /// The "of", "for" or "against" behind the one who is judged.
    private func link(_ cue: Int, _ frames: CueVerb.Frames, _ next: Int, _ limit: Int) -> Int? {
        var index = next
        while index < limit, index - next < 14 {
            if text.isAny(index, [.final, .comma, .semicolon, .that]) { return nil }
            if frames.contains(.against), text.isAny(index, .opposed) { return index }
            if frames.contains(.for), text.isAny(index, .forward) { return index }
            if frames.contains(.of), text.isAny(index, .possessor) {
                if frames.contains(.against) { return index == next ? index : nil }
                if text.isAny(index + 1, [.gerund, .mark, .auxiliary]) || index - next < 4 { return index }
            }
            index += 1
        }
        return nil
    }

    /// A clause without "that".
    private func bare(
        _ cue: Int, _ verb: CueVerb, _ next: Int, _ behind: Int, _ addressee: Range<Int>?, _ sentence: Range<Int>
    ) -> Found? {
        guard verb.frames.contains(.clause) else { return nil }
        let limit = sentence.upperBound
        let start = behindAdverbials(behind, limit: limit)
        guard start < limit,
            !text.isAny(start, [.comma, .final, .colon, .semicolon, .dash, .coordinator, .mark])
                || text.words[start].span >= 0
        else { return nil }
        if text.words[start].span >= 0 && extent.isDirect(start) { return nil }
        guard hasClause(cue, start, limit, verb) else { return nil }
        var answer = found(cue, start, sentence, rule: "bare-clause", 0.85)
        answer?.addressee = addressee
        return answer
    }

    /// Passes "on Thursday", "last week", "in an interview".
    private func behindAdverbials(_ index: Int, limit: Int) -> Int {
        var start = index
        var steps = 0
        while start < limit, steps < 12 {
            if text.isAny(start, [.time]) {
                start += 1
            } else if text.isAny(start, .preposition),
                text.isAny(start + 1, [.time]) || text.isAny(start + 1, .determiner) && text.isAny(start + 2, .time)
            {
                start += 1
            } else if start > index,
                text.isAny(start, .number) && text.isAny(start - 1, .time)
                    || text.isAny(start, .determiner) && text.isAny(start + 1, .time)
            {
                start += 1
            } else {
                break
            }
            steps += 1
        }
        return start
    }

    private func hasClause(_ cue: Int, _ start: Int, _ limit: Int, _ verb: CueVerb) -> Bool {
        let beginsPhrase =
            text.isAny(
                start,
                [
                    .determiner, .possessive, .pronoun, .noun, .adjective, .number, .whether, .subordinator, .adverb,
                    .gerund,
                ])
            || text.has(start, .capital) || text.words[start].span >= 0
            || text.isAny(start, .preposition) && verb.lemma == "say"
        guard beginsPhrase else { return false }
        if verb.kind == .find { return false }
        if text.isParsed {
            for index in start..<min(limit, cue + 50) where Int(text.words[index].head) == cue {
                if text.words[index].dependency == .clause { return true }
            }
            guard verb.lemma == "say" || verb.lemma == "tell" || verb.lemma == "add" || verb.lemma == "suggest" else {
                return false
            }
        } else if !verb.frames.contains(.bare) {
            return false
        }
        if text.isAny(start, .preposition) { return false }
        return (start + 1..<max(min(limit, start + 30), start + 1)).contains {
            text.isAny($0, [.finite, .modal, .auxiliary]) && !text.has($0, .genitive)
        }
    }

    /// "announced the suspension", "denied delay", "promised “no change”".
    private func thing(_ cue: Int, _ verb: CueVerb, _ next: Int, _ sentence: Range<Int>) -> Found? {
        let limit = sentence.upperBound
        guard next < limit, verb.frames.contains(.thing) else { return nil }
        if verb.kind == .express, let that = (next..<min(next + 8, limit)).first(where: { text.isAny($0, .that) }),
            that > next
        {
            var answer = found(cue, that + 1, sentence, rule: "expressed-that", 0.8)
            answer?.cue = cue..<next + 1
            return answer
        }
        guard text.isAny(next, [.determiner, .possessive, .noun, .gerund, .adjective]) || text.words[next].span >= 0
        else { return nil }
        if text.isAny(next, [.time, .object]) || text.isAny(next, .pointer) && !text.isAny(next + 1, .noun) {
            return nil
        }
        return found(cue, next, sentence, rule: "thing-said", 0.5)
    }
}
