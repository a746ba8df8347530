import Testing
import Translation

/// Without a catalogue, as tests run, the messages are their own English.
@Suite struct TranslatedTests {
    @Test func partsStandWhereTheirNumbersAre() {
        #expect(translated("Close") == "Close")
        #expect(translated("{2} before {1}, " + "and {2} again", "b", "a") == "a before b, and a again")
        #expect(inContext("quotation", "said by {1}", "Lavrov") == "said by Lavrov")
    }

    @Test func whatArticlesSayIsNotFilledIn() {
        #expect(translated("“{1}” by {2}", "{2} {n}", "{1}") == "“{2} {n}” by {1}")
        #expect(counted("{1} once", "{1} {n} times", 3, "{n}") == "{n} 3 times")
    }

    @Test func aPartThatIsMissingIsSeen() { #expect(translated("{1} and {2}", "a") == "a and {2}") }

    @Test func numbersAgreeWithTheirNouns() {
        func articles(_ number: Int) -> String { counted("{n} article", "{n} articles", number) }
        #expect([0, 1, 2, 1234].map(articles) == ["0 articles", "1 article", "2 articles", "1,234 articles"])
        #expect(grouped(-12_345_678) == "−12,345,678")
    }

    @Test func aPatternComesApartAtItsParts() {
        #expect(
            PatternPiece.pieces(of: "as told by {account} in {documents}")
                == [.words("as told by "), .part("account"), .words(" in "), .part("documents")])
        #expect(PatternPiece.pieces(of: "{a}{b}") == [.part("a"), .part("b")])
        #expect(PatternPiece.pieces(of: "open { brace") == [.words("open { brace")])
        #expect(PatternPiece.pieces(of: "").isEmpty)
    }
}
