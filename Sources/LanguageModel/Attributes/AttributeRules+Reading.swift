import Foundation

extension AttributeRules {
    /// Reads `attribute_ruler/patterns`; words that the rules name are added to `words`.
    init(_ url: URL, tags: [String], labels: [String], words: inout RuleWords) throws(LanguageModelError) {
        let file = try PackedFile(url)
        let reader = RuleReader(file: file, tags: tags, labels: labels)
        var single: [Pattern] = []
        var double: [Pattern] = []
        var attributes: [RuledAttributes] = []
        for (number, rule) in try file.array(file.root, "the top").enumerated() {
            let place = "rule \(number)"
            attributes.append(try reader.attributes(try file.required("attrs", of: rule, place), place))
            let target = try file.integer(try file.required("index", of: rule, place), place)
            for pattern in try file.array(try file.required("patterns", of: rule, place), place) {
                var conditions: [Condition] = []
                for token in try file.array(pattern, place) {
                    conditions.append(try reader.condition(token, place, &words))
                }
                guard (1...2).contains(conditions.count), conditions.indices.contains(target) else {
                    throw file.error(place, "a pattern of \(conditions.count) tokens")
                }
                let read = Pattern(rule: number, conditions: conditions, target: target)
                if conditions.count == 1 { single.append(read) } else { double.append(read) }
            }
        }
        guard double.count <= 64 else { throw file.error("the top", "more than 64 patterns of two tokens") }
        self.single = single
        self.double = double
        self.attributes = attributes
    }
}

/// Turns the names in rules into numbers.
private struct RuleReader {
    let file: PackedFile
    let tags: [String]
    let labels: [String]

    func attributes(_ value: Packed, _ place: String) throws(LanguageModelError) -> RuledAttributes {
        var result = RuledAttributes()
        for pair in try file.map(value, place) {
            let text = try file.string(pair.value, place)
            switch try file.string(pair.key, place) {
            case "TAG": result.tag = text
            case "POS": result.partOfSpeech = text
            case "MORPH": result.morphology = text == "_" ? "" : text
            case "LEMMA": result.lemma = text
            case "DEP": result.label = text
            case let name: throw file.error(place, "the attribute \(name) is unknown")
            }
        }
        return result
    }

    func condition(
        _ value: Packed, _ place: String, _ words: inout RuleWords
    ) throws(LanguageModelError) -> AttributeRules.Condition {
        var result = AttributeRules.Condition()
        for pair in try file.map(value, place) {
            switch try file.string(pair.key, place) {
            case "TAG": result.tags = try choice(pair.value, place) { position(of: $0, in: tags) }
            case "DEP": result.labels = try choice(pair.value, place) { position(of: $0, in: labels) }
            case "LOWER": result.words = try choice(pair.value, place) { words.add($0) }
            case "IS_SPACE":
                guard case .truth(let truth) = pair.value else { throw file.error(place, "IS_SPACE is no truth") }
                result.isWhiteSpace = truth
            case let name: throw file.error(place, "the condition \(name) is unknown")
            }
        }
        return result
    }

    /// A name that no list has never matches, nor does it need a number.
    private func position(of name: String, in list: [String]) -> UInt16? {
        list.firstIndex(of: name).map(UInt16.init)
    }

    private func choice(
        _ value: Packed, _ place: String, number: (String) -> UInt16?
    ) throws(LanguageModelError) -> AttributeRules.Choice {
        if case .text = value { return .init(numbers: Set([number(try file.string(value, place))].compactMap(\.self))) }
        let pairs = try file.map(value, place)
        guard pairs.count == 1, let pair = pairs.first else {
            throw file.error(place, "a choice of one kind is expected")
        }
        let kind = try file.string(pair.key, place)
        switch kind {
        case "IN", "NOT_IN":
            var numbers: Set<UInt16> = []
            for name in try file.array(pair.value, place) {
                if let found = number(try file.string(name, place)) { numbers.insert(found) }
            }
            return .init(numbers: numbers, isExcluding: kind == "NOT_IN")
        case "REGEX":
            let pattern = try file.string(pair.value, place)
            guard let words = Self.wordsOfExpressions[pattern] else {
                throw file.error(place, "the expression \(pattern) is unknown")
            }
            return .init(numbers: Set(words.compactMap(number)))
        default: throw file.error(place, "the choice \(kind) is unknown")
        }
    }

    /// The rules' regular expressions match these words only.
    private static let wordsOfExpressions = [
        "^n'?t$": ["n't", "nt"], "^n[ou]thin'$": ["nothin'", "nuthin'"], "^y'?$": ["y", "y'"],
    ]
}
