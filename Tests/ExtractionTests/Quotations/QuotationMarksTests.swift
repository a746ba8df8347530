import Testing

@testable import Extraction

@Suite struct QuotationMarksTests {
    @Test(arguments: [
        ("He said “one” and “two”.", ["one", "two"]), ("He said \"one\" and \"two\".", ["one", "two"]),
        ("He said ‘one’ and 'two'.", ["one", "two"]), ("« un » et «deux»", ["un", "deux"]),
        ("»eins« und „zwei“", ["eins", "zwei"]), ("``one'' and ''two''", ["one", "two"]),
        ("Don't trust the farmers' 'best' offer.", ["best"]), ("It’s the officials’ view.", []),
        ("A 6'2\" man of the ’90s.", []), ("“He said ‘no’ to it”", ["He said ‘no’ to it", "no"]),
        ("‘The officials’ demands are clear,’ he said.", ["The officials’ demands are clear,"]),
        ("\"It opens straight.’", ["It opens straight."]), ("«Mercosur\" and a gourd", ["Mercosur"]),
    ])
    func marksOfAllKindsArePaired(_ text: String, _ spans: [String]) throws {
        #expect(try QuotationReading.spans(text).sorted() == spans.sorted())
    }

    @Test func aMarkLeftOpenEndsWithItsParagraphAndGoesOnInTheNext() throws {
        let spans = try QuotationReading.analysis("“One.\n\n“Two.\n\n“Three.”").quotedSpans
        #expect(spans.map(\.isClosed) == [false, false, true])
        #expect(spans.map(\.continuesPrevious) == [false, true, true])
    }

    @Test(arguments: ["\"", "“", "”", "'", "«", "‘a ", "“a” ", "(\"", "“‘"])
    func timeGrowsWithTheMarksOnly(_ mark: String) throws {
        let clock = ContinuousClock()
        func best(_ count: Int) -> Duration {
            let scalars = Array(String(repeating: mark, count: count).unicodeScalars)
            let times = (0..<3).map { _ in
                clock.measure {
                    let marks = QuotationMark.all(in: scalars, block: 0..<scalars.count)
                    _ = QuotationMarkPairing(marks, block: 0..<scalars.count).pairs.count
                }
            }
            return times.min() ?? .zero
        }
        let few = best(2_000)
        let many = best(32_000)
        // Sixteen times the input: a square would take 256 times as long.
        #expect(many < few * 80)
    }
}
