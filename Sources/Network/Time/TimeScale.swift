import Model

/// The days, months or years in which something that edges can rest on is dated, as steps from the first to the last.
///
/// Steps in which nothing is dated are left out: each one changes what a window over them shows, and a single far date does
/// not crowd the others together.
public struct TimeScale: Sendable, Hashable {
    public let steps: [Step]
    public let precision: PartialDate.Precision

    public struct Step: Sendable, Hashable {
        public let date: PartialDate
        /// How much is dated in it, with what has no date of its own counted by its article's.
        public let count: Int
    }

    /// The finest precision that gives no more steps than can be told apart on a slider.
    private static let mostSteps = 60

    /// - Parameter lens: what is counted: everything that it lets through at whatever time.
    public init(_ index: DossierIndex, lens: Lens) {
        var timeless = lens
        timeless.period = nil
        let tables = GroundTables(index)
        let table = tables.table(lens.projection)
        let pass = LensPass(timeless, index, tables.nodes)
        let includesUndated = lens.period?.includesUndated ?? true
        var days: [Int32: Int] = [:]
        for pair in table.pairs.indices where pass.joins(table.pairs[pair]) {
            for row in table.rows[Int(table.pairs[pair].start)..<table.end(ofPair: pair)]
            where row.isDated && (row.hasOwnDate || includesUndated) && pass.passes(row) {
                days[row.earliest, default: 0] += 1
            }
        }
        for precision in [PartialDate.Precision.day, .month, .year] {
            var counts: [PartialDate: Int] = [:]
            for (day, count) in days {
                if let date = Self.date(day, precision) { counts[date, default: 0] += count }
            }
            if counts.count <= Self.mostSteps || precision == .year {
                steps = counts.keys.sorted().map { Step(date: $0, count: counts[$0] ?? 0) }
                self.precision = precision
                return
            }
        }
        (steps, precision) = ([], .year)
    }

    private static func date(_ day: Int32, _ precision: PartialDate.Precision) -> PartialDate? {
        let (year, month) = (Int(day) / 512, Int(day) % 512 / 32)
        switch precision {
        case .day: return PartialDate(year: year, month: month, day: Int(day) % 32)
        case .month: return PartialDate(year: year, month: month)
        case .year: return PartialDate(year: year)
        }
    }

    /// All steps.
    public var whole: ClosedRange<Int>? { steps.isEmpty ? nil : 0...steps.count - 1 }

    /// The period from the first to the last of some steps; nil for all of them, which need none.
    public func period(_ window: ClosedRange<Int>, includesUndated: Bool = true) -> Lens.Period? {
        guard let whole, window != whole || !includesUndated else { return nil }
        let window = window.clamped(to: whole)
        // What is dated vaguely reaches into later steps, so an end that is the scale's own stays open.
        return Lens.Period(
            start: window.lowerBound == 0 ? nil : steps[window.lowerBound].date,
            end: window.upperBound == whole.upperBound ? nil : steps[window.upperBound].date,
            includesUndated: includesUndated)
    }

    /// The steps that a period touches; those nearest to it where it touches none.
    public func window(of period: Lens.Period?) -> ClosedRange<Int>? {
        guard let whole else { return nil }
        guard let period else { return whole }
        let first = period.start.flatMap { start in steps.firstIndex { $0.date.latest >= start.earliest } }
        let last = period.end.flatMap { end in steps.lastIndex { $0.date.earliest <= end.latest } }
        let start = period.start == nil ? 0 : first ?? whole.upperBound
        let end = period.end == nil ? whole.upperBound : last ?? 0
        return min(start, end)...max(start, end)
    }
}
