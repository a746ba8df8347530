import LanguageModel

/// What the search for names needs to know of every token, in one array.
struct NameWords {
    struct Shape: OptionSet {
        let rawValue: UInt32
        static let capital = Shape(rawValue: 1)
        /// Two letters or more, none of them small.
        static let allCapitals = Shape(rawValue: 2)
        static let word = Shape(rawValue: 4)
        static let space = Shape(rawValue: 8)
        static let hyphen = Shape(rawValue: 16)
        static let digits = Shape(rawValue: 32)
        static let followedBySpace = Shape(rawValue: 64)
        static let sentenceStart = Shape(rawValue: 128)
        static let stop = Shape(rawValue: 256)
        static let apostrophe = Shape(rawValue: 512)
        static let possessive = Shape(rawValue: 1024)
        /// In a line where most words have capitals.
        static let inHeading = Shape(rawValue: 2048)
        static let quote = Shape(rawValue: 4096)
        static let openBracket = Shape(rawValue: 8192)
        static let ampersand = Shape(rawValue: 16384)
        static let comma = Shape(rawValue: 32768)
        static let colon = Shape(rawValue: 65536)
    }

    var shapes: [Shape] = []
    var keys: [WordKey] = []
    var roles: [WordList.Role] = []
    var starts: [Int32] = []
    var ends: [Int32] = []

    var count: Int { shapes.count }

    init(_ analysis: Analysis, words: WordList) {
        let tokens = analysis.tokens
        shapes.reserveCapacity(tokens.count)
        keys.reserveCapacity(tokens.count)
        roles.reserveCapacity(tokens.count)
        starts.reserveCapacity(tokens.count)
        ends.reserveCapacity(tokens.count)
        var afterQuote = true
        analysis.scalars.withUnsafeBufferPointer { text in
            for token in tokens {
                let range = token.range
                var (shape, key) = Self.read(text, range)
                if token.isFollowedBySpace { shape.insert(.followedBySpace) }
                if token.isSentenceStart || afterQuote { shape.insert(.sentenceStart) }
                afterQuote =
                    shape.contains(.quote) || shape.contains(.colon)
                    || afterQuote && (shape.contains(.space) || !shape.contains(.word))
                    || shape.contains(.space) && Self.breaksLine(text, range)
                shapes.append(shape)
                keys.append(key)
                roles.append(shape.contains(.word) ? words.roles(key) : [])
                starts.append(Int32(range.lowerBound))
                ends.append(Int32(range.upperBound))
            }
        }
    }

    private static func breaksLine(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ range: Range<Int>) -> Bool {
        text[range].contains { $0.value == 10 }
    }

    private static func read(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ range: Range<Int>) -> (Shape, WordKey) {
        var key = WordKey()
        var letters = 0
        var small = 0
        var digits = 0
        for at in range {
            let traits = Letters.traits(text[at])
            key.append(Letters.fold(text[at]))
            if traits.contains(.digit) { digits += 1 } else if traits.contains(.wordPart) { letters += 1 }
            if traits.contains(.lower) { small += 1 }
        }
        guard let first = range.first else { return ([.space], key) }
        let traits = Letters.traits(text[first])
        var shape: Shape = []
        if traits.contains(.space) { shape.insert(.space) }
        if letters > 0 { shape.insert(.word) }
        if traits.contains(.upper) || letters > 1 && small < letters && hasInnerCapital(text, range) {
            shape.insert(.capital)
        }
        if letters > 1, small == 0, shape.contains(.capital) { shape.insert(.allCapitals) }
        if digits > 0, letters == 0 { shape.insert(.digits) }
        switch text[first].value {
        case 0x2D, 0x2010, 0x2011, 0x2013: if range.count == 1 { shape.insert(.hyphen) }
        case 0x27, 0x2019:
            shape.insert(range.count > 1 ? .possessive : .apostrophe)
        case 0x22, 0x201C, 0x201D, 0xAB, 0xBB, 0x2018, 0x201E: shape.insert(.quote)
        case 0x3A: shape.formUnion([.stop, .colon])
        case 0x2E, 0x21, 0x3F, 0x3B, 0x2014: shape.insert(.stop)
        case 0x28, 0x5B: shape.insert(.openBracket)
        case 0x26: shape.insert(.ampersand)
        case 0x2C: shape.insert(.comma)
        default: break
        }
        return (shape, key)
    }

    /// "eSwatini", "al-Maskari" written in one token.
    private static func hasInnerCapital(_ text: UnsafeBufferPointer<Unicode.Scalar>, _ range: Range<Int>) -> Bool {
        text[range].contains { Letters.traits($0).contains(.upper) }
    }

    func isCapital(_ token: Int) -> Bool { shapes[token].contains(.capital) }

    /// Whether nothing stands between a token and the next.
    func touchesNext(_ token: Int) -> Bool {
        token + 1 < count && ends[token] == starts[token + 1]
    }
}
