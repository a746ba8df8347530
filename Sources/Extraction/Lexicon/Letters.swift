/// What the lexicon needs to know of single scalars, by table for Latin script and by property beyond.
enum Letters {
    /// The number of scalars that the table covers.
    static let tableSize: UInt32 = 0x250

    struct Traits: OptionSet {
        let rawValue: UInt8
        static let wordPart = Traits(rawValue: 1)
        static let upper = Traits(rawValue: 2)
        static let lower = Traits(rawValue: 4)
        static let digit = Traits(rawValue: 8)
        static let space = Traits(rawValue: 16)
    }

    private static let traitTable: [Traits] = (0..<tableSize).map { slowTraits(Unicode.Scalar($0) ?? " ") }
    private static let foldTable: [UInt32] = (0..<tableSize).map { slowFold(Unicode.Scalar($0) ?? " ") }

    static func traits(_ scalar: Unicode.Scalar) -> Traits {
        scalar.value < tableSize ? traitTable[Int(scalar.value)] : slowTraits(scalar)
    }

    /// The scalar in lower case, with one kind of apostrophe and one of hyphen.
    static func fold(_ scalar: Unicode.Scalar) -> UInt32 {
        scalar.value < tableSize ? foldTable[Int(scalar.value)] : slowFold(scalar)
    }

    private static func slowTraits(_ scalar: Unicode.Scalar) -> Traits {
        let properties = scalar.properties
        var traits: Traits = []
        if properties.isWhitespace { traits.insert(.space) }
        switch properties.generalCategory {
        case .uppercaseLetter, .titlecaseLetter: traits.formUnion([.wordPart, .upper])
        case .lowercaseLetter: traits.formUnion([.wordPart, .lower])
        case .modifierLetter, .otherLetter, .nonspacingMark, .spacingMark: traits.insert(.wordPart)
        case .decimalNumber: traits.formUnion([.wordPart, .digit])
        default: break
        }
        return traits
    }

    private static func slowFold(_ scalar: Unicode.Scalar) -> UInt32 {
        switch scalar.value {
        case 0x2019, 0x2018, 0x02BC, 0x60, 0xB4: return 0x27
        case 0x2010, 0x2011, 0x2013: return 0x2D
        default: break
        }
        guard scalar.properties.isUppercase else { return scalar.value }
        let lower = scalar.properties.lowercaseMapping.unicodeScalars
        return lower.count == 1 ? lower.first?.value ?? scalar.value : scalar.value
    }
}

/// A 64-bit number that stands for a word whatever its case.
struct WordKey: Hashable, Sendable {
    private(set) var value: UInt64

    private static let start: UInt64 = 0xcbf2_9ce4_8422_2325

    init() { value = Self.start }

    init(_ word: String) {
        value = Self.start
        for scalar in word.unicodeScalars { append(Letters.fold(scalar)) }
    }

    init(_ scalars: ArraySlice<Unicode.Scalar>) {
        value = Self.start
        for scalar in scalars { append(Letters.fold(scalar)) }
    }

    /// A word of small Latin letters.
    init(ascii: ArraySlice<UInt8>) {
        value = Self.start
        for byte in ascii { append(UInt32(byte)) }
    }

    mutating func append(_ folded: UInt32) {
        value = (value ^ UInt64(folded)) &* 0x0000_0100_0000_01b3
    }

    /// The same word after what `node` stands for.
    func mixed(with node: UInt32) -> UInt64 {
        var mixed = (value ^ (UInt64(node) &* 0x9e37_79b9_7f4a_7c15)) &* 0xff51_afd7_ed55_8ccd
        mixed ^= mixed >> 33
        return mixed
    }
}
