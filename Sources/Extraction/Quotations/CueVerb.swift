/// A verb that attributes words, thoughts or demands, with the constructions that it takes.
struct CueVerb: Sendable, Hashable {
    enum Kind: String, Sendable, CaseIterable {
        case say, ask, think, promise, order, judge, deny, express, manner, find
    }

    /// What may stand beside the verb.
    struct Frames: OptionSet, Sendable, Hashable {
        let rawValue: UInt32
        static let clause = Frames(rawValue: 1 << 0)
        static let quote = Frames(rawValue: 1 << 1)
        static let post = Frames(rawValue: 1 << 2)
        static let whether = Frames(rawValue: 1 << 3)
        static let tell = Frames(rawValue: 1 << 4)
        static let tellOptional = Frames(rawValue: 1 << 5)
        static let to = Frames(rawValue: 1 << 6)
        static let toSelf = Frames(rawValue: 1 << 7)
        static let toSay = Frames(rawValue: 1 << 8)
        static let onTo = Frames(rawValue: 1 << 9)
        static let of = Frames(rawValue: 1 << 10)
        static let `for` = Frames(rawValue: 1 << 11)
        static let against = Frames(rawValue: 1 << 12)
        static let `as` = Frames(rawValue: 1 << 13)
        static let named = Frames(rawValue: 1 << 14)
        static let liken = Frames(rawValue: 1 << 15)
        static let put = Frames(rawValue: 1 << 16)
        static let thing = Frames(rawValue: 1 << 17)
        static let quotedThing = Frames(rawValue: 1 << 18)
        static let out = Frames(rawValue: 1 << 19)
        static let on = Frames(rawValue: 1 << 20)
        static let bare = Frames(rawValue: 1 << 21)

        static let byName: [String: Frames] = [
            "clause": .clause, "quote": .quote, "post": .post, "whether": .whether, "tell": .tell,
            "tell-optional": .tellOptional, "to": .to, "to-self": .toSelf, "to-say": .toSay, "on-to": .onTo,
            "of": .of, "for": .for, "against": .against, "as": .as, "named": .named, "liken": .liken, "put": .put,
            "np": .thing, "np-quote": .quotedThing, "out": .out, "on": .on, "bare": .bare,
        ]
    }

    let lemma: String
    let kind: Kind
    let frames: Frames
}

/// One inflected form of a cue verb.
struct CueForm: Sendable, Hashable {
    enum Inflection: UInt8, Sendable {
        case base, third, past, participle, gerund
    }

    /// The position in the lexicon's list of verbs.
    let verb: Int
    let inflection: Inflection
    /// Whether the past form is the participle too ("said").
    let isPastAndParticiple: Bool
}

extension CueVerb {
    /// The inflected forms of a verb; `irregular` holds past and participle where the rules do not make them.
    static func forms(of lemma: String, irregular: [String]) -> [(word: String, inflection: CueForm.Inflection)] {
        let scalars = Array(lemma.unicodeScalars)
        let isVowelBeforeY = scalars.count > 1 && "aeiou".unicodeScalars.contains(scalars[scalars.count - 2])
        let endsInY = scalars.last == "y" && !isVowelBeforeY
        let stem = String(lemma.dropLast())
        let third: String
        if endsInY {
            third = stem + "ies"
        } else if lemma.hasSuffix("s") || lemma.hasSuffix("sh") || lemma.hasSuffix("ch") || lemma.hasSuffix("x")
            || lemma == "go"
        {
            third = lemma + "es"
        } else {
            third = lemma + "s"
        }
        let past = irregular.first ?? (lemma.hasSuffix("e") ? lemma + "d" : endsInY ? stem + "ied" : lemma + "ed")
        let participle = irregular.count > 1 ? irregular[1] : past
        let gerund = gerund(of: lemma, past: past)
        var forms: [(String, CueForm.Inflection)] = [(lemma, .base), (third, .third), (past, .past), (gerund, .gerund)]
        if participle != past { forms.append((participle, .participle)) }
        return forms
    }

    private static func gerund(of lemma: String, past: String) -> String {
        if lemma.hasSuffix("e") && !lemma.hasSuffix("ee") { return String(lemma.dropLast()) + "ing" }
        // "quipped" doubles as "quipping" does.
        if past.hasPrefix(lemma), past.utf8.count == lemma.utf8.count + 3, past.hasSuffix("ed") {
            return String(past.dropLast(2)) + "ing"
        }
        return lemma + "ing"
    }
}
