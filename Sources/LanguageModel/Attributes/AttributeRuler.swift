/// Applies the attribute rules and the lemmatizer to tokens, remembering what came out for each combination.
struct AttributeRuler {
    /// What the model's files say.
    struct Knowledge: Sendable {
        let rules: AttributeRules
        let lemmatizer: Lemmatizer
        let tags: [String]
        let labels: LabelTable
    }

    /// All distinct answers so far.
    private(set) var analyses: [TokenColumns.Analysis] = []
    /// The label that rules give with each answer, or nil where the parser's stays.
    private(set) var labels: [UInt16?] = []

    /// What the rules say about one combination of tag, label and word.
    private struct Matches {
        /// The rules of one token.
        let rules: [Int]
        /// The rules of two tokens whose first or second condition holds, as bits.
        let first: UInt64
        let second: UInt64
        /// The attributes that the rules of one token give together.
        let attributes: UInt32
    }

    private struct WordKey: Hashable {
        let word: UInt32
        let attributes: UInt32
    }

    private struct RulesKey: Hashable {
        let tag: UInt8
        let rules: [Int]
    }

    private var matchesOfKey: [AttributeRules.Key: UInt32] = [:]
    private var matches: [Matches] = []
    private var attributesOfRules: [RulesKey: UInt32] = [:]
    private var attributes: [RuledAttributes] = []
    private var analysisOfWord: [WordKey: UInt32] = [:]

    /// The number of each token's analysis.
    mutating func analyze(
        _ text: TokenizedText, tags: [UInt8], labels: [UInt16], lexicon: Lexicon, knowledge: Knowledge
    ) -> [UInt32] {
        let found = text.words.indices.map { index in
            let word = Int(text.words[index])
            return match(
                AttributeRules.Key(
                    tag: UInt16(tags[index]), label: labels[index], word: lexicon.ruleWords[word],
                    isWhiteSpace: lexicon.attributes[word].isWhiteSpace), knowledge)
        }
        return found.indices.map { index in
            let own = matches[Int(found[index])]
            var attributes = own.attributes
            let after = index + 1 < found.count ? own.first & matches[Int(found[index + 1])].second : 0
            let before = index > 0 ? matches[Int(found[index - 1])].first & own.second : 0
            if after | before != 0 {
                let rules = own.rules + doubleRules(after, 0, knowledge) + doubleRules(before, 1, knowledge)
                attributes = number(of: rules, tag: tags[index], knowledge)
            }
            return analysis(text.words[index], attributes, lexicon, knowledge)
        }
    }

    /// The rules of two tokens among `bits` that say something about the first or second token.
    private func doubleRules(_ bits: UInt64, _ target: Int, _ knowledge: Knowledge) -> [Int] {
        if bits == 0 { return [] }
        return knowledge.rules.double.enumerated().filter { bits >> UInt64($0.offset) & 1 == 1 }
            .filter { $0.element.target == target }.map(\.element.rule)
    }

    private mutating func match(_ key: AttributeRules.Key, _ knowledge: Knowledge) -> UInt32 {
        if let known = matchesOfKey[key] { return known }
        let rules = knowledge.rules.singleMatches(key)
        let found = Matches(
            rules: rules, first: knowledge.rules.doubleMatches(key, condition: 0),
            second: knowledge.rules.doubleMatches(key, condition: 1),
            attributes: number(of: rules, tag: UInt8(key.tag), knowledge))
        let result = UInt32(matches.count)
        matches.append(found)
        matchesOfKey[key] = result
        return result
    }

    /// The number of what rules say together; later rules win.
    private mutating func number(of rules: [Int], tag: UInt8, _ knowledge: Knowledge) -> UInt32 {
        let key = RulesKey(tag: tag, rules: rules.sorted())
        if let known = attributesOfRules[key] { return known }
        var together = RuledAttributes(tag: knowledge.tags[Int(tag)])
        for rule in key.rules { together.apply(knowledge.rules.attributes[rule]) }
        let result = UInt32(attributes.count)
        attributes.append(together)
        attributesOfRules[key] = result
        return result
    }

    private mutating func analysis(
        _ number: UInt32, _ ruled: UInt32, _ lexicon: Lexicon, _ knowledge: Knowledge
    ) -> UInt32 {
        let key = WordKey(word: number, attributes: ruled)
        if let known = analysisOfWord[key] { return known }
        let said = attributes[Int(ruled)]
        let word = lexicon.words[Int(number)]
        let part = said.partOfSpeech ?? ""
        let morphology = said.morphology ?? ""
        let lemma =
            said.lemma ?? knowledge.lemmatizer.lemma(of: word, partOfSpeech: part, morphology: morphology)
        let result = UInt32(analyses.count)
        analyses.append(
            TokenColumns.Analysis(tag: said.tag ?? "", partOfSpeech: part, morphology: morphology, lemma: lemma))
        labels.append(said.label.flatMap { knowledge.labels.number(of: $0) })
        analysisOfWord[key] = result
        return result
    }
}
