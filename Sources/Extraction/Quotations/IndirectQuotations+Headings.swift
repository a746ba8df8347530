/// Reports that a heading makes with a mark alone: "Trains will run: minister", "Lavrov: talks go on".
extension IndirectQuotations {
    private static let longestSpeaker = 6
    private static let shortestReport = 3

    mutating func takeHeading(_ words: Range<Int>) {
        guard !words.contains(where: { extent.isDirect($0) }), let mark = words.last(where: { isSeparator($0, words) })
        else { return }
        let (head, tail) = (words.lowerBound..<mark, mark + 1..<extent.trimmedEnd(words.upperBound, from: mark + 1))
        if head.count >= Self.shortestReport, let source = speaker(in: tail, mayBeRole: true) {
            append(head, source, rule: "heading-before-speaker")
        } else if tail.count >= Self.shortestReport, let source = speaker(in: head, mayBeRole: false) {
            append(tail, source, rule: "heading-behind-speaker")
        }
    }

    /// A colon, or a dash with room around it.
    private func isSeparator(_ index: Int, _ words: Range<Int>) -> Bool {
        guard index > words.lowerBound, index + 1 < words.upperBound, text.words[index].span < 0 else { return false }
        if text.has(index, .colon) { return true }
        return text.has(index, .dash) && text.words[index - 1].end < text.words[index].start
            && text.words[index].end < text.words[index + 1].start
    }

    /// The words as a speaker: a person's or an organ's name with titles, or a bare role.
    private func speaker(in words: Range<Int>, mayBeRole: Bool) -> SourceFinder.Phrase? {
        guard (1...Self.longestSpeaker).contains(words.count),
            words.allSatisfy({
                text.has($0, .word) && text.words[$0].span < 0 && !text.isAny($0, [.number, .question, .preposition])
            })
        else { return nil }
        let named = words.filter { text.nameAt[$0] >= 0 && text.isSpeakerName[Int(text.nameAt[$0])] }
        if let first = named.first, let last = named.last {
            let titles = words.filter { $0 < first || $0 > last }
            guard titles.allSatisfy({ text.isAny($0, [.title, .person, .honorific, .adjective, .noun]) }) else {
                return nil
            }
            return SourceFinder.Phrase(core: first..<last + 1, whole: words)
        }
        guard mayBeRole, words.count <= 3, let last = words.last, text.isAny(last, [.person, .title]) else {
            return nil
        }
        return SourceFinder.Phrase(core: words, whole: words)
    }

    private mutating func append(_ content: Range<Int>, _ source: SourceFinder.Phrase, rule: String) {
        drafts.append(
            QuotationDraft(
                kind: extent.isMixed(content) ? .mixed : .indirect, content: [extent.offsets(content)],
                words: [content], source: source, cue: nil, rule: rule, confidence: 0.6))
    }
}
