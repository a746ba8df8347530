import Model
import Testing
import Workspace

@Suite struct ExcerptTests {
    private func excerpt(of words: String, in text: String, lead: Int = 44, trail: Int = 160) throws -> Excerpt {
        let scalars = Array(text.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        let start = try #require(
            (0...(scalars.count - wanted.count)).first { Array(scalars[$0..<$0 + wanted.count]) == wanted })
        let document = DocumentText(text)
        let range = try #require(TextRange(start, start + wanted.count))
        return Excerpt(
            of: try #require(Anchor(document: "d", range: range, in: document)), in: document, lead: lead, trail: trail)
    }

    @Test func showsTheRestOfTheSentenceOnly() throws {
        let found = try excerpt(of: "remain allies", in: "He came. Our countries remain allies; she said. They left.")
        #expect(found == (try excerpt(of: "remain allies", in: "Our countries remain allies; she said. Next.")))
        #expect(found.before == "Our countries ")
        #expect(found.after == "; she said.")
    }

    @Test func isNotFooledByAbbreviations() throws {
        let found = try excerpt(of: "froze it", in: "First. On Monday Mr. N. Pashinyan froze it at once. Then.")
        #expect(found.before == "On Monday Mr. N. Pashinyan ")
    }

    @Test func cutsLongContextButNeverThePassage() throws {
        let long = String(repeating: "word ", count: 100)
        let found = try excerpt(of: "PASSAGE", in: long + "PASSAGE " + long, lead: 20, trail: 20)
        #expect(found.passage == "PASSAGE")
        #expect(found.before.hasPrefix("… "))
        #expect(found.before.count <= 22)
        #expect(found.after.hasSuffix(" …"))
    }

    @Test func endsAtLineBreaks() throws {
        let found = try excerpt(of: "the words", in: "Headline\nHere are the words\nof nobody")
        #expect(found.before == "Here are ")
        #expect(found.after == "")
    }

    @Test func everyCuratedPassageIsShownInFull() throws {
        let index = try CuratedDossier.index.get()
        for relation in index.dossier.relations {
            let anchor = try #require(relation.evidence.first)
            let text = try #require(index.document[relation.document]?.text)
            let shown = Excerpt(of: anchor, in: text).passage
            #expect(shown.filter { !$0.isWhitespace } == anchor.exact.filter { !$0.isWhitespace })
        }
    }
}
