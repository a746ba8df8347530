import LanguageModel
import Model

/// One search for names in one text.
struct NameFinder {
    let analysis: Analysis
    let lexicon: Lexicon
    let words: NameWords
    let pieces: TextPieces
    let hits: LexiconHits
    let titles: LexiconHits
    /// By token: the position in `analysis.statisticalNames`, or −1.
    let statistical: [Int32]
    var found: [NameCandidate] = []
    /// What the text has said acronyms stand for, as positions in `found`.
    var acronyms: [WordKey: Int] = [:]
    /// By token: the position in `found` of what covers it, or −1.
    var owner: [Int32]

    init(_ analysis: Analysis, lexicon: Lexicon) {
        self.analysis = analysis
        self.lexicon = lexicon
        let pieces = TextPieces(analysis.scalars)
        self.pieces = pieces
        var words = NameWords(analysis, words: lexicon.words)
        HeadingCase.mark(&words, analysis)
        self.words = words
        hits = LexiconHits(matcher: lexicon.names, pieces: pieces, analysis: analysis, words: words, isNested: true)
        titles = LexiconHits(
            matcher: lexicon.titles.matcher, pieces: pieces, analysis: analysis, words: words, isNested: true)
        var statistical = [Int32](repeating: -1, count: words.count)
        for (number, span) in analysis.statisticalNames.enumerated() {
            for token in span.tokens where token < statistical.count { statistical[token] = Int32(number) }
        }
        self.statistical = statistical
        owner = Array(repeating: -1, count: words.count)
    }

    mutating func findAll() {
        // What page furniture names counts too, but for its single words.
        for block in analysis.blocks where block.kind != .boilerplate || block.tokens.count > 6 {
            readRuns(in: block.tokens)
        }
        nameByProject()
        bindAcronyms()
        nameMediaWithArticle()
        spreadKnownNames()
        spreadWeakNames()
        nameLoneHeads()
        nameNested()
        decideCapitals()
        dropRejected()
    }

    mutating func add(_ candidate: NameCandidate) {
        for token in candidate.tokens { owner[token] = Int32(found.count) }
        found.append(candidate)
    }

    func isOwned(_ token: Int) -> Bool { owner[token] >= 0 }

    func statisticalName(at token: Int) -> NamedSpan? {
        statistical[token] < 0 ? nil : analysis.statisticalNames[Int(statistical[token])]
    }

    func mentions(pass: String) -> [FoundMention] {
        found.filter { !$0.tokens.isEmpty }.map { candidate in
            let tokens = candidate.tokens
            let range = candidate.range ?? Int(words.starts[tokens.lowerBound])..<Int(words.ends[tokens.upperBound - 1])
            return FoundMention(
                range: range, tokens: tokens, head: head(of: tokens), form: candidate.form, kind: candidate.kind,
                entry: candidate.entry, country: candidate.country, role: candidate.role, gender: candidate.gender,
                number: isPlural(candidate) ? .plural : .singular,
                provenance: Provenance(pass: pass, rule: candidate.rule, confidence: candidate.confidence))
        }
    }

    /// "Armenians", "Frenchmen": the people, not the adjective.
    private func isPlural(_ candidate: NameCandidate) -> Bool {
        guard candidate.form == .demonym || candidate.kind == .group, let last = candidate.tokens.last else {
            return false
        }
        let word = analysis.scalars[Int(words.starts[last])..<Int(words.ends[last])]
        return word.count > 4 && (word.last == "s" || word.suffix(3).elementsEqual("men".unicodeScalars))
    }

    /// The token of a span whose head lies outside it; the last one without a parse.
    func head(of tokens: Range<Int>) -> Int {
        guard analysis.isParsed else { return tokens.upperBound - 1 }
        for token in tokens {
            let head = analysis.tokens[token].head
            if !tokens.contains(head) || head == token { return token }
        }
        return tokens.upperBound - 1
    }
}
