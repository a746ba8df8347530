import Model

/// Puts the drafts of all finders in the order of the text, nests them, and hands speakers on.
struct QuotationAssembly {
    private(set) var quotations: [FoundQuotation] = []

    init(_ drafts: [QuotationDraft], text: SpeechText, pass: String) {
        let order = drafts.indices.sorted { one, other in
            let first = drafts[one].content.first?.lowerBound ?? 0
            let second = drafts[other].content.first?.lowerBound ?? 0
            if first != second { return first < second }
            let firstEnd = drafts[one].content.last?.upperBound ?? 0
            let secondEnd = drafts[other].content.last?.upperBound ?? 0
            return firstEnd != secondEnd ? firstEnd > secondEnd : one < other
        }
        let sorted = order.map { drafts[$0] }
        let nests = Self.nests(sorted)
        let continued = Self.continued(sorted, nests: nests, text: text)
        quotations = sorted.indices.map { index in
            let draft = sorted[index]
            return FoundQuotation(
                kind: draft.kind, content: draft.content, source: draft.source.map { text.offsets($0.core) },
                sourcePhrase: draft.source.map { text.offsets($0.whole) }, cue: draft.cue.map { text.offsets($0) },
                addressee: draft.addressee.map { text.offsets($0) }, nestedIn: nests[index],
                continues: continued[index], isAffirmed: draft.isAffirmed,
                provenance: Provenance(pass: pass, rule: draft.rule, confidence: draft.confidence))
        }
    }

    /// For each draft the innermost other one whose content holds its cue or its whole content.
    private static func nests(_ drafts: [QuotationDraft]) -> [Int?] {
        var answers = [Int?](repeating: nil, count: drafts.count)
        // By start: those that may still hold what comes are on the stack, the innermost last.
        var pieces: [(range: Range<Int>, draft: Int)] = []
        for (number, draft) in drafts.enumerated() { for words in draft.words { pieces.append((words, number)) } }
        pieces.sort {
            $0.range.lowerBound != $1.range.lowerBound
                ? $0.range.lowerBound < $1.range.lowerBound
                : $0.range.upperBound != $1.range.upperBound
                    ? $0.range.upperBound > $1.range.upperBound : $0.draft < $1.draft
        }
        var open: [(range: Range<Int>, draft: Int)] = []
        for piece in pieces {
            while let last = open.last, last.range.upperBound <= piece.range.lowerBound { open.removeLast() }
            if answers[piece.draft] == nil {
                answers[piece.draft] =
                    open.suffix(8).last { outer in
                        outer.draft != piece.draft && outer.range.upperBound >= piece.range.upperBound
                            && holds(outer.range, drafts[piece.draft])
                    }?.draft
            }
            open.append(piece)
        }
        return answers
    }

    /// Whether a report lies within: its cue does, or, where it has none, its content.
    private static func holds(_ outer: Range<Int>, _ draft: QuotationDraft) -> Bool {
        guard let cue = draft.cue else { return true }
        return outer.contains(cue.lowerBound)
    }

    /// Speech without a source goes on with the last one of the top level within a block or two.
    private static func continued(_ drafts: [QuotationDraft], nests: [Int?], text: SpeechText) -> [Int?] {
        var answers = [Int?](repeating: nil, count: drafts.count)
        var last: Int?
        for index in drafts.indices where nests[index] == nil {
            if let given = drafts[index].continues {
                answers[index] = given
            } else if drafts[index].source == nil && drafts[index].kind == .direct && drafts[index].cue == nil
                && drafts[index].rule == "sentence-in-marks"
            {
                answers[index] = last
                if last == nil { continue }
            }
            if drafts[index].source != nil || answers[index] != nil { last = index }
        }
        return answers
    }
}
