import Model
import TestSupport
import Testing

@Suite struct AnchorTests {
    private let text = DocumentText("Before. Cafe\u{301} 🇦🇲 said so. " + String(repeating: "After. ", count: 9))

    @Test func anAnchorHoldsInItsOwnText() throws {
        let range = try #require(TextRange(8, 16))
        let anchor = try #require(Anchor(document: "a", range: range, in: text))
        #expect(anchor.check(against: text) == .holds)
        #expect(anchor.prefix == "Before. ")
        #expect(anchor.suffix.unicodeScalars.count == Anchor.contextLength)
    }

    @Test func anAnchorTellsWhatItFoundInstead() throws {
        let range = try #require(TextRange(0, 6))
        let anchor = try #require(Anchor(document: "a", range: range, in: text))
        #expect(anchor.check(against: DocumentText("Behind. And more")) == .differs(found: "Behind"))
        #expect(anchor.check(against: DocumentText("Be")) == .outside(length: 2))
    }

    @Test func thereIsNoAnchorBeyondTheText() throws {
        let (beyond, whole) = (try #require(TextRange(0, text.count + 1)), try #require(TextRange(0, text.count)))
        #expect(Anchor(document: "a", range: beyond, in: text) == nil)
        #expect(Anchor(document: "a", range: whole, in: text) != nil)
    }

    @Test func anchorsOfGeneratedTextsHoldWithTheirContext() throws {
        let string = AwkwardText.generated(seed: 21, length: 90)
        let (text, oracle) = (DocumentText(string), TextOracle(string))
        for start in stride(from: 0, to: oracle.count - 5, by: 3) {
            let range = try #require(TextRange(start, start + 5))
            let anchor = try #require(Anchor(document: "a", range: range, in: text))
            #expect(anchor.check(against: text) == .holds)
            let whole = oracle.slice(max(0, start - 32), min(oracle.count, start + 37))
            #expect(anchor.prefix + anchor.exact + anchor.suffix == whole)
        }
    }
}
