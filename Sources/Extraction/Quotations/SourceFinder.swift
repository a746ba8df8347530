/// Finds the words that name who speaks.
struct SourceFinder {
    /// A source in words.
    struct Phrase: Equatable {
        /// The local name, description or pronoun.
        var core: Range<Int>
        /// The same with role words.
        var whole: Range<Int>
    }

    /// How far a subject may stand from its verb, in words.
    static let reach = 60
    let text: SpeechText

    /// The subject of the verb at `cue`, within the words of `limits`.
    func subject(of cue: Int, within limits: Range<Int>) -> Phrase? {
        if text.isParsed, let head = parsedSubject(of: cue, within: limits, steps: 4) {
            return phrase(around: head, within: limits, stop: head < cue ? cue : limits.upperBound)
        }
        return phraseBefore(cue, lower: limits.lowerBound)
    }

    /// The subject that the parse gives, on the verb itself or on what it is joined to.
    private func parsedSubject(of cue: Int, within limits: Range<Int>, steps: Int) -> Int? {
        guard steps > 0 else { return nil }
        let lower = max(limits.lowerBound, cue - Self.reach)
        let upper = min(limits.upperBound, cue + Self.reach / 2)
        var found: Int?
        for index in lower..<max(lower, upper) where Int(text.words[index].head) == cue {
            let dependency = text.words[index].dependency
            guard dependency == .subject || dependency == .passiveSubject else { continue }
            if text.words[index].span >= 0 && text.words[index].span != text.words[cue].span { continue }
            found = index
            if index < cue { continue }
            break
        }
        if let found { return found }
        let head = Int(text.words[cue].head)
        guard head != cue, limits.contains(head) else { return nil }
        switch text.words[cue].dependency {
        case .conjunct, .openClause, .adverbialClause, .auxiliary:
            return parsedSubject(of: head, within: limits, steps: steps - 1)
        default: return nil
        }
    }

    /// A noun phrase that ends right before the verb at `cue`, adverbs, auxiliaries and a bracketed remark between.
    func phraseBefore(_ cue: Int, lower: Int) -> Phrase? {
        var last = cue - 1
        let floor = max(lower, cue - Self.reach)
        while last >= floor, text.isAny(last, [.adverb, .auxiliary, .modal, .negation]), !text.has(last, .capital) {
            last -= 1
        }
        guard last >= floor else { return nil }
        // "X, who heads the council, said": the phrase stands before the first comma.
        var remarks = 0
        while remarks < 3, last > floor, text.isAny(last, [.comma, .dash, .closesBracket]) {
            if text.has(last, .comma), text.has(last - 1, .closesBracket) { last -= 1 }
            guard let opening = openingOfRemark(endingAt: last, floor: floor) else { return nil }
            if let name = leadingName(in: opening + 1..<last), !text.has(opening, .opensBracket) {
                return Phrase(core: name, whole: phraseStart(opening - 1, floor)..<last)
            }
            last = opening - 1
            remarks += 1
        }
        guard last >= floor, isNominal(last) || text.isAny(last, [.pronoun]) else { return nil }
        let found = phrase(around: last, within: floor..<cue, stop: cue)
        return text.isParsed || text.isAny(last, .pronoun) ? found : widened(found, floor: floor)
    }

    /// "The slogan on the wall said": without a parse the first noun phrase of the chain is the subject.
    private func widened(_ found: Phrase, floor: Int) -> Phrase {
        var start = found.whole.lowerBound
        var links = 0
        while links < 3, start - 2 >= floor, text.isAny(start - 1, .preposition),
            !text.isAny(start - 1, .subordinator), !text.isAny(start, .time),
            isNominal(start - 2), !text.isAny(start - 2, .time)
        {
            start = phraseStart(start - 2, floor)
            links += 1
        }
        guard links > 0, text.isAny(start, [.determiner, .possessive, .capital]) else { return found }
        let whole = start..<found.whole.upperBound
        let link = whole.first { text.isAny($0, .preposition) } ?? whole.upperBound
        if let name = name(at: link - 1, floor: start, end: link) { return Phrase(core: name, whole: whole) }
        return Phrase(core: whole, whole: whole)
    }

