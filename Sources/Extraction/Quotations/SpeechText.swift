import LanguageModel

/// A document laid out for finding quotations: one small record a word, white space left out.
struct SpeechText {
    enum Dependency: UInt8 {
        case other, subject, passiveSubject, clause, openClause, parataxis, adverbialClause, conjunct, auxiliary
        case apposition, relativeClause, prepositionObject, preposition, mark, object, nounClause, root
    }

    struct Word {
        /// In Unicode scalars.
        var start: Int32
        var end: Int32
        var classes: WordClass
        /// The word that this one hangs on; itself for a root or without a parse.
        var head: Int32
        /// The position of the outermost quoted span that holds the word or its mark; -1 outside.
        var span: Int32
        /// The position in the lexicon of the cue verb that this may be; -1 for others.
        var verb: Int16
        /// Equal for words of equal letters.
        var word: UInt32
        var dependency: Dependency
        var inflection: CueForm.Inflection
        var startsSentence: Bool
    }

    /// A quoted span in words.
    struct Span {
        /// The words within the marks.
        let inner: Range<Int>
        /// With the marks.
        let outer: Range<Int>
        /// The position in `Analysis.quotedSpans`.
        let quoted: Int
    }

    let lexicon: SpeechLexicon
    let isParsed: Bool
    private(set) var words: [Word] = []
    /// The outermost quoted spans.
    private(set) var spans: [Span] = []
    /// The words of each block that is read, with the block's kind.
    private(set) var blocks: [(words: Range<Int>, kind: Block.Kind)] = []
    /// For each word the position of the name that it belongs to; -1 for none.
    private(set) var nameAt: [Int32] = []
    /// Names in words.
    private(set) var names: [Range<Int>] = []
    /// Whether a name is one that speaks in a heading's shorthand: a person's or an organ's.
    private(set) var isSpeakerName: [Bool] = []

    init(_ analysis: Analysis, lexicon: SpeechLexicon) {
        self.lexicon = lexicon
        isParsed = analysis.isParsed
        var wordOfToken = [Int32](repeating: 0, count: analysis.tokens.count + 1)
        layWords(analysis, &wordOfToken)
        func inWords(_ tokens: Range<Int>) -> Range<Int> {
            Int(wordOfToken[tokens.lowerBound])..<Int(wordOfToken[tokens.upperBound])
        }
        for block in analysis.blocks where block.kind != .boilerplate && block.kind != .byline {
            let range = inWords(block.tokens)
            if !range.isEmpty { blocks.append((range, block.kind)) }
        }
        laySpans(analysis, inWords)
        layNames(analysis, inWords)
    }

    private mutating func layWords(_ analysis: Analysis, _ wordOfToken: inout [Int32]) {
        var known: [String: (word: UInt32, classes: WordClass, form: CueForm?)] = [:]
        var tags: [String: WordClass] = [:]
        var labels: [String: Dependency] = [:]
        words.reserveCapacity(analysis.tokens.count)
        for index in analysis.tokens.indices {
            let token = analysis.tokens[index]
            wordOfToken[index] = Int32(words.count)
            if token.isWhiteSpace { continue }
            let text = token.text
            let (word, plain, form) = known[text] ?? learn(text, token.lowercased, &known)
            var classes = plain
            var dependency = Dependency.other
            if isParsed {
                let tag = token.tag
                let tagged = tags[tag] ?? WordClass.tagged(tag)
                tags[tag] = tagged
                classes.formUnion(tagged)
                if tag == "POS" { classes.remove(.auxiliary) }
                let label = token.label
                dependency = labels[label] ?? Dependency(label)
                labels[label] = dependency
            }
            let range = token.range
            words.append(
                Word(
                    start: Int32(truncatingIfNeeded: range.lowerBound),
                    end: Int32(truncatingIfNeeded: range.upperBound),
                    classes: classes, head: Int32(truncatingIfNeeded: token.head), span: -1,
                    verb: form.map { Int16(truncatingIfNeeded: $0.verb) } ?? -1, word: word, dependency: dependency,
                    inflection: form?.inflection ?? .base, startsSentence: token.isSentenceStart))
        }
        wordOfToken[analysis.tokens.count] = Int32(words.count)
        for index in words.indices {
            words[index].head =
                isParsed ? min(wordOfToken[Int(words[index].head)], Int32(words.count - 1)) : Int32(index)
        }
        for index in words.indices { judgeVerb(index) }
        joinAbbreviations()
    }

    /// The stop of "Lt. Daniels" ends no sentence.
    private mutating func joinAbbreviations() {
        for index in words.indices.dropFirst().dropLast()
        where words[index].classes.contains(.final) && words[index].end - words[index].start == 1 {
            guard words[index - 1].classes.contains(.honorific), words[index - 1].end == words[index].start,
                words[index + 1].classes.contains(.capital), words[index - 1].classes.contains(.capital)
            else { continue }
            words[index].classes = [.honorific, .capital]
        }
    }

    private func learn(
        _ text: String, _ lowercased: String,
        _ known: inout [String: (word: UInt32, classes: WordClass, form: CueForm?)]
    ) -> (word: UInt32, classes: WordClass, form: CueForm?) {
        var classes = WordClass.shaped(text)
        classes.formUnion(lexicon.classes[lowercased] ?? [])
        let answer = (
            word: UInt32(known.count), classes: classes, form: classes.contains(.word) ? lexicon.forms[lowercased] : nil
        )
        known[text] = answer
        return answer
    }

