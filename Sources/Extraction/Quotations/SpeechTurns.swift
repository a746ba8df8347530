import Model

/// Finds the turns of interviews, briefings and debates: a label, a colon, and what is said.
struct SpeechTurns {
    private(set) var drafts: [QuotationDraft] = []
    /// The blocks that turns fill.
    private(set) var blocks: [Int: Int] = [:]

    /// A label that opens a block.
    private struct Label {
        let block: Int
        /// The name within the label; nil for "Q" and "A".
        let source: SourceFinder.Phrase?
        /// The first word behind the colon.
        let start: Int
        let isQuestion: Bool
    }

    /// Fewer turns than this make no conversation.
    private static let fewest = 3

    init(_ text: SpeechText) {
        let sources = SourceFinder(text: text)
        let labels = Self.ofConversation(text.blocks.indices.compactMap { Self.label($0, text, sources) }, text)
        guard labels.count >= Self.fewest else { return }
        for (number, label) in labels.enumerated() {
            let next = number + 1 < labels.count ? labels[number + 1].block : text.blocks.count
            take(label, until: next, isLast: number + 1 == labels.count, text, sources)
        }
    }

    /// Labels that come back, and between them names that come once; "Photo:" and "Tags:" are nobody.
    private static func ofConversation(_ labels: [Label], _ text: SpeechText) -> [Label] {
        var counts: [UInt32?: Int] = [:]
        for label in labels { counts[key(label, text), default: 0] += 1 }
        let returning = labels.filter { $0.source == nil || counts[key($0, text), default: 0] > 1 }
        guard let first = returning.first, let last = returning.last else { return [] }
        return labels.filter { label in
            if label.source == nil || counts[key(label, text), default: 0] > 1 { return true }
            guard let source = label.source, label.block >= first.block - 1, label.block <= last.block + 1 else {
                return false
            }
            return source.core.count > 1 || text.isAny(source.core.lowerBound, .allCapitals)
        }
    }

    /// The last word of a label's name, to know it again by: a full name is often shortened to it.
    private static func key(_ label: Label, _ text: SpeechText) -> UInt32? {
        label.source?.core.last.map { text.words[$0].word }
    }

    private static func label(_ block: Int, _ text: SpeechText, _ sources: SourceFinder) -> Label? {
        let words = text.blocks[block].words
        let limit = min(words.lowerBound + 16, words.upperBound)
        guard let colon = (words.lowerBound..<limit).first(where: { text.has($0, .colon) }), colon > words.lowerBound,
            colon + 1 < words.upperBound
        else { return nil }
        let before = words.lowerBound..<colon
        guard before.allSatisfy({ text.words[$0].span < 0 }), text.isAny(before.lowerBound, .capital) else {
            return nil
        }
        let isLetter = before.count == 1 && text.isAny(before.lowerBound, .label)
        if isLetter {
            return Label(
                block: block, source: nil, start: colon + 1,
                isQuestion: text.words[before.lowerBound].classes.contains(.label))
        }
        // Capitals, titles and brackets only: a sentence before a colon is no label.
        guard before.allSatisfy({ isLabelWord($0, text) }) else { return nil }
        guard let source = name(in: before, text, sources) else { return nil }
        return Label(block: block, source: source, start: colon + 1, isQuestion: false)
    }

    private static func isLabelWord(_ index: Int, _ text: SpeechText) -> Bool {
        text.has(index, .capital)
            || text.isAny(index, [.particle, .opensBracket, .closesBracket, .dash, .comma, .final])
            || text.isAny(index, [.preposition, .determiner, .coordinator]) && !text.isAny(index, .finite)
    }

