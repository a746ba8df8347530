extension ClauseFinder {
    /// "urged Z to do", "threatened to do", "called on Z to do".
    func infinitive(_ cue: Int, _ verb: CueVerb, _ next: Int, _ sentence: Range<Int>) -> Found? {
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
    func judged(_ cue: Int, _ verb: CueVerb, _ next: Int, _ sentence: Range<Int>) -> Found? {
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
    func bare(
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
    func thing(_ cue: Int, _ verb: CueVerb, _ next: Int, _ sentence: Range<Int>) -> Found? {
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
