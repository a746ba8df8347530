/// How much of one document is read: several times what the longest article has, and little enough that the memory which a
/// document takes stays bounded whatever it is.
public struct ReadingLimit: Sendable, Hashable {
    /// Unicode scalars.
    public let scalars: Int
    /// Words and marks, about as many as there will be tokens.
    public let pieces: Int

    public static let standard = ReadingLimit(scalars: 3_000_000, pieces: 300_000)

    public init(scalars: Int, pieces: Int) {
        self.scalars = scalars
        self.pieces = pieces
    }

    /// The part of a text that is read, from its start. It ends with a line, else with a word, where one ends within its
    /// last tenth.
    func beginning(of text: String) -> [Unicode.Scalar] {
        var read: [Unicode.Scalar] = []
        read.reserveCapacity(min(text.utf8.count, scalars))
        var found = 0
        var isInWord = false
        for scalar in text.unicodeScalars {
            let isWordPart = Letters.traits(scalar).contains(.wordPart)
            if !QuotationMark.isSpace(scalar), !(isWordPart && isInWord) { found += 1 }
            isInWord = isWordPart
            if read.count == scalars || found > pieces {
                read.removeSubrange(Self.end(of: read)...)
                break
            }
            read.append(scalar)
        }
        return read
    }

    private static func end(of read: [Unicode.Scalar]) -> Int {
        let least = read.count - read.count / 10
        let line = read[least...].lastIndex { $0 == "\n" || $0 == "\r" }
        return line ?? read[least...].lastIndex(where: QuotationMark.isSpace) ?? read.count
    }
}
