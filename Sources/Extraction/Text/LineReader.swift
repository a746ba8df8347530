/// Tells what the lines of a text are by their first words, their length, their end and their place.
struct LineReader {
    let scalars: [Unicode.Scalar]
    let furniture: FurnitureList
    let words: WordList

    /// What is measured of a line.
    private struct Line {
        var words = 0
        var capitals = 0
        var calendarWords = 0
        var hasSentenceEnd = false
        var hash: UInt64 = 0
        var mark: FurnitureList.Class?
        var markEnd = 0
        var count = 0
    }

    /// Lines longer than this are paragraphs whatever they begin with.
    private static let longest = 240

    init(scalars: [Unicode.Scalar], lexicon: Lexicon) {
        self.scalars = scalars
        furniture = lexicon.furniture
        words = lexicon.words
    }

    mutating func kinds(of ranges: [Range<Int>]) -> [Block.Kind] {
        let lines = ranges.map(measure)
        var seen: Set<UInt64> = []
        var kinds: [Block.Kind] = []
        var hasText = false
        for (number, line) in lines.enumerated() {
            let isRepeated = line.words > 3 && !seen.insert(line.hash).inserted
            var kind = kind(of: line, range: ranges[number], isRepeated: isRepeated)
            if kind == .paragraph,
                isHeading(line, next: number + 1 < lines.count ? lines[number + 1] : nil, hasText: hasText)
            {
                if [0x2D, 0x2022, 0x2A, 0x2013].contains(scalars[ranges[number].lowerBound].value) {
                    kinds.append(.paragraph); continue
                }
                kind = kinds.last == .heading && isNameLine(line) ? .byline : .heading
            }
            if kind == .paragraph { hasText = true }
            kinds.append(kind)
        }
        return kinds
    }

    private func measure(_ range: Range<Int>) -> Line {
        var line = Line()
        line.count = range.count
        guard range.count <= Self.longest else {
            line.words = range.count / 6
            line.hasSentenceEnd = true
            for scalar in scalars[range] { line.hash = (line.hash ^ UInt64(scalar.value)) &* 0x0000_0100_0000_01b3 }
            return line
        }
        let text = Array(scalars[range])
        let pieces = TextPieces(text)
        for piece in pieces.pieces where piece.isWord {
            line.words += 1
            if piece.mayStartName { line.capitals += 1 }
            if words.roles(piece.key).contains(.calendar), piece.mayStartName { line.calendarWords += 1 }
            line.hash = (line.hash ^ piece.key.value) &* 0x9e37_79b9_7f4a_7c15
        }
        line.hasSentenceEnd = endsSentence(text)
        if let found = furniture.first(of: text, pieces) {
            line.mark = found.kind
            line.markEnd = found.end
        }
        return line
    }

    /// Whether a stop stands at the end, quotation marks and brackets behind it aside.
    private func endsSentence(_ text: [Unicode.Scalar]) -> Bool {
        for scalar in text.reversed() {
            switch scalar {
            case "\"", "'", "\u{201D}", "\u{2019}", "\u{00BB}", ")", "]": continue
            case ".", "!", "?", "\u{2026}", ",", ";", ":": return true
            default: return false
            }
        }
        return false
    }

    private func kind(of line: Line, range: Range<Int>, isRepeated: Bool) -> Block.Kind {
        switch line.mark {
        case .line:
            // Numbers and marks may stand beside the phrase, and one word more.
            let rest = TextPieces(Array(scalars[range.lowerBound + line.markEnd..<range.upperBound])).pieces
            let words = rest.count {
                $0.isWord && !Letters.traits(scalars[range.lowerBound + line.markEnd + Int($0.start)]).contains(.digit)
            }
            if words == 0 || words <= 2 && areMarks(rest, from: range.lowerBound + line.markEnd) { return .boilerplate }
        case .start: return .boilerplate
        case .caption:
            if line.count > line.markEnd, isMarked(range, line) || line.words < 25 && !line.hasSentenceEnd {
                return .caption
            }
        case .byline: if line.words <= 25, line.capitals > 1 { return .byline }
        case nil: break
        }
        if line.words == 0 || isEndMark(range) || isDateLine(range, line) {
            return line.words == 0 || line.words < 4 ? .boilerplate : .dateline
        }
        let hasDigits = scalars[range].prefix(Self.longest).contains { Letters.traits($0).contains(.digit) }
        if line.calendarWords > 0, hasDigits, line.words <= 12, !line.hasSentenceEnd, line.capitals * 2 >= line.words {
            return .dateline
        }
        if isRepeated { return .boilerplate }
        return .paragraph
    }

    /// Whether all words left are furniture themselves: "Share  Tweet  Telegram".
    private func areMarks(_ pieces: [TextPieces.Piece], from start: Int) -> Bool {
        pieces.allSatisfy { piece in
            guard piece.isWord else { return true }
            let word = Array(scalars[start + Int(piece.start)..<start + Int(piece.end)])
            return furniture.first(of: word, TextPieces(word))?.kind == .line
        }
    }

    private func isMarked(_ range: Range<Int>, _ line: Line) -> Bool {
        let behind = range.lowerBound + line.markEnd
        return behind < range.upperBound && [":", "|", "/", "\u{2013}", "-"].contains(scalars[behind])
    }

    /// "-0-", "###", "* * *"
    private func isEndMark(_ range: Range<Int>) -> Bool {
        range.count < 8
            && !scalars[range].contains { Letters.traits($0).contains(.upper) || Letters.traits($0).contains(.lower) }
    }

    /// "date 2024-03-29 29 Mar. 12:15 (UTC+3 MSK)", "18:31": more digits than letters.
    private func isDateLine(_ range: Range<Int>, _ line: Line) -> Bool {
        guard line.count < 60 else { return false }
        var digits = 0
        var letters = 0
        for scalar in scalars[range] {
            let traits = Letters.traits(scalar)
            if traits.contains(.digit) { digits += 1 } else if traits.contains(.wordPart) { letters += 1 }
        }
        return digits >= 4 && digits >= letters
    }

    private func isHeading(_ line: Line, next: Line?, hasText: Bool) -> Bool {
        guard line.words <= 25, !line.hasSentenceEnd, let next else { return false }
        return !hasText || line.words <= 14 && (next.hasSentenceEnd || next.words > 14)
    }

    /// Behind a heading: few words, nearly all with capitals.
    private func isNameLine(_ line: Line) -> Bool {
        line.words >= 2 && line.words <= 7 && line.capitals * 4 >= line.words * 3
    }
}
