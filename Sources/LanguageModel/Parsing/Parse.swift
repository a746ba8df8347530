/// A dependency parse: each token's head, label, and the edges of what depends on it.
struct Parse {
    private(set) var heads: [Int32]
    private(set) var labels: [UInt16]
    private(set) var startsSentence: [Bool]
    private var leftEdges: [Int32] = []
    private var rightEdges: [Int32] = []

    /// Completes what the automaton found: tokens without a head become roots, decorated labels are undone.
    init(_ state: ArcEagerState, labels table: LabelTable, isWhiteSpace: (Int) -> Bool) {
        heads = state.heads
        labels = state.labels
        startsSentence = []
        for token in heads.indices where heads[token] < 0 {
            heads[token] = Int32(token)
            labels[token] = table.root
        }
        findEdges()
        if labels.contains(where: { table.halves[Int($0)] != nil }) {
            undoDecorations(table, isWhiteSpace)
            findEdges()
        }
    }

    /// The sentences as ranges of tokens.
    var sentences: [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        for token in heads.indices where token > 0 && startsSentence[token] {
            result.append(start..<token)
            start = token
        }
        if !heads.isEmpty { result.append(start..<heads.count) }
        return result
    }

    /// Widens the edges of heads by those of their children until every head lies in its sentence; a parse with crossing
    /// arcs needs several rounds.
    private mutating func findEdges() {
        leftEdges = heads.indices.map(Int32.init)
        rightEdges = leftEdges
        for _ in 0..<12 {
            for token in heads.indices { widenHead(of: token) }
            for token in heads.indices.reversed() { widenHead(of: token) }
            findSentences()
            if headsAreInSentences { break }
        }
    }

    private mutating func widenHead(of token: Int) {
        let head = Int(heads[token])
        leftEdges[head] = min(leftEdges[head], leftEdges[token])
        rightEdges[head] = max(rightEdges[head], rightEdges[token])
    }

    private mutating func findSentences() {
        startsSentence = [Bool](repeating: false, count: heads.count)
        for token in heads.indices where Int(heads[token]) == token { startsSentence[Int(leftEdges[token])] = true }
    }

    private var headsAreInSentences: Bool {
        sentences.allSatisfy { sentence in sentence.allSatisfy { sentence.contains(Int(heads[$0])) } }
    }

    /// Gives tokens with a label "X||Y" the label X, and as head the nearest token with label Y below their head.
    private mutating func undoDecorations(_ table: LabelTable, _ isWhiteSpace: (Int) -> Bool) {
        for token in heads.indices {
            guard let halves = table.halves[Int(labels[token])] else { continue }
            labels[token] = halves.label
            if let head = descendant(of: Int(heads[token]), labelled: halves.head, except: token, isWhiteSpace) {
                heads[token] = Int32(head)
            }
        }
    }

    private func descendant(
        of start: Int, labelled label: UInt16, except token: Int, _ isWhiteSpace: (Int) -> Bool
    ) -> Int? {
        var level = [start]
        while !level.isEmpty {
            var below: [Int] = []
            for head in level {
                let left = Int(leftEdges[head])..<head
                let right = head + 1..<Int(rightEdges[head]) + 1
                for children in [left, right] {
                    for child in children where Int(heads[child]) == head && child != token && !isWhiteSpace(child) {
                        if labels[child] == label { return child }
                        below.append(child)
                    }
                }
            }
            level = below
        }
        return nil
    }
}
