/// Texts that are cut in a way no pattern says, such as "don't" and "U.S.".
struct TokenizerExceptions: Sendable {
    /// The pieces of each exception.
    let pieces: [[RunPiece]]
    /// The norms that pieces are given.
    let norms: [String]
    /// The text of each exception.
    let keys: [[UInt32]]
    private let longest: Int
    private let indices: [[UInt32]: Int]

    init(_ file: PackedFile) throws(LanguageModelError) {
        let place = "exceptions"
        var pieces: [[RunPiece]] = []
        var norms: [String] = []
        var keys: [[UInt32]] = []
        var indices: [[UInt32]: Int] = [:]
        for pair in try file.map(try file.required(place, of: file.root, "the top"), place) {
            let key = try file.string(pair.key, place).unicodeScalars.map(\.value)
            var parts: [RunPiece] = []
            for part in try file.array(pair.value, place) {
                var text: [UInt32]?
                var norm: Int32 = -1
                for attribute in try file.map(part, place) {
                    switch try file.integer(attribute.key, place) {
                    case Attribute.text: text = try file.string(attribute.value, place).unicodeScalars.map(\.value)
                    case Attribute.norm:
                        norm = Int32(norms.count)
                        norms.append(try file.string(attribute.value, place))
                    default: throw file.error(place, "a piece has an unknown attribute")
                    }
                }
                guard let text, !text.isEmpty else { throw file.error(place, "a piece has no text") }
                parts.append(RunPiece(scalars: text[...], norm: norm))
            }
            // Positions in a text are the sum of its pieces; an exception that changes letters would shift them.
            guard parts.flatMap(\.scalars) == key, !key.isEmpty else {
                throw file.error(place, "the pieces of “\(key.text)” don't make up the whole")
            }
            indices[key] = keys.count
            keys.append(key)
            pieces.append(parts)
        }
        self.pieces = pieces
        self.norms = norms
        self.keys = keys
        self.indices = indices
        longest = keys.map(\.count).max() ?? 0
    }

    /// The exception with exactly this text.
    func index(of text: ArraySlice<UInt32>) -> Int? {
        // Longer texts are not even hashed: an affix loop over a run of a million signs asks a million times.
        text.count <= longest ? indices[Array(text)] : nil
    }

    private enum Attribute {
        static let text = 65
        static let norm = 67
    }
}