    private func openingOfRemark(endingAt last: Int, floor: Int) -> Int? {
        let isBracket = text.has(last, .closesBracket)
        var index = last - 1
        while index > floor, last - index < 30 {
            if isBracket ? text.has(index, .opensBracket) : text.isAny(index, [.comma, .dash]) {
                return index
            }
            if text.isAny(index, [.final, .colon, .semicolon]) || text.words[index].span != text.words[last].span {
                return nil
            }
            index -= 1
        }
        return nil
    }

    /// A name that fills the words up to a comma: an apposition.
    private func leadingName(in range: Range<Int>) -> Range<Int>? {
        guard let first = range.first, text.has(first, .capital),
            !text.isAny(first, [.determiner, .pronoun, .relative])
        else { return nil }
        let run = nameRun(from: first, upper: range.upperBound)
        guard run.upperBound == range.upperBound || text.isAny(run.upperBound, [.comma, .dash]) else { return nil }
        return withoutTitles(run)
    }

    /// Whether the word may be the head of a noun phrase.
    func isNominal(_ index: Int) -> Bool {
        if text.isParsed {
            if text.isAny(index, [.noun, .proper, .number]) { return true }
            if text.isAny(index, Self.structural) || text.isAny(index, [.verb, .finite]) { return false }
            return text.has(index, .capital) || text.isAny(index, [.person, .title])
        }
        guard text.has(index, .word), text.words[index].verb < 0 else { return false }
        if text.has(index, .capital) { return !text.isAny(index, [.pronoun, .that]) }
        return !text.isAny(index, Self.structural)
    }

    /// Words that hold clauses together, and punctuation.
    private static let structural: WordClass = [
        .preposition, .coordinator, .subordinator, .that, .whether, .question, .auxiliary, .modal, .negation, .adverb,
        .pronoun, .determiner, .possessive, .comma, .final, .mark, .dash, .colon, .semicolon,
    ]

    func isModifier(_ index: Int) -> Bool {
        text.isAny(
            index,
            [.determiner, .possessive, .adjective, .noun, .proper, .number, .genitive, .honorific, .particle, .title])
            || text.has(index, .capital) && text.has(index, .word)
            || text.isAny(index, [.participle]) && !text.isAny(index, .auxiliary)
    }

    /// The first word of the noun phrase that holds `index`.
    func phraseStart(_ index: Int, _ floor: Int) -> Int {
        var start = index
        while start > floor {
            let before = start - 1
            if text.words[before].span != text.words[index].span { break }
            let isJoint = text.has(before, .dash) && start - before == 1 && touches(before) && before > floor
            if isJoint
                || isModifier(before) && !text.isAny(before, [.finite, .that])
                    && (!text.isAny(before, .pronoun) || text.isAny(before, .number))
                || isNominalLink(before, floor)
            {
                start -= 1
                if text.isAny(before, [.determiner]) { break }
                continue
            }
            break
        }
        return start
    }

    /// Whether a hyphen stands between two parts of one word.
    func touches(_ index: Int) -> Bool {
        index > 0 && index + 1 < text.words.count && text.words[index - 1].end == text.words[index].start
            && text.words[index].end == text.words[index + 1].start
    }

    /// "and" or "&" between two capitals: "Ministry of Culture and Youth" is one name.
    func isNominalLink(_ index: Int, _ floor: Int) -> Bool {
        index > floor && !text.isParsed && text.isAny(index, .word) && !text.has(index, .capital)
            && text.words[index].classes.isDisjoint(
                with: [
                    .preposition, .auxiliary, .modal, .pronoun, .that, .whether, .question, .coordinator, .subordinator,
                    .time, .adverb,
                ])
            && text.words[index].verb < 0
    }

