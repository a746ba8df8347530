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
        var norms: [String] = []
        var list: [[RunPiece]] = []
        for pair in try file.map(try file.required(place, of: file.root, "the top"), place) {
            let key = try file.string(pair.key, place).unicodeScalars.map(\.value)
            var parts: [RunPiece] = []
            for part in try file.array(pair.value, place) { parts.append(try Self.piece(part, file, &norms)) }
            // Positions in a text are the sum of its pieces; an exception that changes letters would shift them.
            guard parts.flatMap(\.scalars) == key, !key.isEmpty else {
                throw file.error(place, "the pieces of “\(key.text)” don't make up the whole")
            }
            list.append(parts)
        }
        self.init(pieces: list, norms: norms)
    }

    /// Takes the pieces of each exception; their norms are indices into `norms`.
    init(pieces: [[RunPiece]], norms: [String]) {
        self.pieces = pieces
        self.norms = norms
        keys = pieces.map { $0.flatMap(\.scalars) }
        indices = Dictionary(zip(keys, keys.indices)) { _, last in last }
        longest = keys.map(\.count).max() ?? 0
    }

    private static func piece(
        _ part: Packed, _ file: PackedFile, _ norms: inout [String]
    ) throws(LanguageModelError) -> RunPiece {
        let place = "exceptions"
        var text: [UInt32] = []
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
        guard !text.isEmpty else { throw file.error(place, "a piece has no text") }
        return RunPiece(scalars: text[...], norm: norm)
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
