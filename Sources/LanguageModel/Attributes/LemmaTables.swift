import Foundation

/// The endings, irregular forms and known words of one part of speech.
struct LemmaTable: Sendable {
    /// Endings with what takes their place, in order, as UTF-8.
    var rules: [(ending: [UInt8], replacement: [UInt8])] = []
    /// The lemmas of irregular forms, by the form's id.
    var exceptions: [UInt64: [String]] = [:]
    /// The ids of all known words, sorted.
    var index: [UInt64] = []

    /// Whether a word given as UTF-8 is known.
    func contains(_ word: [UInt8]) -> Bool {
        let wanted = StringIdentifier.of(word)
        var low = 0
        var high = index.count
        while low < high {
            let middle = (low + high) / 2
            if index[middle] < wanted { low = middle + 1 } else { high = middle }
        }
        return low < index.count && index[low] == wanted
    }
}

/// The lemma tables of all parts of speech that have one.
struct LemmaTables: Sendable {
    private let tables: [String: LemmaTable]

    /// Reads `lemmatizer/lookups/lookups.bin`.
    init(_ url: URL) throws(LanguageModelError) {
        let file = try PackedFile(url)
        var tables: [String: LemmaTable] = [:]
        for name in ["adj", "adv", "noun", "verb", "punct"] {
            let identifier = StringIdentifier.of(name)
            var table = LemmaTable()
            if let rules = try Self.entry("lemma_rules", identifier, file) {
                for rule in try file.array(rules, "lemma_rules") {
                    let parts = try file.array(rule, "lemma_rules")
                    guard parts.count == 2 else { throw file.error("lemma_rules", "a rule has two parts") }
                    table.rules.append(
                        (
                            Array(try file.string(parts[0], "lemma_rules").utf8),
                            Array(try file.string(parts[1], "lemma_rules").utf8)
                        ))
                }
            }
            if let exceptions = try Self.entry("lemma_exc", identifier, file) {
                table.exceptions = try Self.exceptions(exceptions, file)
            }
            if let index = try Self.entry("lemma_index", identifier, file) {
                var identifiers: [UInt64] = []
                for word in try file.array(index, "lemma_index") {
                    guard case .text(let range) = word else { throw file.error("lemma_index", "a text is expected") }
                    identifiers.append(StringIdentifier.of(file.bytes[range]))
                }
                table.index = identifiers.sorted()
            }
            tables[name] = table
        }
        self.tables = tables
    }

    /// The table of a part of speech in lower case.
    subscript(_ partOfSpeech: String) -> LemmaTable? { tables[partOfSpeech] }

    private static func entry(
        _ table: String, _ identifier: UInt64, _ file: PackedFile
    ) throws(LanguageModelError) -> Packed? {
        for pair in try file.map(try file.required(table, of: file.root, "the top"), table)
        where try file.identifier(pair.key, table) == identifier { return pair.value }
        return nil
    }

    private static func exceptions(
        _ value: Packed, _ file: PackedFile
    ) throws(LanguageModelError) -> [UInt64: [String]] {
        var result: [UInt64: [String]] = [:]
        for pair in try file.map(value, "lemma_exc") {
            var lemmas: [String] = []
            for lemma in try file.array(pair.value, "lemma_exc") { lemmas.append(try file.string(lemma, "lemma_exc")) }
            result[StringIdentifier.of(try file.string(pair.key, "lemma_exc"))] = lemmas
        }
        return result
    }
}
