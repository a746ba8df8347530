import Model
import Testing
import Workspace

@Suite struct TextFinderTests {
    private func found(_ words: String, in text: String) -> [String] {
        let document = DocumentText(text)
        return TextFinder(document).matches(of: words).map { document.slice($0) ?? "outside" }
    }

    @Test func caseAndAccentsMakeNoDifference() {
        #expect(found("sebastien", in: "Sébastien, SE\u{301}BASTIEN") == ["Sébastien", "SE\u{301}BASTIEN"])
        #expect(found("ÉCOLE", in: "ecole") == ["ecole"])
        #expect(found("istanbul", in: "İstanbul") == ["İstanbul"])
    }

    @Test func theShapeOfMarksMakesNoDifference() {
        #expect(found("\"mini-NATO\"", in: "Putin’s “mini‑NATO” may") == ["“mini‑NATO”"])
        #expect(found("don’t", in: "they don't") == ["don't"])
    }

    @Test func wordsAreFoundAcrossLines() {
        #expect(found("remain allies", in: "they remain\r\n  allies") == ["remain\r\n  allies"])
        #expect(found("remain allies", in: "they remain\u{A0}allies") == ["remain\u{A0}allies"])
    }

    @Test func matchesDoNotOverlap() {
        #expect(found("aa", in: "aaaaa") == ["aa", "aa"])
    }

    @Test func nothingIsFoundByNothing() {
        #expect(found("", in: "text").isEmpty)
        #expect(found(" \n", in: "a b").isEmpty)
        #expect(found("\u{301}", in: "e\u{301}").isEmpty)
        #expect(found("longer than the text", in: "text").isEmpty)
        #expect(found("x", in: "").isEmpty)
    }

    @Test func syllablesThatComeApartAreFoundWhole() {
        #expect(found("서울", in: "오늘 서울에서") == ["서울"])
    }
}
