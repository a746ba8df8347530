import Model
import Testing

@Suite struct PartialDateTests {
    @Test(arguments: ["2023", "2023-11", "2023-11-22", "2024-02-29", "0001-01-01", "9999-12-31"])
    func whatIsReadIsWrittenTheSame(_ text: String) throws {
        #expect(try #require(PartialDate(text)).description == text)
    }

    @Test(arguments: [
        "", "23", "2023-", "2023-13", "2023-00", "2023-02-29", "2023-1-1", "2023-11-31", "2023-11-22T10", "٢٠٢٣",
        "+2023",
        "2023-11-22-01", "0000", "-2023", " 2023", "1900-02-29",
    ])
    func whatIsNoDateIsNotRead(_ text: String) { #expect(PartialDate(text) == nil) }

    @Test func centuriesAreLeapYearsOnlyByFourHundred() {
        #expect(PartialDate("2000-02-29") != nil)
        #expect(PartialDate("2100-02-29") == nil)
    }

    @Test func aDayWithoutAMonthIsNoDate() { #expect(PartialDate(year: 2023, month: nil, day: 2) == nil) }

    @Test func aVagueDateSpansAllItsDays() throws {
        let february = try #require(PartialDate("2024-02"))
        #expect(february.earliest.day == 1)
        #expect(february.latest.day == 29)
        #expect(february.precision == .month)
        let year = try #require(PartialDate("2023"))
        #expect(year.latest == PartialDate("2023-12-31")?.latest)
    }

    @Test func datesSortByTheirFirstDayTheVaguerFirst() {
        let sorted = ["2024-01-01", "2023-11-22", "2024", "2023", "2024-01", "2023-11"].compactMap { PartialDate($0) }
            .sorted()
        #expect(sorted.map(\.description) == ["2023", "2023-11", "2023-11-22", "2024", "2024-01", "2024-01-01"])
    }

    @Test func aPeriodTouchesWhatMayFallIntoIt() throws {
        let period = Lens.Period(start: PartialDate("2023-06"), end: PartialDate("2024-01-15"))
        for inside in ["2023", "2024", "2023-06-01", "2024-01-15", "2024-01"] {
            #expect(period.mayContain(try #require(PartialDate(inside))))
        }
        for outside in ["2022", "2023-05-31", "2024-01-16", "2024-02"] {
            #expect(!period.mayContain(try #require(PartialDate(outside))))
        }
    }
}