    /// The name or description whose head is at `head`; `stop` is where it ends at the latest.
    func phrase(around head: Int, within limits: Range<Int>, stop: Int) -> Phrase {
        let floor = limits.lowerBound
        let end = min(stop, limits.upperBound)
        if text.isAny(head, [.pronoun, .relative, .object]) && !text.isAny(head, [.proper]) {
            return Phrase(core: head..<head + 1, whole: head..<head + 1)
        }
        let start = phraseStart(head, floor)
        var last = head + 1
        while last < end, isNominal(last), !text.isAny(last, [.time]), text.words[last].verb < 0 { last += 1 }
        if let name = name(at: last - 1, floor: start, end: end) {
            let whole = min(start, name.lowerBound)..<max(last, name.upperBound)
            return Phrase(core: name, whole: whole)
        }
        if let apposed = apposedName(after: last, end: end) {
            return Phrase(core: apposed, whole: start..<apposed.upperBound)
        }
        let description = start..<descriptionEnd(from: last, end: end)
        return Phrase(core: description, whole: description)
    }

    /// "its president, Calogero Lo Presti": the name behind the comma.
    private func apposedName(after last: Int, end: Int) -> Range<Int>? {
        guard last + 1 < end, text.isAny(last, [.comma, .dash]), text.has(last + 1, .capital),
            !text.isAny(last + 1, [.determiner, .pronoun, .relative, .possessive])
        else {
            return apposedBehindPhrase(after: last, end: end)
        }
        let run = nameRun(from: last + 1, upper: end)
        guard !run.isEmpty else { return nil }
        return withoutTitles(run)
    }

    /// "The head of its delegation, Dilnoza Yuldasheva,": the name behind "of …".
    private func apposedBehindPhrase(after last: Int, end: Int) -> Range<Int>? {
        guard text.isAny(last, .preposition), !text.isAny(last, .time) else { return nil }
        var index = last + 1
        while index < end, index - last < 12, isModifier(index) || isNominal(index) || text.isAny(index, .preposition) {
            index += 1
        }
        guard index > last + 1, index + 1 < end, text.has(index, .comma), text.has(index + 1, .capital),
            !text.isAny(index + 1, [.determiner, .pronoun, .relative, .possessive])
        else { return nil }
        let run = nameRun(from: index + 1, upper: end)
        // A place or a title behind a comma is no apposed person.
        guard run.count > 1, run.upperBound == end || text.isAny(run.upperBound, [.comma, .dash]) else { return nil }
        return withoutTitles(run)
    }

    /// "A source in the commission", "a diplomat who requested anonymity": where a description ends.
    private func descriptionEnd(from last: Int, end: Int) -> Int {
        var index = last
        guard text.isAny(index, [.preposition, .relative]) || text.isAny(index, .adjective) else { return last }
        let isRelative = text.isAny(index, .relative)
        while index < end, index - last < 14 {
            if text.isAny(
                index, [.comma, .dash, .final, .colon, .semicolon, .mark, .opensBracket, .time, .that, .whether])
            {
                break
            }
            if !isRelative, text.words[index].verb >= 0 || text.isAny(index, [.auxiliary, .modal, .finite]) { break }
            index += 1
        }
        while index > last, text.isAny(index - 1, [.preposition, .adverb]) { index -= 1 }
        return index
    }

    /// A noun phrase that begins at `first` ("said the minister"), up to `upper`.
    func phraseAfter(_ first: Int, upper: Int) -> Phrase? {
        guard first < upper else { return nil }
        // "said one"; but "said one columnist"
        let isCounting = text.isAny(first, .number) && text.isAny(first + 1, [.noun, .adjective])
        if text.isAny(first, [.pronoun]) && !text.isAny(first, [.proper]) && !isCounting {
            return Phrase(core: first..<first + 1, whole: first..<first + 1)
        }
        guard isModifier(first) || isNominal(first), !text.isAny(first, [.time, .preposition, .that]) else {
            return nil
        }
        var head = first
        var index = first
        while index < upper, index - first < 16 {
            if text.isAny(index, [.time]) && index > first && !text.isAny(index + 1, .capital) { break }
            guard isModifier(index) || isNominal(index) || text.has(index, .dash) && touches(index) else { break }
            if text.isAny(index, .adverb) && !text.has(index, .capital) { break }
            // "told analysts the dividend was safe"
            if index > first, text.isAny(index, [.determiner, .possessive]), text.isAny(index - 1, .noun),
                !text.isAny(index, [.number, .proper])
            {
                break
            }
            head = index
            index += 1
        }
        if text.isAny(head, .genitive) { return nil }
        return phrase(around: head, within: first..<upper, stop: upper)
    }
}
