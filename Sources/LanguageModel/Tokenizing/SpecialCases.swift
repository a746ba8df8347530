/// Exceptions whose text comes apart at white space or patterns: they are recognised again among the finished tokens.
struct SpecialCases: Sendable {
    /// Each word that occurs in a special case, numbered.
    private let symbols: [[UInt32]: Int32]
    /// The next node for a node and a symbol; node 0 is the start.
    private var next: [Step: Int32] = [:]
    /// Whether a special case ends at a node.
    private var isEnd: [Bool] = [false]

    private struct Step: Hashable {
        let node: Int32
        let symbol: Int32
    }

    init(_ rules: TokenizerRules) {
        var symbols: [[UInt32]: Int32] = [:]
        for key in rules.exceptions.keys where rules.isCut(key[...]) {
            var node: Int32 = 0
            for text in Self.words(of: key, rules) {
                let symbol = symbols[text] ?? Int32(symbols.count)
                symbols[text] = symbol
                let step = Step(node: node, symbol: symbol)
                if next[step] == nil {
                    next[step] = Int32(isEnd.count)
                    isEnd.append(false)
                }
                node = next[step] ?? 0
            }
            isEnd[Int(node)] = true
        }
        self.symbols = symbols
    }

    /// The tokens of an exception's text when no exceptions are used.
    private static func words(of key: [UInt32], _ rules: TokenizerRules) -> [[UInt32]] {
        var words: [[UInt32]] = []
        WhiteSpaceRuns.forEach(in: key) { run, _ in
            words.append(contentsOf: rules.pieces(of: key[run], usingExceptions: false).map { Array($0.scalars) })
        }
        return words
    }

    /// The number of a word in special cases, or -1.
    func symbol(of text: ArraySlice<UInt32>) -> Int32 { symbols[Array(text)] ?? -1 }

    /// The places of special cases among words given by their symbols: no two overlap, and longer ones come first.
    func find(in words: [UInt32], symbolOfWord: [Int32]) -> [Range<Int>] {
        var found: [Range<Int>] = []
        for start in words.indices where symbolOfWord[Int(words[start])] >= 0 {
            var node: Int32 = 0
            var end = start
            while end < words.count {
                let symbol = symbolOfWord[Int(words[end])]
                guard symbol >= 0, let following = next[Step(node: node, symbol: symbol)] else { break }
                node = following
                end += 1
                if isEnd[Int(node)] { found.append(start..<end) }
            }
        }
        return Self.withoutOverlaps(found)
    }

    private static func withoutOverlaps(_ found: [Range<Int>]) -> [Range<Int>] {
        var taken: Set<Int> = []
        var kept: [Range<Int>] = []
        for range in found.sorted(by: { ($1.count, $0.lowerBound) < ($0.count, $1.lowerBound) }) {
            if !taken.contains(range.lowerBound), !taken.contains(range.upperBound - 1) { kept.append(range) }
            taken.formUnion(range)
        }
        return kept.sorted { $0.lowerBound < $1.lowerBound }
    }
}