    /// Takes back the reading as a cue verb where tag or neighbours speak against it.
    private mutating func judgeVerb(_ index: Int) {
        let word = words[index]
        guard word.verb >= 0 else { return }
        // "so-called"
        if index > 0, words[index - 1].classes.contains(.hyphen), words[index - 1].end == word.start {
            words[index].verb = -1
            return
        }
        let lemma = lexicon.verbs[Int(word.verb)].lemma
        if lemma == "say" || lemma == "tell" {
            // "There is a saying"
            if word.inflection == .gerund, index > 0, words[index - 1].classes.contains(.determiner) {
                words[index].verb = -1
                return
            }
            words[index].classes.remove([.noun, .proper])
            return
        }
        if isParsed {
            if word.classes.contains(.verb) { return }
            // Headlines confuse the tagger: "Seoul urges Tokyo".
            let isNoun = word.classes.contains(.noun) || word.classes.contains(.adjective)
            if isNoun || word.classes.contains(.determiner) { words[index].verb = -1 }
            return
        }
        guard index > 0 else { return }
        let before = words[index - 1].classes
        let isAfterNounStart = !before.isDisjoint(with: [.determiner, .possessive, .genitive, .preposition])
        if isAfterNounStart && word.inflection != .gerund { words[index].verb = -1 }
        if word.inflection == .base && before.isDisjoint(with: [.modal, .auxiliary, .pronoun, .adverb, .negation]) {
            words[index].verb = -1
        }
    }

    private mutating func laySpans(_ analysis: Analysis, _ inWords: (Range<Int>) -> Range<Int>) {
        for (position, quoted) in analysis.quotedSpans.enumerated() where quoted.depth == 0 {
            let inner = inWords(quoted.tokens)
            var lower = inner.lowerBound
            var upper = inner.upperBound
            while lower > 0, Int(words[lower - 1].end) > quoted.outer.lowerBound { lower -= 1 }
            while upper < words.count, Int(words[upper].start) < quoted.outer.upperBound { upper += 1 }
            for index in lower..<upper { words[index].span = Int32(truncatingIfNeeded: spans.count) }
            spans.append(Span(inner: inner, outer: lower..<upper, quoted: position))
        }
    }

    private mutating func layNames(_ analysis: Analysis, _ inWords: (Range<Int>) -> Range<Int>) {
        nameAt = [Int32](repeating: -1, count: words.count)
        for mention in analysis.mentions where mention.form == .name {
            addName(inWords(mention.tokens), speaks: [.person, .body, .organization].contains(mention.kind))
        }
        for span in analysis.statisticalNames where Self.nameLabels.contains(span.label) {
            addName(inWords(span.tokens), speaks: false)
        }
    }

    private static let nameLabels: Set<String> = ["PERSON", "ORG", "GPE", "NORP", "LOC", "FAC"]

    /// Enters a name where no earlier one stands: what the lexicons found outweighs the statistical names.
    private mutating func addName(_ range: Range<Int>, speaks: Bool) {
        guard !range.isEmpty, range.allSatisfy({ nameAt[$0] < 0 }) else { return }
        for index in range { nameAt[index] = Int32(truncatingIfNeeded: names.count) }
        names.append(range)
        isSpeakerName.append(speaks)
    }
}

extension SpeechText.Dependency {
    init(_ label: String) {
        switch label {
        case "nsubj": self = .subject
        case "nsubjpass": self = .passiveSubject
        case "ccomp": self = .clause
        case "xcomp": self = .openClause
        case "parataxis": self = .parataxis
        case "advcl": self = .adverbialClause
        case "conj": self = .conjunct
        case "aux", "auxpass": self = .auxiliary
        case "appos": self = .apposition
        case "relcl": self = .relativeClause
        case "pobj": self = .prepositionObject
        case "prep": self = .preposition
        case "mark": self = .mark
        case "dobj": self = .object
        case "acl": self = .nounClause
        case "ROOT": self = .root
        default: self = .other
        }
    }
}

extension SpeechText {
    /// Whether the word belongs to all classes of `classes`.
    func has(_ index: Int, _ classes: WordClass) -> Bool {
        index >= 0 && index < words.count && words[index].classes.isSuperset(of: classes)
    }

    /// Whether the word belongs to any class of `classes`.
    func isAny(_ index: Int, _ classes: WordClass) -> Bool {
        index >= 0 && index < words.count && !words[index].classes.isDisjoint(with: classes)
    }

    /// The cue verb that the word may be.
    func verb(_ index: Int) -> CueVerb? {
        guard index >= 0, index < words.count, words[index].verb >= 0 else { return nil }
        return lexicon.verbs[Int(words[index].verb)]
    }

    /// The words as a range of the text, in Unicode scalars.
    func offsets(_ range: Range<Int>) -> Range<Int> {
        guard !range.isEmpty else {
            let offset = range.lowerBound < words.count ? Int(words[range.lowerBound].start) : 0
            return offset..<offset
        }
        return Int(words[range.lowerBound].start)..<Int(words[range.upperBound - 1].end)
    }
}
