import Extraction
import Testing

@Suite struct BlocksPassTests {
    private func blocks(_ text: String) throws -> [String] {
        let analysis = try TestLexicon.analyse(text)
        return analysis.blocks.map { "\($0.kind.rawValue): \(analysis.words($0.range))" }
    }

    @Test func aReportHasHeadingBylineAndParagraphs() throws {
        let text = """
            Ferry crews reject pay offer
            By Ciara Nolan in Dublin

            DUBLIN, May 3 (Reuters) - Crews voted on Friday to walk out, their union said.

            "We were left no choice," said its leader.

            """
        #expect(
            try blocks(text).map { $0.prefix { $0 != ":" } } == ["heading", "byline", "paragraph", "paragraph"])
    }

    @Test func pageFurnitureIsNoText() throws {
        let text = """
            Home
            Share  Tweet  Telegram
            Ministers met in Vienna on Tuesday and agreed on nothing.
            Our paper asks the questions that matter to you.
            Our paper asks the questions that matter to you.
            Comments (12)
            Source link
            -0-
            """
        let found = try blocks(text)
        #expect(found.filter { $0.hasPrefix("paragraph") }.count == 2)
        #expect(found.filter { $0.hasPrefix("boilerplate") }.count == 6)
    }

    @Test func linesOfDatesAndPhotosAreTold() throws {
        let text = """
            Talks on the river break down again
            Posted Wed 21 Aug 2024 at 4:12pm
            The delegations left the hall without a word on Wednesday evening.
            Photo: the hall in Geneva, where the talks were held
            """
        #expect(try blocks(text).map { $0.prefix { $0 != ":" } } == ["heading", "dateline", "paragraph", "caption"])
    }

    @Test func blocksCoverAllWordsOfAnyText() throws {
        for text in ["", "\n\n\n", "word", "\u{200B}\u{0000}", "a\r\nb\u{2028}c", String(repeating: "“", count: 500)] {
            let analysis = try TestLexicon.analyse(text)
            let covered = analysis.blocks.reduce(0) { $0 + $1.tokens.count }
            #expect(covered == analysis.tokens.filter { !$0.isWhiteSpace }.count)
        }
    }
}
