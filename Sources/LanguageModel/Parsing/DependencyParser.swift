import Foundation

/// Finds heads and labels by taking the best valid action until stack and buffer are empty.
struct DependencyParser: Sendable {
    let model: StateModel
    let labels: LabelTable
    private let kinds: [ArcEagerState.Kind]
    private let labelOfAction: [UInt16]
    private let valid: ValidActions

    private static let features = 8

    /// Reads `parser/model` and `parser/moves` from the model's folder.
    init(_ folder: URL) throws(LanguageModelError) {
        let file = folder.appending(path: "parser/moves")
        let actions = try ActionFile.read(file)
        var kinds: [ArcEagerState.Kind] = []
        for action in actions {
            guard let kind = ArcEagerState.Kind(rawValue: action.kind) else {
                throw .malformed(file: file.path, place: "moves", reason: "the kind \(action.kind) is unknown")
            }
            kinds.append(kind)
        }
        // One of shift and reduce is valid in every state, so parsing always goes on.
        guard kinds.contains(.shift), kinds.contains(.reduce) else {
            throw .malformed(file: file.path, place: "moves", reason: "shift or reduce is missing")
        }
        let labels = LabelTable(actions.map(\.label))
        let model = try StateModel(
            try WeightFile(folder.appending(path: "parser/model")), features: Self.features, actions: actions.count)
        valid = ValidActions(situations: 32, model: model) { situation, action in
            situation >> kinds[action].rawValue & 1 == 1
        }
        labelOfAction = actions.map { labels.number(of: $0.label) ?? 0 }
        self.kinds = kinds
        self.labels = labels
        self.model = model
    }

    /// Parses a text of `count` tokens. `reduce` makes the reduced rows of a block available.
    func parse(
        count: Int, level: Int32, rows: inout ReducedRows, states: inout StateRows,
        computing compute: (Int, inout ReducedRows) -> Void
    ) -> ArcEagerState {
        var state = ArcEagerState(count: count)
        var tokens = [Int32](repeating: -1, count: Self.features)
        var offsets = [UInt32](repeating: 0, count: Self.features)
        var scores = [Float](repeating: 0, count: model.columns)
        states.begin(count: count)
        while !state.isFinished {
            state.features(into: &tokens)
            states.beginStep()
            for feature in 0..<Self.features {
                var start = 0
                if tokens[feature] >= 0 {
                    start = states.start(of: Int(tokens[feature])) { first, values, place in
                        let size = StateRows.size(from: first, count: count)
                        if rows.start(of: first) == nil { compute(first / ReducedRows.block, &rows) }
                        guard let source = rows.start(of: first) else { return }
                        model.precompute(level, rows.values, start: source, count: size, to: &values, place: place)
                    }
                }
                offsets[feature] = UInt32(start + feature * Int(StateModel.hidden * 2))
            }
            let action = model.step(
                level, states.values, offsets: offsets, valid: valid, situation: state.validKinds, scores: &scores)
            state.apply(kinds[action], label: labelOfAction[action])
        }
        return state
    }
}
