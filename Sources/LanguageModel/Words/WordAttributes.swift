/// What the encoders see of a word, apart from the space after it.
struct WordAttributes: Sendable, Hashable {
    var norm: UInt64
    var prefix: UInt64
    var suffix: UInt64
    var shape: UInt64
    var isWhiteSpace: Bool

    /// The attributes of a word given as Unicode scalars.
    init(scalars: ArraySlice<UInt32>, norm: String) {
        self.norm = StringIdentifier.of(norm)
        prefix = StringIdentifier.of(scalars.prefix(1).utf8)
        suffix = StringIdentifier.of(scalars.suffix(3).utf8)
        shape = StringIdentifier.of(Self.shape(scalars).utf8)
        isWhiteSpace = scalars.allSatisfy(Characters.isWhiteSpace)
    }

    /// The word with each letter as X or x, each digit as d, and runs of the same sign cut to four ("Xxxxx", "dd.d").
    static func shape(_ scalars: ArraySlice<UInt32>) -> ArraySlice<UInt32> {
        if scalars.count >= 100 { return ArraySlice("LONG".unicodeScalars.map(\.value)) }
        var shape: ArraySlice<UInt32> = []
        var run = 0
        for scalar in scalars {
            let sign = Characters.shape(scalar)
            run = sign == shape.last ? run + 1 : 1
            if run <= 4 { shape.append(sign) }
        }
        return shape
    }
}
