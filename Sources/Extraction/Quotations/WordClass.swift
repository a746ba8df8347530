/// What a word is to a search for quotations: classes from the lexicon, from its shape and from the tagger.
struct WordClass: OptionSet, Sendable, Hashable {
    let rawValue: UInt64

    // From the lexicon.
    static let determiner = WordClass(rawValue: 1 << 0)
    static let possessive = WordClass(rawValue: 1 << 1)
    static let pronoun = WordClass(rawValue: 1 << 2)
    static let object = WordClass(rawValue: 1 << 3)
    static let first = WordClass(rawValue: 1 << 4)
    static let preposition = WordClass(rawValue: 1 << 5)
    static let auxiliary = WordClass(rawValue: 1 << 6)
    static let modal = WordClass(rawValue: 1 << 7)
    static let backshift = WordClass(rawValue: 1 << 8)
    static let negation = WordClass(rawValue: 1 << 9)
    static let that = WordClass(rawValue: 1 << 10)
    static let whether = WordClass(rawValue: 1 << 11)
    static let question = WordClass(rawValue: 1 << 12)
    static let coordinator = WordClass(rawValue: 1 << 13)
    static let subordinator = WordClass(rawValue: 1 << 14)
    static let relative = WordClass(rawValue: 1 << 15)
    static let time = WordClass(rawValue: 1 << 16)
    static let adverb = WordClass(rawValue: 1 << 17)
    static let honorific = WordClass(rawValue: 1 << 18)
    static let title = WordClass(rawValue: 1 << 19)
    static let person = WordClass(rawValue: 1 << 20)
    static let quoting = WordClass(rawValue: 1 << 21)
    static let particle = WordClass(rawValue: 1 << 22)
    static let label = WordClass(rawValue: 1 << 23)
    static let reportingNoun = WordClass(rawValue: 1 << 24)
    static let according = WordClass(rawValue: 1 << 25)
    static let be = WordClass(rawValue: 1 << 26)
    /// "made" in "made the remarks".
    static let making = WordClass(rawValue: 1 << 27)
    /// "there" and "it" where they stand for nothing.
    static let existential = WordClass(rawValue: 1 << 28)
    static let expletive = WordClass(rawValue: 1 << 29)
    static let pointer = WordClass(rawValue: 1 << 63)
    // Single words that constructions hang on: out, to, on, for, of, against, as.
    static let out = WordClass(rawValue: 1 << 56)
    static let to = WordClass(rawValue: 1 << 57)
    static let onward = WordClass(rawValue: 1 << 58)
    static let forward = WordClass(rawValue: 1 << 59)
    static let possessor = WordClass(rawValue: 1 << 60)
    static let opposed = WordClass(rawValue: 1 << 61)
    static let likeness = WordClass(rawValue: 1 << 62)

    // From the shape.
    static let capital = WordClass(rawValue: 1 << 32)
    static let allCapitals = WordClass(rawValue: 1 << 33)
    static let word = WordClass(rawValue: 1 << 34)
    static let number = WordClass(rawValue: 1 << 35)
    static let final = WordClass(rawValue: 1 << 36)
    static let comma = WordClass(rawValue: 1 << 37)
    static let colon = WordClass(rawValue: 1 << 38)
    static let dash = WordClass(rawValue: 1 << 39)
    static let mark = WordClass(rawValue: 1 << 40)
    static let opensBracket = WordClass(rawValue: 1 << 41)
    static let closesBracket = WordClass(rawValue: 1 << 42)
    static let semicolon = WordClass(rawValue: 1 << 43)
    /// "'s" as a possessive.
    static let genitive = WordClass(rawValue: 1 << 44)
    static let hyphen = WordClass(rawValue: 1 << 46)
    static let abbreviation = WordClass(rawValue: 1 << 45)

    // From the tagger, or guessed without one.
    static let noun = WordClass(rawValue: 1 << 48)
    static let proper = WordClass(rawValue: 1 << 49)
    static let adjective = WordClass(rawValue: 1 << 50)
    static let verb = WordClass(rawValue: 1 << 51)
    static let finite = WordClass(rawValue: 1 << 52)
    static let gerund = WordClass(rawValue: 1 << 53)
    static let participle = WordClass(rawValue: 1 << 54)
    static let infinitive = WordClass(rawValue: 1 << 55)

    /// The names of the classes in the lexicon.
    static let byName: [String: WordClass] = [
        "determiner": .determiner, "possessive": .possessive, "pronoun": .pronoun, "object": .object,
        "first": .first, "preposition": .preposition, "auxiliary": .auxiliary, "modal": .modal,
        "backshift": .backshift, "negation": .negation, "that": .that, "whether": .whether, "question": .question,
        "coordinator": .coordinator, "subordinator": .subordinator, "relative": .relative, "time": .time,
        "adverb": .adverb, "honorific": .honorific, "title": .title, "person": .person, "quoting": .quoting,
        "particle": .particle, "label": .label, "according": .according, "be": .be, "making": .making,
        "out": .out, "to": .to, "pointer": .pointer, "existential": .existential, "expletive": .expletive,
        "on": .onward, "for": .forward, "of": .possessor,
        "against": .opposed, "as": .likeness,
    ]

    /// What a Penn treebank tag says.
    static func tagged(_ tag: String) -> WordClass {
        switch tag {
        case "NN", "NNS": .noun
        case "NNP", "NNPS": [.noun, .proper]
        case "JJ", "JJR", "JJS": .adjective
        case "RB", "RBR", "RBS": .adverb
        case "VBD", "VBZ", "VBP": [.verb, .finite]
        case "MD": [.finite, .modal]
        case "VB": [.verb, .infinitive]
        case "VBG": [.verb, .gerund]
        case "VBN": [.verb, .participle]
        case "CD": .number
        case "POS": .genitive
        default: []
        }
    }

    /// What the characters say.
    static func shaped(_ text: String) -> WordClass {
        let scalars = text.unicodeScalars
        guard let first = scalars.first else { return [] }
        if first.value < 0x80, let punctuation = punctuation(text, first) { return punctuation }
        switch first.value {
        case 0x2026: return .final
        case 0x2010...0x2015: return .dash
        case 0x2018...0x201F, 0xAB, 0xBB, 0x2039, 0x203A, 0x2033, 0xFF02:
            return scalars.count == 1 ? .mark : .word
        default: break
        }
        if QuotationMark.isDigit(first) { return [.number, .word] }
        guard first.properties.isAlphabetic else { return [] }
        var shape: WordClass = .word
        if first.properties.isUppercase {
            shape.insert(.capital)
            if scalars.count > 1, scalars.allSatisfy({ !$0.properties.isLowercase }) { shape.insert(.allCapitals) }
        }
        if scalars.last == "." && scalars.count > 1 { shape.insert(.abbreviation) }
        return shape
    }

    private static func punctuation(_ text: String, _ first: Unicode.Scalar) -> WordClass? {
        switch first {
        case ".": text.utf8.count == 1 || text == "..." ? .final : nil
        case "!", "?": .final
        case ",": .comma
        case ":": .colon
        case ";": .semicolon
        case "\"", "`": .mark
        case "'": text.utf8.count <= 2 && text.utf8.last == 0x27 ? .mark : .word
        case "(", "[", "{": .opensBracket
        case ")", "]", "}": text.utf8.last == 0x3A ? [.closesBracket, .colon] : .closesBracket
        case "-": text.utf8.count == 1 ? [.dash, .hyphen] : .dash
        default: nil
        }
    }
}
