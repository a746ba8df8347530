import Testing

@testable import Extraction

/// Documents of any length take bounded memory: what is beyond the limit is left alone, and counted.
@Suite struct ReadingLimitTests {
    private func read(_ text: String, scalars: Int = 100, pieces: Int = 100) -> (words: String, unread: Int) {
        let limit = ReadingLimit(scalars: scalars, pieces: pieces)
        let analysis = Analysis(Article(id: "a", text: text), limit: limit)
        return (analysis.words(0..<analysis.scalars.count), analysis.unreadCount)
    }

    @Test func whatFitsIsReadWhole() {
        let text = String(repeating: "a", count: 100)
        #expect(read(text) == (text, 0))
        #expect(read("a b, c", pieces: 4) == ("a b, c", 0))
    }

    @Test func readingEndsWithALineElseAWordElseAtTheLimit() {
        let words = String(repeating: "ab ", count: 32)
        #expect(read(words + "\nabc def").words == words)
        #expect(read(words + "abc defgh").words == words + "abc")
        #expect(read(String(repeating: "é", count: 120)) == (String(repeating: "é", count: 100), 20))
    }

    @Test func wordsAndMarksCountAsPieces() {
        #expect(read("“”“”“”“”", pieces: 6).words == "“”“”“”")
        #expect(read("one two-three four five", pieces: 4).words == "one two-three")
    }

    @Test func theEngineStopsThere() throws {
        let engine = try Engine(passes: [LanguagePass(model: nil)])
        let text = String(repeating: "\"", count: ReadingLimit.standard.pieces + 5)
        let article = engine.analyse(Article(id: "a", text: text))
        #expect(article.tokens.count == ReadingLimit.standard.pieces)
        #expect(AnnotatedArticle(article).unreadCount == 5)
    }
}
