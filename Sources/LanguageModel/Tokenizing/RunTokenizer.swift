/// Cuts texts into tokens and remembers how runs without white space were cut.
struct RunTokenizer {
    private var runs = ScalarTable()
    /// The words of all remembered runs, one after the other.
    private var words: [UInt32] = []
    private var wordsOfRun: [Range<Int>] = []

    /// Longer runs hardly recur, and are not remembered.
    private static let longestRun = 48

    /// Puts the tokens of a text into `result`.
    mutating func tokenize(
        _ text: [UInt32], rules: TokenizerRules, knowledge: WordKnowledge, lexicon: inout Lexicon,
        into result: inout TokenizedText
    ) {
        result.removeAll()
        WhiteSpaceRuns.forEach(in: text) { run, isFollowedBySpace in
            append(text[run], rules, knowledge, &lexicon, &result)
            if isFollowedBySpace, result.count > 0 { result.spaces[result.count - 1] = true }
        }
        let found = knowledge.specialCases.find(in: result.words, symbolOfWord: lexicon.symbols)
        if !found.isEmpty { replace(found, text, rules, knowledge, &lexicon, &result) }
    }

    private mutating func append(
        _ run: ArraySlice<UInt32>, _ rules: TokenizerRules, _ knowledge: WordKnowledge, _ lexicon: inout Lexicon,
        _ result: inout TokenizedText
    ) {
        var start = run.startIndex
        let remembered = run.count <= Self.longestRun
        if remembered, let known = runs.find(run) {
            for index in wordsOfRun[Int(known)] {
                result.append(words[index], start: start)
                start += Int(lexicon.lengths[Int(words[index])])
            }
            return
        }
        let first = words.count
        for piece in rules.pieces(of: run) {
            let word = lexicon.number(of: piece, knowledge)
            result.append(word, start: start)
            start += piece.scalars.count
            if remembered { words.append(word) }
        }
        guard remembered else { return }
        runs.add(run, value: UInt32(wordsOfRun.count))
        wordsOfRun.append(first..<words.count)
    }

    /// Puts the pieces of exceptions where their text came apart.
    private func replace(
        _ places: [Range<Int>], _ text: [UInt32], _ rules: TokenizerRules, _ knowledge: WordKnowledge,
        _ lexicon: inout Lexicon, _ result: inout TokenizedText
    ) {
        var replaced = TokenizedText()
        var index = 0
        for place in places {
            while index < place.lowerBound { replaced.append(result, index: &index) }
            let last = place.upperBound - 1
            let start = Int(result.starts[place.lowerBound])
            let end = Int(result.starts[last] + lexicon.lengths[Int(result.words[last])])
            guard let exception = rules.exceptions.index(of: text[start..<end]) else { continue }
            var position = start
            for piece in rules.exceptions.pieces[exception] {
                replaced.append(lexicon.number(of: piece, knowledge), start: position)
                position += piece.scalars.count
            }
            replaced.spaces[replaced.count - 1] = result.spaces[last]
            index = place.upperBound
        }
        while index < result.count { replaced.append(result, index: &index) }
        result = replaced
    }
}

extension TokenizedText {
    fileprivate mutating func append(_ other: TokenizedText, index: inout Int) {
        append(other.words[index], start: Int(other.starts[index]))
        spaces[count - 1] = other.spaces[index]
        index += 1
    }
}
