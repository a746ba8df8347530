/// The buffers and memories with which one text is annotated at a time.
///
/// What it remembers saves work and never changes an answer. It is no `Sendable`: a model hands each to one caller at a
/// time.
struct Workbench {
    private var lexicon = Lexicon()
    private var tokenizer = RunTokenizer()
    private var ruler = AttributeRuler()
    private var text = TokenizedText()
    private var cache = RowCache()
    private var buffers = RowBuffers(rows: ReducedRows.block + 2 * Encoder.reach)
    private var places: [Int32] = []
    private var tagScores: [Float] = []
    private var reduced: ReducedRows
    private var states: StateRows
    private var naming = EntityRecognizer.Memory()

    /// Past this many words everything remembered is given up, so that memory stays bounded over many texts.
    private static let mostWords = 32_768

    /// `keptBlocks` bounds the memory for long texts.
    init(_ knowledge: ModelKnowledge, keptBlocks: Int = 256) {
        reduced = ReducedRows(mostBlocks: keptBlocks)
        states = StateRows(knowledge.parser.model)
    }

    mutating func annotate(_ scalars: [UInt32], _ knowledge: ModelKnowledge, level: Int32) -> AnnotatedText {
        tokenizer.tokenize(
            scalars, rules: knowledge.tokenizer, knowledge: knowledge.words, lexicon: &lexicon, into: &text)
        var tags = [UInt8](repeating: 0, count: text.count)
        let state = parse(knowledge, level, &tags)
        let parse = Parse(state, labels: knowledge.parser.labels) { [text, lexicon] token in
            lexicon.attributes[Int(text.words[token])].isWhiteSpace
        }
        let analyses = ruler.analyze(
            text, tags: tags, labels: parse.labels, lexicon: lexicon, knowledge: knowledge.attributes)
        let entities = knowledge.names.recognize(
            text, startsSentence: parse.startsSentence, lexicon: lexicon, level: level, memory: &naming)
        let result = AnnotatedText(
            tokens: columns(parse, analyses, knowledge).tokens, sentences: parse.sentences, entities: entities)
        if lexicon.count > Self.mostWords { forget() }
        return result
    }

    private mutating func parse(_ knowledge: ModelKnowledge, _ level: Int32, _ tags: inout [UInt8]) -> ArcEagerState {
        reduced.begin(count: text.count)
        // The parser asks for blocks as it goes; every token comes to the front of its buffer, so all are tagged.
        return knowledge.parser.parse(count: text.count, level: level, rows: &reduced, states: &states) {
            block, reduced in
            let start = block * ReducedRows.block
            let range = start..<min(start + ReducedRows.block, text.count)
            cache.gather(
                range.lowerBound - Encoder.reach..<range.upperBound + Encoder.reach, of: text, words: lexicon,
                encoder: knowledge.encoder, level: level, places: &places, to: &buffers.front)
            knowledge.encoder.encodeContext(level, &buffers, count: range.count)
            knowledge.tagger.tag(level, buffers.front, range: range, scores: &tagScores, tags: &tags)
            reduced.add(block) { values, place in
                knowledge.parser.model.reduce(level, buffers.front, count: range.count, to: &values, place: place)
            }
        }
    }

    /// Everything said about the tokens, with the words and analyses of this text alone.
    private func columns(_ parse: Parse, _ analyses: [UInt32], _ knowledge: ModelKnowledge) -> TokenColumns {
        var wordNumbers = Renumbering(count: lexicon.count)
        var analysisNumbers = Renumbering(count: ruler.analyses.count)
        let records = (0..<text.count).map { index in
            let word = Int(text.words[index])
            let analysis = Int(analyses[index])
            var flags: TokenColumns.Flags = text.spaces[index] ? .followedBySpace : []
            if parse.startsSentence[index] { flags.insert(.sentenceStart) }
            if lexicon.attributes[word].isWhiteSpace { flags.insert(.whiteSpace) }
            return TokenColumns.Record(
                startOffset: text.starts[index], length: lexicon.lengths[word], word: wordNumbers.number(of: word),
                analysis: analysisNumbers.number(of: analysis), head: UInt32(parse.heads[index]),
                label: ruler.labels[analysis] ?? parse.labels[index], flags: flags)
        }
        return TokenColumns(
            records: records, words: wordNumbers.used.map { lexicon.words[$0] },
            analyses: analysisNumbers.used.map { ruler.analyses[$0] }, labels: knowledge.parser.labels.names)
    }

    private mutating func forget() {
        lexicon = Lexicon()
        tokenizer = RunTokenizer()
        ruler = AttributeRuler()
        cache.removeAll()
        naming.removeAll()
    }
}

/// Gives the numbers that occur new ones, from 0 in the order of their first occurrence.
private struct Renumbering {
    private var numbers: [Int32]
    private(set) var used: [Int] = []

    init(count: Int) { numbers = [Int32](repeating: -1, count: count) }

    mutating func number(of old: Int) -> UInt32 {
        if numbers[old] < 0 {
            numbers[old] = Int32(used.count)
            used.append(old)
        }
        return UInt32(numbers[old])
    }
}
