import Model

/// Finds direct quotations: what stands between quotation marks as speech of its own, with who says it.
struct DirectQuotations {
    let text: SpeechText
    let spans: [QuotedSpan]
    private let finder: AttributionFinder
    private(set) var drafts: [QuotationDraft] = []
    /// For each outermost span the draft that it is content of; nil for scare quotes, titles and fragments.
    private(set) var draftOfSpan: [Int?]
    /// The words of attributions already used, as cues.
    private(set) var usedCues: Set<Int> = []

    /// The last direct draft and where its attribution's sentence ends, in words.
    private var last: (draft: Int, end: Int, block: Int)?

    init(_ text: SpeechText, spans: [QuotedSpan], turns: SpeechTurns) {
        self.text = text
        self.spans = spans
        finder = AttributionFinder(text)
        draftOfSpan = [Int?](repeating: nil, count: text.spans.count)
        var next = 0
        for (number, block) in text.blocks.enumerated() {
            while next < text.spans.count, text.spans[next].outer.lowerBound < block.words.lowerBound { next += 1 }
            while next < text.spans.count, text.spans[next].outer.lowerBound < block.words.upperBound {
                // Within a turn a span is speech within speech, never a paragraph that goes on.
                if turns.blocks[number] != nil { last = nil }
                if !text.spans[next].inner.isEmpty { take(next, block: number, isInTurn: turns.blocks[number] != nil) }
                next += 1
            }
        }
    }

    private mutating func take(_ position: Int, block number: Int, isInTurn: Bool) {
        let span = text.spans[position]
        let block = text.blocks[number].words
        let quoted = spans[span.quoted]
        if !quoted.isClosed, let cut = cutUnclosed(span, in: block) {
            add(
                position, cut.content, inner: span.inner.lowerBound..<cut.end, cut.attribution,
                end: span.outer.upperBound, number)
            return
        }
        let lastInner = span.inner.upperBound - 1
        // "Trains", the adviser wrote, "do not run": the second half belongs to the first.
        if joinsLast(span, block: number, quoted) {
            append(position, quoted.inner, span.inner)
            extend(to: finder.sentenceEnd(from: span.outer.upperBound, in: block), span, block)
            return
        }
        if let found = finder.before(span.outer.lowerBound, inner: span.inner, in: block), !isInTurn || found.cue != nil
        {
            add(position, quoted.inner, inner: span.inner, found, end: span.outer.upperBound, number)
            return
        }
        if beginsSentence(span, in: block) {
            if let found = finder.behind(span.outer.upperBound, closing: lastInner, in: block) {
                let end = finder.sentenceEnd(from: span.outer.upperBound, in: block)
                if quoted.continuesPrevious, let open = openDraft(before: number) {
                    append(position, quoted.inner, span.inner)
                    give(open, found, end: end, block: number)
                } else {
                    add(position, quoted.inner, inner: span.inner, found, end: end, number)
                }
                return
            }
            if !isInTurn { takeUnattributed(position, block: number) }
        }
    }

    /// Speech without attribution of its own: goes on, waits for the next line, or has its speaker named before.
    private mutating func takeUnattributed(_ position: Int, block number: Int) {
        let span = text.spans[position]
        let block = text.blocks[number].words
        let quoted = spans[span.quoted]
        let isWholeBlock = span.outer == block || span.outer.lowerBound == block.lowerBound && isClosing(span, block)
        guard endsSentence(span, in: block) || isWholeBlock else { return }
        if let last, last.block == number, last.end >= span.outer.lowerBound {
            append(position, quoted.inner, span.inner)
            extend(to: span.outer.upperBound, span, block)
            return
        }
        if quoted.continuesPrevious, let last, last.block == number - 1 {
            append(position, quoted.inner, span.inner)
            self.last = (last.draft, span.outer.upperBound, number)
            return
        }
        if isWholeBlock, let (found, end) = nextBlockAttribution(number) {
            add(position, quoted.inner, inner: span.inner, found, end: end, number)
            last?.block = number + 1
            return
        }
        guard span.inner.count >= 2 else { return }
        let before = Attribution(
            source: subjectBefore(span, in: block), cue: nil, addressee: nil,
            rule: text.has(span.outer.lowerBound - 1, .colon) && span.outer.lowerBound > block.lowerBound
                ? "sentence-behind-colon" : "sentence-in-marks", confidence: 0.6
        )
        add(position, quoted.inner, inner: span.inner, before, end: span.outer.upperBound, number)
    }
}

