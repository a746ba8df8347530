/// Cuts blocks into sentences that quotation marks cannot mislead: direct speech is passed over, then cut by itself.
struct SpeechSentences {
    struct Sentence {
        let words: Range<Int>
        /// The position of the block among those of the text.
        let block: Int
        /// The draft of direct speech that the sentence stands in; nil in narration.
        let within: Int?
    }

    /// No sentence of prose is longer; what is, is cut, so that the work stays in proportion to the text.
    private static let longest = 300

    private(set) var all: [Sentence] = []

    /// `usedCues` holds the words that attribute direct speech.
    init(_ text: SpeechText, draftOfSpan: [Int?], usedCues: Set<Int>) {
        for (number, block) in text.blocks.enumerated() {
            cut(block.words, text, draftOfSpan, usedCues, block: number)
        }
        all.sort { $0.words.lowerBound < $1.words.lowerBound }
    }

    private mutating func cut(
        _ block: Range<Int>, _ text: SpeechText, _ draftOfSpan: [Int?], _ usedCues: Set<Int>, block number: Int
    ) {
        var start = block.lowerBound
        var index = block.lowerBound
        func close(_ end: Int, _ all: inout [Sentence]) {
            if end > start { all.append(Sentence(words: start..<end, block: number, within: nil)) }
            start = end
        }
        while index < block.upperBound {
            let span = Int(text.words[index].span)
            if span >= 0, let draft = draftOfSpan[span] {
                let outer = text.spans[span].outer
                cutSpeech(text.spans[span].inner, text, block: number, draft: draft)
                let isSentence = text.isAny(outer.upperBound - 2, .final)
                index = max(outer.upperBound, index + 1)
                if isSentence, text.has(index, .capital),
                    Self.isFresh(outer.lowerBound, text, block) || !Self.attributes(from: index, text, block, usedCues)
                {
                    close(index, &all)
                }
                continue
            }
            if index - start >= Self.longest { close(index, &all) }
            if Self.ends(index, text, block) {
                var end = index + 1
                if end < block.upperBound, text.isAny(end, [.mark, .closesBracket]),
                    text.words[end].span == text.words[index].span
                {
                    end += 1
                }
                close(end, &all)
                index = end
                continue
            }
            index += 1
        }
        close(block.upperBound, &all)
    }

    private mutating func cutSpeech(_ inner: Range<Int>, _ text: SpeechText, block: Int, draft: Int) {
        var start = inner.lowerBound
        for index in inner where text.isAny(index, .final) || index - start >= Self.longest {
            all.append(Sentence(words: start..<index + 1, block: block, within: draft))
            start = index + 1
        }
        if start < inner.upperBound {
            all.append(Sentence(words: start..<inner.upperBound, block: block, within: draft))
        }
    }

    /// Whether the words from `index` to the end of their sentence say whose the speech before them is.
    private static func attributes(from index: Int, _ text: SpeechText, _ block: Range<Int>, _ cues: Set<Int>) -> Bool {
        let limit = min(block.upperBound, index + 70)
        for place in index..<max(index, limit) {
            if cues.contains(place) { return true }
            if text.has(place, .final) || text.words[place].span >= 0 { return false }
        }
        return false
    }

    /// Whether speech there was announced before it, so that what follows is a sentence of its own.
    private static func isFresh(_ opening: Int, _ text: SpeechText, _ block: Range<Int>) -> Bool {
        opening > block.lowerBound && text.isAny(opening - 1, [.colon, .comma])
    }

    private static func ends(_ index: Int, _ text: SpeechText, _ block: Range<Int>) -> Bool {
        if text.isAny(index, .final) {
            let next = index + 1
            guard next < block.upperBound else { return true }
            if text.words[index].span >= 0 {
                // Within marks only a full stop right before the closing mark ends the sentence around.
                guard text.has(next, .mark), text.words[next].span == text.words[index].span else { return false }
                let behind = next + 1
                return behind >= block.upperBound || text.has(behind, .capital) || text.isAny(behind, .mark)
            }
            return !text.isAny(next, .word) || !isLower(next, text)
        }
        // "in the U.S. Moscow said": the parser sees where the sentence ends.
        return text.isAny(index, .abbreviation) && index + 1 < block.upperBound && text.words[index + 1].startsSentence
            && text.isParsed && text.has(index + 1, .capital) && !text.isAny(index, [.honorific, .title])
    }

    private static func isLower(_ index: Int, _ text: SpeechText) -> Bool {
        !text.has(index, .capital) && !text.isAny(index, .number)
    }
}
