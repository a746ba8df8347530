import Foundation

/// Cuts a text into tokens and says nothing else about them: for use where no model is installed, and where tags and
/// parses would cost time for nothing.
public struct Tokenizer: Sendable {
    private let rules: TokenizerRules
    private let specialCases: SpecialCases

    /// The rules of the model in `folder`, of which only the file `tokenizer` is read.
    public init(folder: URL) throws(LanguageModelError) {
        rules = try TokenizerRules(folder.appending(path: "tokenizer"))
        specialCases = SpecialCases(rules)
    }

    /// Rules that need no file: much the same for English news, with fewer abbreviations and no emoticons.
    public init() {
        rules = PlainEnglish.rules
        specialCases = SpecialCases(rules)
    }

    /// The tokens of a text. Tag, part of speech, lemma and label are empty, each token is its own head, and the norm
    /// knows contractions but no variants of spelling.
    public func tokens(of text: String) -> [Token] {
        let scalars = text.unicodeScalars.map(\.value)
        let knowledge = WordKnowledge(
            norms: Norms(), exceptionNorms: rules.exceptions.norms, specialCases: specialCases, ruleWords: RuleWords())
        var lexicon = Lexicon()
        var tokenizer = RunTokenizer()
        var found = TokenizedText()
        tokenizer.tokenize(scalars, rules: rules, knowledge: knowledge, lexicon: &lexicon, into: &found)
        let records = (0..<found.count).map { index in
            let word = Int(found.words[index])
            var flags: TokenColumns.Flags = found.spaces[index] ? .followedBySpace : []
            if index == 0 { flags.insert(.sentenceStart) }
            if lexicon.attributes[word].isWhiteSpace { flags.insert(.whiteSpace) }
            return TokenColumns.Record(
                startOffset: found.starts[index], length: lexicon.lengths[word], word: UInt32(word), analysis: 0,
                head: UInt32(index), label: 0, flags: flags)
        }
        let nothing = TokenColumns.Analysis(tag: "", partOfSpeech: "", morphology: "", lemma: "")
        return TokenColumns(records: records, words: lexicon.words, analyses: [nothing], labels: [""]).tokens
    }
}
