import Model

/// Spans of a text in order, found by place without walking all of them.
struct SpanIndex<Element: Sendable>: Sendable {
    /// By start; of those that start together the longer first.
    let elements: [Element]
    private let ranges: [TextRange]
    /// The furthest end among the spans up to and including each.
    private let reach: [TextOffset]

    init(_ elements: [Element], range: (Element) -> TextRange) {
        // Sorting places rather than elements keeps those of one range in the order they were given.
        let keys = elements.map(range)
        let order = keys.indices.sorted { (keys[$0], $0) < (keys[$1], $1) }
        self.elements = order.map { elements[$0] }
        ranges = order.map { keys[$0] }
        var furthest = TextOffset(0)
        reach = ranges.map { range in
            furthest = max(furthest, range.end)
            return furthest
        }
    }

    /// The spans that share at least one character with `range`, in order.
    func overlapping(_ range: TextRange) -> [Element] {
        guard !range.isEmpty else { return [] }
        let first = firstIndex(in: reach) { $0 > range.start }
        let end = firstIndex(in: ranges) { $0.start >= range.end }
        guard first < end else { return [] }
        return (first..<end).filter { ranges[$0].overlaps(range) }.map { elements[$0] }
    }

    /// The spans that cover a place, in order.
    func covering(_ offset: TextOffset) -> [Element] {
        overlapping(TextRange(between: offset, and: offset.advanced(by: 1)))
    }

    /// The first index whose value fulfils a condition that holds from there on; the count if none does.
    private func firstIndex<Value>(in values: [Value], where isPast: (Value) -> Bool) -> Int {
        var low = 0
        var high = values.count
        while low < high {
            let middle = (low + high) / 2
            if isPast(values[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
