/// The names of the lexicon in a text, by the token at which they start.
struct LexiconHits {
    /// By token: the position in `hits`, or −1.
    private(set) var byToken: [Int32]
    private(set) var hits: [LexiconHit] = []

    /// Looks at every word, so that names within names are found too; `startsOnly` takes the longest at each place and
    /// goes on behind it.
    init(matcher: NameMatcher, pieces: TextPieces, analysis: Analysis, words: NameWords, isNested: Bool) {
        byToken = Array(repeating: -1, count: words.count)
        var token = 0
        var piece = 0
        while piece < pieces.pieces.count {
            guard let found = matcher.longest(at: piece, in: pieces, of: analysis.scalars) else {
                piece += 1
                continue
            }
            let range = found.hit.range
            while token < words.count, Int(words.ends[token]) <= range.lowerBound { token += 1 }
            guard token < words.count, Self.starts(range.lowerBound, in: token, of: words, analysis), byToken[token] < 0
            else {
                piece += 1
                continue
            }
            var end = token + 1
            while end < words.count, Int(words.starts[end]) < range.upperBound { end += 1 }
            byToken[token] = Int32(hits.count)
            hits.append(
                LexiconHit(name: found.hit.name, tokens: token..<end, range: range, spelling: found.hit.spelling))
            piece += isNested ? 1 : found.pieces
        }
    }

    /// Whether a word starts its token, but for marks such as the slash in "/ARKA/".
    private static func starts(_ place: Int, in token: Int, of words: NameWords, _ analysis: Analysis) -> Bool {
        let start = Int(words.starts[token])
        if start == place { return true }
        return start < place && analysis.scalars[start..<place].allSatisfy { !Letters.traits($0).contains(.wordPart) }
    }

    /// The longest name at the same place that ends before a place in the text.
    func shorter(
        than hit: LexiconHit, before limit: Int, matcher: NameMatcher, pieces: TextPieces, analysis: Analysis,
        words: NameWords
    ) -> LexiconHit? {
        guard let piece = pieces.first(at: hit.range.lowerBound),
            let found = matcher.longest(at: piece, in: pieces, of: analysis.scalars, before: limit)?.hit
        else { return nil }
        var end = hit.tokens.lowerBound + 1
        while end < words.count, Int(words.starts[end]) < found.range.upperBound { end += 1 }
        return LexiconHit(
            name: found.name, tokens: hit.tokens.lowerBound..<end, range: found.range, spelling: found.spelling)
    }

    func at(_ token: Int) -> LexiconHit? {
        byToken[token] < 0 ? nil : hits[Int(byToken[token])]
    }
}
