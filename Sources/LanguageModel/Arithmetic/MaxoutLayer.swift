import CKernels

/// A layer to 96 numbers: the greatest of three linear pieces each, normalised over the row.
struct MaxoutLayer: Sendable {
    /// How many numbers one row reads.
    let inputs: Int
    private let weights: AlignedFloats
    private let bias: [Float]
    private let gain: [Float]
    private let shift: [Float]

    /// Takes the `position`th maxout and layer norm of a component.
    init(_ file: WeightFile, _ position: Int, inputs: Int) throws(LanguageModelError) {
        let width = Encoder.width
        let raw = try file.floats("maxout", position, "W", shape: [width, 3, inputs])
        let rawBias = try file.floats("maxout", position, "b", shape: [width, 3])
        gain = try file.floats("layernorm", position, "G", shape: [width])
        shift = try file.floats("layernorm", position, "b", shape: [width])
        weights = AlignedFloats(count: raw.count) { packed, offset in
            ck_pack_maxout(raw, inputs, &packed, offset)
        }
        // As the weights: 16 outputs of one piece together.
        bias = (0..<3 * width).map { rawBias[($0 / 48 * 16 + $0 % 16) * 3 + $0 / 16 % 3] }
        self.inputs = inputs
    }

    /// Computes `count` rows from rows that start `stride` numbers apart, and writes them from row `first` of `output`.
    func apply(_ level: Int32, _ input: [Float], stride: Int, count: Int, to output: inout [Float], first: Int = 0) {
        ck_maxout(
            level, input, stride, count, inputs, weights.storage, weights.offset, bias, gain, shift, -1, &output, first)
    }

    /// The same over windows of three rows of 96 numbers, with the middle row added to the result.
    func convolve(_ level: Int32, _ input: [Float], count: Int, to output: inout [Float]) {
        ck_maxout(
            level, input, Encoder.width, count, inputs, weights.storage, weights.offset, bias, gain, shift,
            Encoder.width, &output, 0)
    }
}
