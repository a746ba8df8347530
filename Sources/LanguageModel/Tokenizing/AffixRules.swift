/// How long the punctuation at the start and at the end of a run of characters is.
struct AffixRules: Sendable {
    /// Signs that are a prefix alone; the plus sign is one only where no digit follows.
    private let prefixSigns: ScalarSet
    private let prefixTexts: [[UInt32]]
    private let suffixSigns: ScalarSet
    /// Suffixes by their last sign.
    private let suffixTexts: [UInt32: [[UInt32]]]
    /// Currencies and units, by their last sign; they are suffixes after a digit only.
    private let unitTexts: [UInt32: [[UInt32]]]
    /// After these a final full stop is a suffix.
    private let beforeFullStop: ScalarSet
    private let upper: ScalarSet

    init(prefix: [UInt32], suffix: [UInt32]) throws(PatternError) {
        (prefixSigns, prefixTexts) = try Self.readPrefixes(prefix)
        var signs = ScalarSet()
        var texts: [[UInt32]] = []
        var units: [[UInt32]] = []
        var fullStop: ScalarSet?
        var capital: ScalarSet?
        for alternative in PatternReader.alternatives(suffix[...]) {
            guard alternative.last == Sign.dollar else { throw .unknown("suffix", alternative.text) }
            let pattern = alternative.dropLast()
            let classes = PatternReader.classes(in: pattern)
            if let literal = PatternReader.literal(pattern) {
                if literal.count == 1 { signs.insert(literal[0]...literal[0]) } else { texts.append(literal) }
            } else if pattern.first == Sign.openClass, classes.count == 1 {
                signs = signs.union(ScalarSet(ranges: classes[0]))
            } else if pattern.starts(with: Known.afterDigit), let list = Self.list(pattern.dropFirst(10)) {
                units.append(contentsOf: list)
            } else if pattern.elementsEqual(Known.plusAfterDigit) {
                units.append([Sign.plus])
            } else if pattern.ends(with: Known.fullStop), classes.count == 2 {
                capital = ScalarSet(ranges: classes[0])
            } else if pattern.ends(with: Known.fullStop), classes.count == 1, !pattern.contains(Sign.degree) {
                fullStop = ScalarSet(ranges: classes[0])
            } else if !pattern.elementsEqual(Known.dots), !pattern.elementsEqual(Known.degrees) {
                throw .unknown("suffix", alternative.text)
            }
        }
        guard let fullStop, let capital else { throw .missing("suffix", "the rule of the final full stop") }
        suffixSigns = signs
        suffixTexts = Dictionary(grouping: texts) { $0.last ?? 0 }
        unitTexts = Dictionary(grouping: units) { $0.last ?? 0 }
        beforeFullStop = fullStop
        upper = capital
    }

    private static func readPrefixes(_ pattern: [UInt32]) throws(PatternError) -> (ScalarSet, [[UInt32]]) {
        var signs = ScalarSet()
        var texts: [[UInt32]] = []
        for alternative in PatternReader.alternatives(pattern[...]) {
            guard alternative.first == Sign.caret else { throw .unknown("prefix", alternative.text) }
            let pattern = alternative.dropFirst()
            if let literal = PatternReader.literal(pattern) {
                if literal.count == 1 { signs.insert(literal[0]...literal[0]) } else { texts.append(literal) }
            } else if pattern.first == Sign.openClass, let ranges = PatternReader.classes(in: pattern).first {
                signs = signs.union(ScalarSet(ranges: ranges))
            } else if pattern.elementsEqual(Known.plusBeforeNoDigit) {
                signs.insert(Sign.plus...Sign.plus)
            } else if !pattern.elementsEqual(Known.dots) {
                throw .unknown("prefix", alternative.text)
            }
        }
        // A sign that is a prefix alone comes first in the pattern, so "……" is never taken at once.
        return (signs, texts.filter { !signs.contains($0[0]) })
    }

