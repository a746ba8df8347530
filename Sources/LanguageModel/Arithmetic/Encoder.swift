import CKernels

/// One table of embeddings with the attribute of words that it reads.
struct EmbeddingTable: Sendable {
    let rows: Int
    let seed: UInt32
    let values: [Float]
}

/// Turns words in their context into 96 numbers each: embeddings, one layer over each word alone, and four over windows
/// of three words.
struct Encoder: Sendable {
    /// How many numbers stand for a token.
    static let width = Int(CK_WIDTH)
    /// How many tokens on each side a token's numbers depend on: one for each layer of windows.
    static let reach = 4

    /// Whether the space after a word matters (only where the encoder reads all six attributes).
    let seesSpaces: Bool
    private let tables: [EmbeddingTable]
    private let first: MaxoutLayer
    private let layers: [MaxoutLayer]

    /// The rows of the tables of norm, prefix, suffix, shape, following space, and being white space.
    private static let tableRows = [5000, 1000, 2500, 2500, 50, 50]

    /// Takes an encoder that reads the first `columns` attributes.
    init(_ file: WeightFile, columns: Int) throws(LanguageModelError) {
        var tables: [EmbeddingTable] = []
        for column in 0..<columns {
            let rows = Self.tableRows[column]
            let values = try file.floats("hashembed", column, "E", shape: [rows, Self.width])
            tables.append(EmbeddingTable(rows: rows, seed: try file.seed(column), values: values))
        }
        var layers: [MaxoutLayer] = []
        for position in 1...Self.reach {
            layers.append(try MaxoutLayer(file, position, inputs: 3 * Self.width))
        }
        self.tables = tables
        self.layers = layers
        first = try MaxoutLayer(file, 0, inputs: columns * Self.width)
        seesSpaces = columns > 4
    }

    /// Computes the first layer for words given by their attributes and whether a space follows, into rows of `output`
    /// from `place` on.
    func encodeWords(
        _ level: Int32, _ words: [(WordAttributes, Bool)], to output: inout [Float], place: Int, scratch: inout [Float]
    ) {
        let stride = first.inputs
        if scratch.count < words.count * stride {
            scratch.append(contentsOf: repeatElement(0, count: words.count * stride - scratch.count))
        }
        var rows = [UInt32](repeating: 0, count: 4 * words.count)
        for (column, table) in tables.enumerated() {
            let size = UInt32(table.rows)
            for (index, (word, space)) in words.enumerated() {
                let value: UInt64
                switch column {
                case 0: value = word.norm
                case 1: value = word.prefix
                case 2: value = word.suffix
                case 3: value = word.shape
                case 4: value = space ? 1 : 0
                default: value = word.isWhiteSpace ? 1 : 0
                }
                let keys = EmbeddingRows.keys(value, seed: table.seed)
                rows[4 * index] = keys.0 % size
                rows[4 * index + 1] = keys.1 % size
                rows[4 * index + 2] = keys.2 % size
                rows[4 * index + 3] = keys.3 % size
            }
            ck_embed(table.values, rows, words.count, &scratch, column * Self.width, stride)
        }
        first.apply(level, scratch, stride: stride, count: words.count, to: &output, first: place)
    }

    /// Computes the layers of windows. `buffers` holds `count + 2 * reach` rows in its front, the tokens before and after
    /// included (zeros beyond the text), and has `count` rows in its front afterwards.
    func encodeContext(_ level: Int32, _ buffers: inout RowBuffers, count: Int) {
        for (index, layer) in layers.enumerated() {
            let remaining = count + 2 * (Self.reach - 1 - index)
            layer.convolve(level, buffers.front, count: remaining, to: &buffers.back)
            swap(&buffers.front, &buffers.back)
        }
    }
}

/// Two sets of rows that layers are computed between.
struct RowBuffers {
    var front: [Float]
    var back: [Float]

    init(rows: Int) {
        front = [Float](repeating: 0, count: rows * Encoder.width)
        back = front
    }
}