    /// The name in a label, the one in brackets before the one outside.
    private static func name(in label: Range<Int>, _ text: SpeechText, _ sources: SourceFinder) -> SourceFinder.Phrase?
    {
        var inside = label
        if let open = label.first(where: { text.has($0, .opensBracket) }),
            let close = (open...label.upperBound).last(where: { text.has($0, .closesBracket) }), close > open + 2
        {
            inside = open + 1..<close
        } else if let open = label.first(where: { text.isAny($0, [.opensBracket, .comma]) }), open > label.lowerBound {
            inside = label.lowerBound..<open
        }
        var start = inside.lowerBound
        for index in inside where text.isAny(index, [.title, .honorific]) && index + 1 < inside.upperBound {
            start = index + 1
        }
        while start < inside.upperBound - 1, text.isAny(start, [.final, .honorific]) { start += 1 }
        guard start < inside.upperBound, (start..<inside.upperBound).contains(where: { text.has($0, .capital) }) else {
            return nil
        }
        return SourceFinder.Phrase(core: start..<inside.upperBound, whole: label)
    }

    private mutating func take(
        _ label: Label, until next: Int, isLast: Bool, _ text: SpeechText, _ sources: SourceFinder
    ) {
        let draft = drafts.count
        var source = label.source
        var start = label.start
        let first = text.blocks[label.block].words
        if label.source == nil, let asker = Self.asker(from: start, in: first, text) {
            source = SourceFinder.Phrase(core: asker.name, whole: asker.name)
            start = asker.end
        }
        var pieces = Self.pieces(start..<first.upperBound, text)
        blocks[label.block] = draft
        // An answer may run over paragraphs; what follows the last turn is anybody's.
        if !isLast {
            for block in label.block + 1..<max(label.block + 1, next) where text.blocks[block].kind == .paragraph {
                let words = text.blocks[block].words
                guard Self.isSpeech(words, text) else { break }
                pieces += Self.pieces(words, text)
                blocks[block] = draft
            }
        }
        guard !pieces.isEmpty else { return }
        drafts.append(
            QuotationDraft(
                kind: .direct, content: pieces.map { text.offsets($0) }, words: pieces, source: source, cue: nil,
                rule: "turn", confidence: source == nil ? 0.7 : 0.9))
    }

    private static func isSpeech(_ words: Range<Int>, _ text: SpeechText) -> Bool {
        words.count > 3 && !text.isAny(words.lowerBound, .opensBracket)
            && text.isAny(words.upperBound - 1, [.final, .mark])
    }

    /// "Q: Anahit Ter-Grigoryan, Armenpress. …": the one who asks.
    private static func asker(from start: Int, in block: Range<Int>, _ text: SpeechText) -> (
        name: Range<Int>, end: Int
    )? {
        let limit = min(start + 20, block.upperBound)
        var first = start
        while first < limit, !text.has(first, .capital) { first += 1 }
        guard
            let end = (first..<max(limit, first)).first(where: { text.has($0, .final) && text.has($0 + 1, .capital) }),
            end + 1 < block.upperBound
        else { return nil }
        guard let comma = (first..<end).first(where: { text.has($0, .comma) }), comma - first >= 2, comma - first <= 6,
            (first..<comma).allSatisfy({ text.has($0, .capital) || text.isAny($0, [.dash, .particle]) }),
            text.has(comma + 1, .capital),
            !(first..<end).contains(where: { text.isAny($0, [.finite, .modal, .auxiliary]) })
        else { return nil }
        return (first..<comma, end + 1)
    }

    /// The words without stage directions in brackets.
    private static func pieces(_ words: Range<Int>, _ text: SpeechText) -> [Range<Int>] {
        var pieces: [Range<Int>] = []
        var start = words.lowerBound
        var index = words.lowerBound
        func close(_ end: Int, _ pieces: inout [Range<Int>]) {
            if (start..<max(start, end)).contains(where: { text.has($0, .word) }) { pieces.append(start..<end) }
        }
        while index < words.upperBound {
            if text.has(index, .opensBracket), index == words.lowerBound || text.isAny(index - 1, .final),
                let end = (index..<min(index + 6, words.upperBound)).first(where: { text.has($0, .closesBracket) })
            {
                close(index, &pieces)
                index = end + 1
                start = index
                continue
            }
            index += 1
        }
        close(words.upperBound, &pieces)
        return pieces
    }
}
