import Model
import Network
import TestSupport
import Testing

@Suite struct TimeScaleTests {
    private let index = DossierBuilder()
        .document("a", published: "2024-02-08").entity("x").entity("y").entity("yerevan", .place)
        .relation("x", "y", date: "2024-01-05").relation("x", "y", date: "2024-01-05").relation("x", "y")
        .relation("x", "y", date: "1994").relation("x", "yerevan", date: "2001").relation(
            "x", "y", .conflict, date: "2024-03"
        )
        .index()

    @Test func stepsAreTheDaysOnWhichSomethingIsDated() {
        let scale = TimeScale(index, lens: .everything)
        #expect(scale.precision == .day)
        #expect(scale.steps.map(\.date.description) == ["1994-01-01", "2024-01-05", "2024-02-08", "2024-03-01"])
        #expect(
            scale.steps.map(\.count) == [1, 2, 1, 1], "the undated one counts by its article; places are no actors")
    }

    @Test func theLensChoosesWhatIsCounted() {
        #expect(TimeScale(index, lens: Lens(signs: [.conflict])).steps.map(\.count) == [1])
        let stated = Lens(period: .init(start: nil, end: PartialDate("2000"), includesUndated: false))
        #expect(TimeScale(index, lens: stated).steps.count == 3, "the period itself does not")
        #expect(TimeScale(DossierIndex(Dossier(title: "Empty")), lens: .everything).whole == nil)
    }

    @Test func manyDaysBecomeMonthsAndManyMonthsYears() {
        func scale(_ dates: [String]) -> TimeScale {
            var builder = DossierBuilder().document("a").entity("x").entity("y")
            for date in dates { builder = builder.relation("x", "y", date: date) }
            return TimeScale(builder.index(), lens: .everything)
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let days = (0..<90).map { "2024-\(two($0 / 28 + 1))-\(two($0 % 28 + 1))" }
        #expect(scale(days).precision == .month && scale(days).steps.count == 4)
        let months = (0..<90).map { "\(2000 + $0 / 12)-\(two($0 % 12 + 1))-03" }
        #expect(scale(months).precision == .year && scale(months).steps.map(\.count).reduce(0, +) == 90)
    }

    @Test func aWindowIsAPeriodAndBack() throws {
        let scale = TimeScale(index, lens: .everything)
        #expect(scale.period(0...3) == nil, "all of it needs no period")
        let period = try #require(scale.period(1...2))
        #expect(period == Lens.Period(start: PartialDate("2024-01-05"), end: PartialDate("2024-02-08")))
        #expect(scale.window(of: period) == 1...2)
        #expect(scale.period(2...3)?.end == nil, "an open end keeps what is dated vaguely")
        #expect(scale.window(of: nil) == 0...3)
        let march = Lens.Period(start: PartialDate("2024-03"), end: PartialDate("2024-03"))
        #expect(scale.window(of: march) == 3...3)
        let network = Projection(index).network(under: Lens(period: period))
        #expect(network.groundCount == 3)
    }

    @Test func playingGrowsTheWholeAndMovesAWindow() {
        var whole = TimeWindow(count: 3, range: 0...2)
        whole.beginPlaying()
        #expect(whole.range == 0...0)
        var seen: [ClosedRange<Int>] = []
        while whole.advance(isGrowing: true) { seen.append(whole.range) }
        #expect(seen == [0...1, 0...2])
        var window = TimeWindow(count: 5, range: 3...4)
        window.beginPlaying()
        #expect(window.range == 0...1, "from the end it starts over")
        #expect(window.advance(isGrowing: false) && window.range == 1...2)
        window.move(by: 9)
        #expect(window.range == 3...4)
        window.moveStart(to: 9)
        #expect(window.range == 4...4)
        window.moveEnd(to: 0)
        #expect(window.range == 4...4)
    }
}
