import Foundation

/// What rules say about a token; nil where they say nothing.
struct RuledAttributes: Sendable, Hashable {
    var tag: String?
    var partOfSpeech: String?
    var morphology: String?
    var lemma: String?
    var label: String?

    mutating func apply(_ other: RuledAttributes) {
        tag = other.tag ?? tag
        partOfSpeech = other.partOfSpeech ?? partOfSpeech
        morphology = other.morphology ?? morphology
        lemma = other.lemma ?? lemma
        label = other.label ?? label
    }
}

/// Rules from tags, labels and words to parts of speech, features and lemmas.
struct AttributeRules: Sendable {
    /// What a rule looks at, as numbers: of tags and labels in the model's lists, of words among the rules' own.
    struct Key: Hashable, Sendable {
        var tag: UInt16
        var label: UInt16
        var word: UInt16
        var isWhiteSpace: Bool
    }

    /// A set of numbers, or all but those.
    struct Choice: Sendable {
        var numbers: Set<UInt16>
        var isExcluding = false

        func contains(_ number: UInt16) -> Bool { numbers.contains(number) != isExcluding }
    }

    struct Condition: Sendable {
        var tags: Choice?
        var labels: Choice?
        var words: Choice?
        var isWhiteSpace: Bool?

        func holds(for key: Key) -> Bool {
            (tags?.contains(key.tag) ?? true) && (labels?.contains(key.label) ?? true)
                && (words?.contains(key.word) ?? true) && isWhiteSpace.map { $0 == key.isWhiteSpace } ?? true
        }
    }

    /// One alternative of a rule.
    struct Pattern: Sendable {
        let rule: Int
        let conditions: [Condition]
        /// Which of the matched tokens gets the attributes.
        let target: Int
    }

    /// Rules over one token, in order.
    let single: [Pattern]
    /// Rules over two tokens, in order.
    let double: [Pattern]
    /// What each rule says.
    let attributes: [RuledAttributes]

    /// The numbers of the single rules that match.
    func singleMatches(_ key: Key) -> [Int] {
        var found: [Int] = []
        for pattern in single where pattern.conditions[0].holds(for: key) && found.last != pattern.rule {
            found.append(pattern.rule)
        }
        return found
    }

    /// Bits of the double rules whose first or second condition holds.
    func doubleMatches(_ key: Key, condition: Int) -> UInt64 {
        var bits: UInt64 = 0
        for (index, pattern) in double.enumerated() where pattern.conditions[condition].holds(for: key) {
            bits |= 1 << UInt64(index)
        }
        return bits
    }
}