extension DirectQuotations {
    private mutating func add(
        _ position: Int, _ content: Range<Int>, inner: Range<Int>, _ found: Attribution, end: Int, _ block: Int
    ) {
        draftOfSpan[position] = drafts.count
        last = (drafts.count, end, block)
        if let cue = found.cue { usedCues.formUnion(cue) }
        drafts.append(
            QuotationDraft(
                kind: .direct, content: [content], words: [inner], source: found.source, cue: found.cue,
                addressee: found.addressee, rule: found.rule, confidence: found.confidence))
    }

    private mutating func append(_ position: Int, _ content: Range<Int>, _ inner: Range<Int>) {
        guard let last else { return }
        draftOfSpan[position] = last.draft
        drafts[last.draft].content.append(content)
        drafts[last.draft].words.append(inner)
    }

    private mutating func extend(to end: Int, _ span: SpeechText.Span, _ block: Range<Int>) {
        guard let last else { return }
        self.last = (last.draft, max(end, span.outer.upperBound), last.block)
    }

    /// The draft that the paragraph before left open without naming its speaker.
    private func openDraft(before block: Int) -> Int? {
        guard let last, last.block == block - 1, drafts[last.draft].cue == nil else { return nil }
        return last.draft
    }

    private mutating func give(_ draft: Int, _ found: Attribution, end: Int, block: Int) {
        drafts[draft].source = found.source
        drafts[draft].cue = found.cue
        drafts[draft].addressee = found.addressee
        drafts[draft].rule = "attribution-in-later-paragraph"
        drafts[draft].confidence = found.confidence
        if let cue = found.cue { usedCues.formUnion(cue) }
        last = (draft, end, block)
    }

    /// Whether nothing but the last draft's attribution stands between it and `span` within one sentence.
    private func joinsLast(_ span: SpeechText.Span, block: Int, _ quoted: QuotedSpan) -> Bool {
        guard let last, last.block == block, last.end == span.outer.lowerBound,
            let cue = drafts[last.draft].cue, cue.lowerBound >= (drafts[last.draft].words.last?.upperBound ?? 0)
        else { return false }
        let before = span.outer.lowerBound - 1
        let isWholeHalf =
            text.isAny(span.inner.upperBound - 1, [.final, .comma])
            || span.outer.upperBound >= text.blocks[block].words.upperBound
            || text.isAny(span.outer.upperBound, .final)
        guard isWholeHalf else { return false }
        return text.isAny(before, [.comma, .dash]) || text.words[before].verb >= 0
            || text.isAny(before, .final)
                && finder.behind(
                    span.outer.upperBound, closing: span.inner.upperBound - 1, in: text.blocks[block].words) == nil
            || !text.isAny(before, [.colon, .that, .final]) && text.has(span.inner.lowerBound, .capital)
                && cue.upperBound == span.outer.lowerBound
    }

    private func beginsSentence(_ span: SpeechText.Span, in block: Range<Int>) -> Bool {
        let before = span.outer.lowerBound - 1
        guard before >= block.lowerBound else { return true }
        if text.isAny(before, [.final, .mark, .dash, .closesBracket, .colon]) { return true }
        return text.words[before].span >= 0
            || text.isAny(before, .abbreviation) && text.has(span.inner.lowerBound, .capital)
    }

    private func endsSentence(_ span: SpeechText.Span, in block: Range<Int>) -> Bool {
        let behind = span.outer.upperBound
        guard behind < block.upperBound else {
            return text.isAny(span.inner.upperBound - 1, [.final, .comma]) || span.inner.count > 6
        }
        if text.isAny(span.inner.upperBound - 1, .final) {
            return text.has(behind, .capital) || text.words[behind].span >= 0
                || text.isAny(behind, [.mark, .opensBracket])
        }
        return text.has(behind, .final)
    }