    /// The literals of `(?:a|b|…)`.
    private static func list(_ pattern: ArraySlice<UInt32>) -> [[UInt32]]? {
        guard pattern.starts(with: Known.group), pattern.last == Sign.close else { return nil }
        var literals: [[UInt32]] = []
        for alternative in PatternReader.alternatives(pattern.dropFirst(3).dropLast()) {
            guard let literal = PatternReader.literal(alternative), !literal.isEmpty else { return nil }
            literals.append(literal)
        }
        return literals
    }

    /// The length of the prefix of a run, or 0.
    func prefix(of run: ArraySlice<UInt32>) -> Int {
        guard let first = run.first else { return 0 }
        if first == Sign.dot {
            let dots = run.prefix { $0 == Sign.dot }.count
            return dots >= 2 ? dots : 0
        }
        if first == Sign.plus {
            return run.count > 1 && Characters.isASCIIDigit(run[run.startIndex + 1]) ? 0 : 1
        }
        if prefixSigns.contains(first) { return 1 }
        guard first < 0x80 else { return 0 }
        return prefixTexts.first { run.starts(with: $0) }?.count ?? 0
    }

    /// The length of the suffix of a run, or 0: the longest that any rule finds.
    func suffix(of run: ArraySlice<UInt32>) -> Int {
        guard let last = run.last else { return 0 }
        var length = suffixSigns.contains(last) ? 1 : 0
        if last == Sign.dot { length = max(length, fullStops(run)) }
        for text in suffixTexts[last] ?? [] where text.count > length && run.ends(with: text) { length = text.count }
        for text in unitTexts[last] ?? [] where text.count > length && run.count > text.count {
            let before = run[run.endIndex - text.count - 1]
            if Characters.isASCIIDigit(before), run.ends(with: text) { length = text.count }
        }
        return length
    }

    /// Full stops at the end: two or more together, or one after a letter, a number or punctuation that allows it.
    private func fullStops(_ run: ArraySlice<UInt32>) -> Int {
        let end = run.endIndex
        guard run.count >= 2 else { return 0 }
        let before = run[end - 2]
        if before == Sign.dot { return run.reversed().prefix { $0 == Sign.dot }.count }
        if beforeFullStop.contains(before) { return 1 }
        guard run.count >= 3 else { return 0 }
        let twoBefore = run[end - 3]
        if upper.contains(before), upper.contains(twoBefore) { return 1 }
        return twoBefore == Sign.degree && Known.degreeScales.contains(before) ? 1 : 0
    }

    private enum Sign {
        static let caret: UInt32 = 0x5E
        static let dollar: UInt32 = 0x24
        static let openClass: UInt32 = 0x5B
        static let close: UInt32 = 0x29
        static let plus: UInt32 = 0x2B
        static let dot: UInt32 = 0x2E
        static let degree: UInt32 = 0xB0
    }

    /// The alternatives that are not lists of signs.
    private enum Known {
        static let dots = scalars(#"\.\.+"#)
        static let plusBeforeNoDigit = scalars(#"\+(?![0-9])"#)
        static let plusAfterDigit = scalars(#"(?<=[0-9])\+"#)
        static let afterDigit = scalars("(?<=[0-9])")
        static let degrees = scalars(#"(?<=°[FfCcKk])\."#)
        static let degreeScales = Set(scalars("FfCcKk"))
        static let fullStop = scalars(#")\."#)
        static let group = scalars("(?:")

        private static func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    }
}

/// A pattern of the tokenizer is not of the form that the rules are built on.
enum PatternError: Error {
    case unknown(_ pattern: String, _ part: String)
    case missing(_ pattern: String, _ part: String)
}

extension ArraySlice<UInt32> {
    /// Whether the last elements are these.
    func ends(with other: [UInt32]) -> Bool { count >= other.count && suffix(other.count).elementsEqual(other) }
}
