/// Finds what stands between quotation marks: of all kinds, mismatched, nested, and left open over paragraphs.
public struct QuotationMarksPass: DocumentPass {
    public let name = "quotation-marks"
    public let requires: Set<Layer> = [.tokens, .blocks]
    public let assigns: Set<Layer> = [.quotationMarks]

    public init() {}

    public func run(on analysis: inout Analysis) {
        var spans: [QuotedSpan] = []
        let finder = TokenFinder(analysis)
        var leftOpen: QuotationMark.Family?
        for block in analysis.blocks where block.kind != .boilerplate {
            let marks = QuotationMark.all(in: analysis.scalars, block: block.range)
            if marks.isEmpty {
                leftOpen = nil
                continue
            }
            let pairing = QuotationMarkPairing(marks, block: block.range)
            for pair in pairing.pairs {
                let first = marks[pair.open]
                let continues = leftOpen == first.family && first.range.lowerBound == block.range.lowerBound
                let inner = Self.trimmed(first.range.upperBound..<max(pair.end, first.range.upperBound), analysis)
                let end = pair.close.map { marks[$0].range.upperBound } ?? inner.upperBound
                spans.append(
                    QuotedSpan(
                        inner: inner, outer: first.range.lowerBound..<max(end, inner.upperBound),
                        tokens: finder.tokens(in: inner), depth: pair.depth, isClosed: pair.close != nil,
                        continuesPrevious: continues))
            }
            leftOpen = pairing.pairs.last { $0.depth == 0 }.flatMap { pair in
                pair.close == nil && pair.end == block.range.upperBound ? marks[pair.open].family : nil
            }
        }
        analysis.quotedSpans = spans
    }

    private static func trimmed(_ range: Range<Int>, _ analysis: Analysis) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end && QuotationMark.isSpace(analysis.scalars[start]) { start += 1 }
        while start < end && QuotationMark.isSpace(analysis.scalars[end - 1]) { end -= 1 }
        return start..<end
    }
}

/// Translates text ranges into token ranges.
struct TokenFinder {
    private let starts: [Int32]
    private let ends: [Int32]

    init(_ analysis: Analysis) {
        var starts: [Int32] = []
        var ends: [Int32] = []
        starts.reserveCapacity(analysis.tokens.count)
        ends.reserveCapacity(analysis.tokens.count)
        for token in analysis.tokens {
            let range = token.range
            starts.append(Int32(truncatingIfNeeded: range.lowerBound))
            ends.append(Int32(truncatingIfNeeded: range.upperBound))
        }
        self.starts = starts
        self.ends = ends
    }

    /// The tokens that lie within `range`; one that sticks out to the left is left out, to the right taken in.
    func tokens(in range: Range<Int>) -> Range<Int> {
        let first = Self.firstIndex(in: starts, atLeast: range.lowerBound)
        let last = Self.firstIndex(in: starts, atLeast: range.upperBound)
        return first..<max(first, last)
    }

    /// The first token that ends behind `offset`.
    func token(at offset: Int) -> Int { Self.firstIndex(in: ends, atLeast: offset + 1) }

    private static func firstIndex(in sorted: [Int32], atLeast offset: Int) -> Int {
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if Int(sorted[middle]) < offset { low = middle + 1 } else { high = middle }
        }
        return low
    }
}
