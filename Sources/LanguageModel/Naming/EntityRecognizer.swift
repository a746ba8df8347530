import Foundation

/// Finds named spans: one action a token says whether a span begins, goes on, ends, is this token alone, or is not here.
struct EntityRecognizer: Sendable {
    private enum Kind: Int {
        case missing, begin, inside, last, unit, outside
    }

    let encoder: Encoder
    private let model: StateModel
    private let kinds: [Kind]
    private let labels: [String]
    /// Of each action, the number of its label among those that spans begin with.
    private let labelOfAction: [Int]
    private let valid: ValidActions

    private static let features = 3

    /// Reads `ner/model` and `ner/moves` from the model's folder.
    init(_ folder: URL) throws(LanguageModelError) {
        let place = folder.appending(path: "ner/moves")
        let actions = try ActionFile.read(place)
        var kinds: [Kind] = []
        for action in actions {
            guard let kind = Kind(rawValue: action.kind) else {
                throw .malformed(file: place.path, place: "moves", reason: "the kind \(action.kind) is unknown")
            }
            kinds.append(kind)
        }
        let labels = actions.filter { $0.kind == Kind.begin.rawValue }.map(\.label)
        // Outside a span and inside each, some action is always valid.
        let ends = Set(actions.filter { $0.kind == Kind.last.rawValue }.map(\.label))
        guard kinds.contains(.outside), ends.isSuperset(of: labels) else {
            throw .malformed(file: place.path, place: "moves", reason: "an action that ends a span is missing")
        }
        let labelOfAction = actions.map { labels.firstIndex(of: $0.label) ?? -1 }
        let file = try WeightFile(folder.appending(path: "ner/model"))
        let model = try StateModel(file, features: Self.features, actions: actions.count)
        encoder = try Encoder(file, columns: 4)
        valid = ValidActions(situations: 4 * (labels.count + 1), model: model) { situation, action in
            Situation(number: situation).isValid(kinds[action].rawValue, label: labelOfAction[action])
        }
        self.kinds = kinds
        self.labels = labels
        self.labelOfAction = labelOfAction
        self.model = model
    }

    /// What decides which actions are valid.
    private struct Situation {
        /// The label of the open span, or -1.
        var open: Int
        /// Whether a span may go on past this token: it is neither the last of its sentence nor of the text.
        var canGoOn: Bool
        /// Whether a span may begin here: the token is not white space.
        var canBegin: Bool

        init(open: Int, canGoOn: Bool, canBegin: Bool) {
            self.open = open
            self.canGoOn = canGoOn
            self.canBegin = canBegin
        }

        init(number: Int) {
            self.init(open: number / 4 - 1, canGoOn: number & 1 == 1, canBegin: number & 2 == 2)
        }

        var number: Int { 4 * (open + 1) + (canGoOn ? 1 : 0) + (canBegin ? 2 : 0) }

        func isValid(_ kind: Int, label: Int) -> Bool {
            switch Kind(rawValue: kind) {
            case .begin: open < 0 && canGoOn && canBegin
            case .inside: open == label && open >= 0 && canGoOn
            case .last: open == label && open >= 0
            case .unit: open < 0 && canBegin && label >= 0
            case .outside: open < 0
            case .missing, nil: false
            }
        }
    }

    /// What is kept between texts to save work.
    struct Memory {
        fileprivate var cache = RowCache()
        fileprivate var buffers = RowBuffers(rows: ReducedRows.block + 2 * Encoder.reach)
        fileprivate var places: [Int32] = []
        fileprivate var reduced = [Float](repeating: 0, count: ReducedRows.block * StateModel.hidden)
        /// Rows of the state's features: that of a missing token, of the token that opened a span in an earlier block, of
        /// the token before this block, and of this block's tokens.
        fileprivate var rows: [Float] = []

        mutating func removeAll() { cache.removeAll() }
    }

    private static let carriedOpening = 1
    private static let carriedPrevious = 2
    private static let firstRow = 3

    /// The spans found so far and the one that is open.
    private struct Progress {
        var spans: [NamedSpan] = []
        /// The label of the open span, or -1.
        var open = -1
        var openingToken = 0
        var openingRow = 0
    }

    /// The spans of a text whose sentences are known.
    func recognize(
        _ text: TokenizedText, startsSentence: [Bool], lexicon: Lexicon, level: Int32, memory: inout Memory
    ) -> [NamedSpan] {
        let width = model.stateWidth
        if memory.rows.isEmpty {
            let rows = Self.firstRow + ReducedRows.block
            memory.rows = model.missing + [Float](repeating: 0, count: (rows - 1) * width)
        }
        var progress = Progress()
        var offsets = [UInt32](repeating: 0, count: Self.features)
        var scores = [Float](repeating: 0, count: model.columns)
        for blockStart in stride(from: 0, to: text.count, by: ReducedRows.block) {
            let block = blockStart..<min(blockStart + ReducedRows.block, text.count)
            if progress.open >= 0 {
                copyRow(progress.openingRow, to: Self.carriedOpening, &memory.rows)
                copyRow(Self.firstRow + ReducedRows.block - 1, to: Self.carriedPrevious, &memory.rows)
                progress.openingRow = Self.carriedOpening
            }
            encode(block, text, lexicon, level, &memory)
            for token in block {
                let row = Self.firstRow + token - blockStart
                let previous = token == blockStart ? Self.carriedPrevious : row - 1
                offsets[0] = UInt32(row * width)
                offsets[1] = UInt32((progress.open < 0 ? 0 : progress.openingRow) * width + StateModel.hidden * 2)
                offsets[2] = UInt32((progress.open < 0 ? 0 : previous) * width + StateModel.hidden * 4)
                let situation = Situation(
                    open: progress.open, canGoOn: token + 1 < text.count && !startsSentence[token + 1],
                    canBegin: !lexicon.attributes[Int(text.words[token])].isWhiteSpace)
                let action = model.step(
                    level, memory.rows, offsets: offsets, valid: valid, situation: situation.number, scores: &scores)
                take(action, at: token, row: row, &progress)
            }
        }
        return progress.spans
    }

    private func take(_ action: Int, at token: Int, row: Int, _ progress: inout Progress) {
        switch kinds[action] {
        case .begin:
            progress.open = labelOfAction[action]
            progress.openingToken = token
            progress.openingRow = row
        case .last:
            progress.spans.append(
                NamedSpan(tokens: progress.openingToken..<token + 1, label: labels[progress.open]))
            progress.open = -1
        case .unit:
            progress.spans.append(NamedSpan(tokens: token..<token + 1, label: labels[labelOfAction[action]]))
        case .inside, .outside, .missing: break
        }
    }

    private func copyRow(_ source: Int, to target: Int, _ rows: inout [Float]) {
        let width = model.stateWidth
        for index in 0..<width { rows[target * width + index] = rows[source * width + index] }
    }

    private func encode(
        _ block: Range<Int>, _ text: TokenizedText, _ lexicon: Lexicon, _ level: Int32, _ memory: inout Memory
    ) {
        memory.cache.gather(
            block.lowerBound - Encoder.reach..<block.upperBound + Encoder.reach, of: text, words: lexicon,
            encoder: encoder, level: level, places: &memory.places, to: &memory.buffers.front)
        encoder.encodeContext(level, &memory.buffers, count: block.count)
        model.reduce(level, memory.buffers.front, count: block.count, to: &memory.reduced, place: 0)
        model.precompute(
            level, memory.reduced, start: 0, count: block.count, to: &memory.rows,
            place: Self.firstRow * model.stateWidth)
    }
}
