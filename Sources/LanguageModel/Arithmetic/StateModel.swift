import CKernels

/// The network of an automaton: a token's numbers reduced to 64, what each feature of the state adds, and the scores of
/// all actions.
struct StateModel: Sendable {
    /// How many numbers one token takes in the rows of features.
    let stateWidth: Int
    /// How many features a state has.
    let features: Int
    /// How many scores a step computes: the actions, filled up.
    let columns: Int
    /// How many actions there are.
    let actions: Int
    /// What stands for a missing token in the rows of features.
    let missing: [Float]

    private let reduction: DenseLayer
    private let lower: DenseLayer
    private let bias: [Float]
    private let upper: AlignedFloats
    private let upperBias: [Float]

    static let hidden = Int(CK_HIDDEN)

    /// Takes the head of a component with this many features and actions.
    init(_ file: WeightFile, features: Int, actions: Int) throws(LanguageModelError) {
        let hidden = Self.hidden
        let state = Int(CK_STATE)
        reduction = DenseLayer(
            weights: try file.floats("linear", 1, "W", shape: [hidden, Encoder.width]),
            bias: try file.floats("linear", 1, "b", shape: [hidden]), inputs: Encoder.width)
        let name = "precomputable_affine"
        let raw = try file.floats(name, 0, "W", shape: [features, hidden, 2, hidden])
        let rawPad = try file.floats(name, 0, "pad", shape: [1, features, hidden, 2])
        let rawBias = try file.floats(name, 0, "b", shape: [hidden, 2])
        // The file alternates the two pieces; here the first pieces of a feature come before the second ones.
        func source(_ index: Int) -> Int { index / state * state + index % hidden * 2 + index % state / hidden }
        var weights: [Float] = []
        weights.reserveCapacity(raw.count)
        for index in 0..<features * state {
            weights.append(contentsOf: raw[source(index) * hidden..<(source(index) + 1) * hidden])
        }
        lower = DenseLayer(
            weights: weights, bias: [Float](repeating: 0, count: features * state), inputs: hidden)
        missing = (0..<features * state).map { rawPad[source($0)] }
        bias = (0..<state).map { rawBias[source($0)] }
        let scores = try file.floats("linear", 0, "W", shape: [actions, hidden])
        let columns = (actions + 15) / 16 * 16
        upper = AlignedFloats(count: columns * hidden) { packed, offset in
            ck_pack_scores(scores, actions, columns, &packed, offset)
        }
        upperBias =
            try file.floats("linear", 0, "b", shape: [actions])
            + [Float](repeating: 0, count: columns - actions)
        self.columns = columns
        self.actions = actions
        self.features = features
        stateWidth = features * state
    }

    /// Reduces rows of 96 numbers to rows of 64, written from `place` on.
    func reduce(_ level: Int32, _ rows: [Float], count: Int, to output: inout [Float], place: Int) {
        reduction.apply(
            level, rows, start: 0, stride: Encoder.width, count: count, to: &output, place: place)
    }

    /// Computes what tokens add as each feature, from their reduced rows.
    func precompute(_ level: Int32, _ reduced: [Float], start: Int, count: Int, to output: inout [Float], place: Int) {
        lower.apply(level, reduced, start: start, stride: Self.hidden, count: count, to: &output, place: place)
    }

    /// The valid action with the highest score. `offsets` holds where each feature's numbers start; `scores` is room for
    /// one number a column.
    func step(
        _ level: Int32, _ rows: [Float], offsets: [UInt32], valid: ValidActions, situation: Int, scores: inout [Float]
    ) -> Int {
        Int(
            ck_step(
                level, rows, offsets, features, bias, upper.storage, upper.offset, upperBias, columns, valid.bytes,
                situation, &scores))
    }
}

/// Which actions are valid in each situation of an automaton; at least one always is.
struct ValidActions: Sendable {
    /// One byte for each column, situation by situation.
    let bytes: [UInt8]

    /// Asks `isValid` for each situation and action.
    init(situations: Int, model: StateModel, isValid: (Int, Int) -> Bool) {
        var bytes: [UInt8] = []
        for situation in 0..<situations {
            for action in 0..<model.columns {
                bytes.append(action < model.actions && isValid(situation, action) ? 1 : 0)
            }
        }
        self.bytes = bytes
    }
}
