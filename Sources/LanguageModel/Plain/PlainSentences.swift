/// Finds the sentences of tokens that no parser has seen.
enum PlainSentences {
    /// Marks the tokens that start a sentence and returns the sentences as ranges of tokens without a gap.
    static func split(_ records: inout [TokenColumns.Record], of scalars: [Unicode.Scalar]) -> [Range<Int>] {
        var sentences: [Range<Int>] = []
        var start = 0
        var hasEnded = false
        for index in records.indices {
            let record = records[index]
            let first = scalars[record.start]
            if record.flags.contains(.whiteSpace) {
                if index > start, scalars[record.start..<record.end].contains("\n") { hasEnded = true }
                continue
            }
            if hasEnded, !isClosing(first, after: records[index - 1]) {
                sentences.append(start..<index)
                start = index
                hasEnded = false
            }
            let isStop =
                first == "!" || first == "?" || first == "\u{2026}" || first == "." && record.end - record.start < 4
            if isStop, record.end - record.start < 4 { hasEnded = startsAfter(index, records, scalars) || hasEnded }
        }
        if start < records.count { sentences.append(start..<records.count) }
        for sentence in sentences { records[sentence.lowerBound].flags.insert(.sentenceStart) }
        return sentences
    }

    /// A quotation mark or bracket right behind the stop still belongs to the sentence.
    private static func isClosing(_ scalar: Unicode.Scalar, after previous: TokenColumns.Record) -> Bool {
        guard !previous.flags.contains(.followedBySpace), !previous.flags.contains(.whiteSpace) else { return false }
        return "\"'\u{201D}\u{2019}\u{00BB})]".unicodeScalars.contains(scalar)
    }

    /// Whether what follows a stop can start a sentence: nothing small.
    private static func startsAfter(
        _ index: Int, _ records: [TokenColumns.Record], _ scalars: [Unicode.Scalar]
    ) -> Bool {
        var next = index + 1
        while next < records.count, next < index + 4 {
            let first = scalars[records[next].start]
            if first.properties.isAlphabetic { return !first.properties.isLowercase }
            if first.properties.numericType != nil { return true }
            next += 1
        }
        return true
    }
}
