/// Pairs the quotation marks of one block in one walk: every mark is pushed and popped at most once.
struct QuotationMarkPairing {
    /// A pair, or an opening mark whose closing one is missing.
    struct Pair {
        /// Positions in the block's list of marks.
        let open: Int
        let close: Int?
        let depth: Int
        /// Where the words end, in Unicode scalars.
        let end: Int
    }

    private let marks: [QuotationMark]
    private let block: Range<Int>
    /// For each mark, whether a mark behind it closes its family before another one opens it.
    private let closesLater: [Bool]
    private var stack: [Int] = []
    private var open = [0, 0, 0]
    private(set) var pairs: [Pair] = []

    init(_ marks: [QuotationMark], block: Range<Int>) {
        self.marks = marks
        self.block = block
        closesLater = Self.closesLater(marks)
        for index in marks.indices { take(index) }
        while let last = stack.last { abandon(last, end: block.upperBound, isLast: true) }
        pairs.sort { $0.open < $1.open }
    }

    private static func closesLater(_ marks: [QuotationMark]) -> [Bool] {
        var answers = [Bool](repeating: false, count: marks.count)
        var state = [false, false, false]
        for index in marks.indices.reversed() {
            let mark = marks[index]
            answers[index] = state[mark.family.rawValue]
            state[mark.family.rawValue] = mark.roles.contains(.closes)
        }
        return answers
    }

    private mutating func take(_ index: Int) {
        let mark = marks[index]
        if mark.roles.contains(.closes), let partner = partner(for: index) {
            close(partner, with: index)
        } else if mark.roles.contains(.opens) {
            // A single mark with no partner to come is an apostrophe.
            if mark.family == .single && !closesLater[index] { return }
            if open[mark.family.rawValue] > 0, let last = stack.last, marks[last].family == mark.family {
                abandon(last, end: mark.range.lowerBound, isLast: false)
            }
            stack.append(index)
            open[mark.family.rawValue] += 1
        }
    }

    /// The open mark that the mark at `index` closes, if any.
    private func partner(for index: Int) -> Int? {
        let mark = marks[index]
        let family = mark.family
        if open[family.rawValue] > 0 {
            if family == .single && isPossessive(index) { return nil }
            return stack.last { marks[$0].family == family }
        }
        guard let last = stack.last else { return nil }
        let other = marks[last].family
        // A wrong closing mark is taken only where no right one follows.
        if closesLater[last] && closesAhead(of: other, after: index) { return nil }
        if family == .single || other == .single {
            guard mark.followsPunctuation && !mark.roles.contains(.opens) else { return nil }
        }
        return last
    }

    private func closesAhead(of family: QuotationMark.Family, after index: Int) -> Bool {
        // Few marks stand between: the walk ends at the first of the family.
        var next = index + 1
        while next < marks.count && next <= index + 8 {
            if marks[next].family == family { return marks[next].roles.contains(.closes) }
            next += 1
        }
        return false
    }

    /// "the officials’ demands" within single marks: an s before, and a better mark to come.
    private func isPossessive(_ index: Int) -> Bool {
        let mark = marks[index]
        guard mark.before == "s", mark.roles == .closes, closesLater[index] else { return false }
        return index + 1 < marks.count && marks[index + 1].followsPunctuation
    }

    private mutating func close(_ partner: Int, with index: Int) {
        while let last = stack.last, last != partner {
            stack.removeLast()
            open[marks[last].family.rawValue] -= 1
        }
        stack.removeLast()
        open[marks[partner].family.rawValue] -= 1
        pairs.append(Pair(open: partner, close: index, depth: stack.count, end: marks[index].range.lowerBound))
    }

    /// Leaves the innermost opening mark without a closing one.
    private mutating func abandon(_ index: Int, end: Int, isLast: Bool) {
        stack.removeLast()
        open[marks[index].family.rawValue] -= 1
        if marks[index].family != .single && stack.isEmpty {
            pairs.append(Pair(open: index, close: nil, depth: 0, end: end))
        } else if isLast && stack.isEmpty && opensBlock(index) {
            pairs.append(Pair(open: index, close: nil, depth: 0, end: end))
        }
    }

    private func opensBlock(_ index: Int) -> Bool { marks[index].range.lowerBound == block.lowerBound }
}