    /// Whether nothing but punctuation follows the span in its block.
    private func isClosing(_ span: SpeechText.Span, _ block: Range<Int>) -> Bool {
        span.outer.upperBound + 2 >= block.upperBound
            && (span.outer.upperBound..<max(block.upperBound, span.outer.upperBound)).allSatisfy {
                !text.has($0, .word)
            }
    }

    /// A line of its own that does nothing but attribute: "– said the minister."
    private func nextBlockAttribution(_ number: Int) -> (Attribution, Int)? {
        guard number + 1 < text.blocks.count else { return nil }
        let block = text.blocks[number + 1].words
        guard block.count <= 30, text.words[block.lowerBound].span < 0 else { return nil }
        let end = finder.sentenceEnd(from: block.lowerBound, in: block)
        let isSigned = text.isAny(block.lowerBound, .dash)
        guard end >= block.upperBound, let last = block.last,
            isSigned || text.isAny(last, [.final, .comma]) || block.count <= 6
        else { return nil }
        guard let found = finder.behind(block.lowerBound, closing: block.lowerBound, in: block) else { return nil }
        if found.rule == "signature" { return (found, block.upperBound) }
        guard let cue = found.cue, block.upperBound - cue.upperBound <= 12 else { return nil }
        return (found, end)
    }

    /// The person of the sentence right before: Kim smiled. "…"
    private func subjectBefore(_ span: SpeechText.Span, in block: Range<Int>) -> SourceFinder.Phrase? {
        let end = span.outer.lowerBound - 1
        guard end > block.lowerBound, text.isAny(end, .final), text.words[end].span < 0 else { return nil }
        let start = finder.sentenceStart(before: end, in: block)
        guard end - start <= 25 else { return nil }
        // Reported speech there keeps its speaker; only a sentence about the person itself names a new one.
        if (start..<end).contains(where: { text.verb($0)?.frames.contains(.clause) == true || text.words[$0].span >= 0 }
        ) {
            return nil
        }
        let verbs = (start..<end).filter { text.isAny($0, [.finite]) && !text.isAny($0, .modal) }
        guard let verb = verbs.last, let source = finder.sources.subject(of: verb, within: start..<end) else {
            return nil
        }
        let isPerson =
            source.core.count == 1 && text.isAny(source.core.lowerBound, .pronoun)
            || source.core.contains { text.isAny($0, [.proper]) }
        return isPerson ? source : nil
    }

    /// A span that its author forgot to close: "We lose money, Adiwijana told a hearing.
    private func cutUnclosed(
        _ span: SpeechText.Span, in block: Range<Int>
    ) -> (content: Range<Int>, end: Int, attribution: Attribution)? {
        let lower = max(span.inner.lowerBound + 2, span.inner.upperBound - 60)
        guard lower < span.inner.upperBound else { return nil }
        for cue in (lower..<span.inner.upperBound).reversed() {
            guard let verb = text.verb(cue), verb.frames.contains(.quote), verb.kind == .say,
                text.words[cue].inflection == .past || text.words[cue].inflection == .third
            else { continue }
            let isInverted = text.isAny(cue - 1, [.comma, .dash])
            let source =
                isInverted
                ? finder.sources.phraseAfter(cue + 1, upper: span.inner.upperBound)
                : finder.sources.phraseBefore(cue, lower: span.inner.lowerBound)
            guard let source else { continue }
            var comma = (isInverted ? cue : source.whole.lowerBound) - 1
            // Names may begin with what looks like no name.
            let floor = max(span.inner.lowerBound, comma - 3)
            while comma > floor, text.has(comma, .word) { comma -= 1 }
            guard comma > span.inner.lowerBound, text.isAny(comma, [.comma, .dash]) else { continue }
            if text.has(comma, .dash) && text.isAny(comma - 1, .comma) { comma -= 1 }
            let end = text.has(comma, .comma) ? comma + 1 : comma
            let words = span.inner.lowerBound..<end
            let found = Attribution(
                source: source, cue: cue..<cue + 1, addressee: finder.addressee(of: cue, limit: span.inner.upperBound),
                rule: "unclosed-marks", confidence: 0.7)
            return (text.offsets(words), end, found)
        }
        return nil
    }
}
