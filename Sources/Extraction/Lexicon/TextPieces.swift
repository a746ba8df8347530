/// A text cut into pieces: runs of letters and digits, and every other visible scalar by itself.
struct TextPieces: Sendable {
    struct Piece: Sendable {
        var start: Int32
        var end: Int32
        var key: WordKey
        /// Whether it starts with a letter or digit that is not small.
        var mayStartName: Bool
        var isWord: Bool
        /// Whether an empty line stands before it, which no name crosses.
        var followsBreak: Bool
    }

    let pieces: [Piece]

    private static let and = WordKey("and")

    /// The piece that starts at a place of the text.
    func first(at place: Int) -> Int? {
        var low = 0
        var high = pieces.count
        while low < high {
            let middle = (low + high) / 2
            if Int(pieces[middle].start) < place { low = middle + 1 } else { high = middle }
        }
        return low < pieces.count && Int(pieces[low].start) == place ? low : nil
    }

    init(_ scalars: [Unicode.Scalar]) {
        var pieces: [Piece] = []
        pieces.reserveCapacity(scalars.count / 5 + 8)
        scalars.withUnsafeBufferPointer { text in
            var at = 0
            var lines = 0
            while at < text.count {
                let traits = Letters.traits(text[at])
                if traits.contains(.space) {
                    if text[at].value == 0x0A { lines += 1 }
                    at += 1
                    continue
                }
                let start = at
                var key = WordKey()
                let isWord = traits.contains(.wordPart)
                repeat {
                    key.append(Letters.fold(text[at]))
                    at += 1
                } while isWord && at < text.count && Letters.traits(text[at]).contains(.wordPart)
                if text[start] == "&" { key = Self.and }
                pieces.append(
                    Piece(
                        start: Int32(truncatingIfNeeded: start), end: Int32(truncatingIfNeeded: at), key: key,
                        mayStartName: isWord && !traits.contains(.lower), isWord: isWord, followsBreak: lines > 1))
                lines = 0
            }
        }
        self.pieces = pieces
    }
}
