extension SourceFinder {
    /// The name that opens a sentence: "Mwale shook his head".
    func leadingName(from start: Int, upper: Int) -> Phrase? {
        guard start < upper, text.has(start, .capital),
            !text.isAny(start, [.determiner, .pronoun, .possessive, .preposition])
        else { return nil }
        let run = nameRun(from: start, upper: upper)
        return withoutTitles(run).map { Phrase(core: $0, whole: run) }
    }

    /// A name that ends at, or holds, the word at `index`.
    func name(at index: Int, floor: Int, end: Int) -> Range<Int>? {
        guard text.isAny(index, [.proper]) || text.has(index, .capital) || text.nameAt[index] >= 0 else { return nil }
        let known = text.nameAt[index]
        var run = index..<index + 1
        if known >= 0 { run = text.names[Int(known)] }
        while run.lowerBound > floor, joinsName(run.lowerBound - 1) { run = run.lowerBound - 1..<run.upperBound }
        while run.upperBound < end, text.has(run.upperBound, .capital), isNominal(run.upperBound),
            text.words[run.upperBound].verb < 0
        {
            run = run.lowerBound..<run.upperBound + 1
        }
        return withoutTitles(run)
    }

    func joinsName(_ index: Int) -> Bool {
        if text.isAny(index, [.determiner, .possessive, .honorific]) && !text.isAny(index, .particle) { return false }
        if text.has(index, .dash) { return touches(index) }
        if text.isAny(index, .particle) && !text.has(index, .capital) {
            return text.isAny(index - 1, [.capital]) || text.isAny(index - 1, .particle)
        }
        return text.has(index, .capital) && text.has(index, .word)
            && !text.isAny(index, [.finite, .pronoun, .coordinator, .subordinator, .preposition, .adverb, .question])
    }

    /// Capitals with particles between, from `first` on.
    func nameRun(from first: Int, upper: Int) -> Range<Int> {
        var last = first
        while last < upper {
            if text.has(last, .capital) && text.has(last, .word) && text.words[last].span == text.words[first].span {
                last += 1
            } else if last > first, text.isAny(last, .particle),
                text.has(last + 1, .capital) || text.isAny(last + 1, .particle)
            {
                last += 1
            } else if last > first, text.has(last, .dash), touches(last) {
                last += 1
            } else {
                break
            }
        }
        return first..<last
    }

    /// The name alone: nil where nothing but titles is left.
    func withoutTitles(_ run: Range<Int>) -> Range<Int>? {
        var start = run.lowerBound
        var index = run.lowerBound
        while index < run.upperBound {
            if text.isAny(index, [.title, .honorific]) && text.isAny(index, .capital) { start = index + 1 }
            index += 1
        }
        if start == run.lowerBound {
            while start < run.upperBound, text.isAny(start, [.determiner, .honorific]) { start += 1 }
        }
        guard start < run.upperBound else { return nil }
        return start..<run.upperBound
    }
}
