import CKernels

/// A linear layer, with its outputs filled up with zeros to a multiple of 32.
struct DenseLayer: Sendable {
    let inputs: Int
    /// How many numbers one row of the result takes.
    let columns: Int
    private let weights: AlignedFloats
    private let bias: [Float]

    /// Takes weights [outputs][inputs] and a bias for each output.
    init(weights raw: [Float], bias: [Float], inputs: Int) {
        let columns = (bias.count + 31) / 32 * 32
        weights = AlignedFloats(count: columns * inputs) { packed, offset in
            ck_pack_dense(raw, bias.count, inputs, &packed, offset)
        }
        self.bias = bias + [Float](repeating: 0, count: columns - bias.count)
        self.inputs = inputs
        self.columns = columns
    }

    /// Computes `count` rows that start `stride` numbers apart from `start` on, and writes them from `place` on.
    func apply(
        _ level: Int32, _ input: [Float], start: Int, stride: Int, count: Int, to output: inout [Float], place: Int
    ) {
        ck_dense(
            level, input, start, stride, count, inputs, weights.storage, weights.offset, bias, columns, &output, place)
    }
}
