import Model
import Testing
import Workspace

/// Marks stand on their words whatever characters a text is made of.
@Suite struct ReaderOddTextTests {
    static let texts: [(name: String, text: String)] = [
        ("CRLF", "Head\r\n\r\nRussia left.\r\nRussia came back."),
        ("byte order mark", "\u{FEFF}Russia left. Russia came back."),
        ("null", "A\0B Russia left.\0\u{301} Russia came back."),
        ("combining marks", "Cafe\u{301} n\u{303}o: Russia\u{301} left. Russia came back."),
        ("emoji", "👩‍👩‍👧‍👦 🇦🇲 Russia left 🇷🇺. Russia came back."),
        ("right to left", "روسيا هنا Russia left. שלום Russia came back."),
        ("line separators", "One\u{2028}two\u{2029}Russia left.\u{85}Russia came back."),
    ]

    @Test(arguments: texts) func marksStandOnTheirWords(name: String, text: String) throws {
        let page = try Self.page(text, naming: "Russia")
        #expect(page.tints.count == 2)
        for tint in page.tints {
            #expect(page.document.text.slice(tint.range) == "Russia")
            #expect(page.entities(at: tint.range.start) == ["e"])
            #expect(page.entities(at: tint.range.end).isEmpty)
        }
    }

    @Test(arguments: texts) func findsWordsWhereTheyStand(name: String, text: String) throws {
        let document = DocumentText(text)
        let matches = TextFinder(document).matches(of: "RUSSIA")
        #expect(matches.count == 2)
        for match in matches {
            let words = try #require(document.slice(match))
            // An accent on the last letter is part of what is found.
            #expect(words.unicodeScalars.prefix(6).elementsEqual("Russia".unicodeScalars))
        }
    }

    @Test func linesWithoutWordsAreGaps() throws {
        let text = "\u{FEFF}\nOne\r\n\r\n \t\r\nTwo\n\n\nThree\n"
        let page = try Self.page(text, naming: "One")
        let lines = page.blankLines.map { page.document.text.slice($0) }
        #expect(lines == ["\u{FEFF}\n", "\r\n", " \t\r\n", "\n", "\n"])
    }

    @Test func aLineWithOnlyReturnsIsBlank() throws {
        let page = try Self.page("One\r\rTwo", naming: "One")
        #expect(page.blankLines.map { $0.start.scalars..<$0.end.scalars } == [4..<5])
    }

    @Test func theHeadlineIsFoundBeneathPageFurniture() throws {
        let text = "Categories\r\n\u{FEFF}Moscow Says No\r\nMoscow said no. Moscow Says No."
        let document = Document(
            id: "d", title: .init("Moscow Says No", basis: .stated), text: DocumentText(text), sha256: "", fileName: "d"
        )
        let page = try #require(ReaderPage("d", index: DossierIndex(Dossier(title: "", documents: [document]))))
        #expect(page.headline == TextRange(13, 27))
    }

    @Test func aTitleOfTheEditorIsNoHeadline() throws {
        #expect(try Self.page("T Russia", naming: "Russia").headline == nil)
    }

    @Test func aQuotationWhoseWordsHaveChangedHasNoBar() throws {
        let text = DocumentText("He said yes and no.")
        let yes = try #require(TextRange(8, 11))
        let beyond = try #require(TextRange(16, 99))
        let good = try #require(Anchor(document: "d", range: yes, in: text))
        let stale = Anchor(document: "d", range: beyond, exact: "no", prefix: "", suffix: "")
        let quotation = Quotation(id: "q", document: "d", kind: .indirect, content: [good, stale], speaker: nil)
        let document = Document(
            id: "d", title: .init("T", basis: .editor), text: text, sha256: "", fileName: "d")
        let dossier = Dossier(title: "", documents: [document], quotations: [quotation])
        let page = try #require(ReaderPage("d", index: DossierIndex(dossier)))
        #expect(page.bars.map(\.range) == [TextRange(8, 11)])
    }

    /// A page on a text of one document with a mention at each place of some words.
    static func page(_ string: String, naming words: String) throws -> ReaderPage {
        let text = DocumentText(string)
        let scalars = Array(string.unicodeScalars)
        let wanted = Array(words.unicodeScalars)
        var mentions: [Mention] = []
        for start in 0...(scalars.count - wanted.count)
        where scalars[start..<start + wanted.count].elementsEqual(wanted) {
            let range = try #require(TextRange(start, start + wanted.count))
            let anchor = try #require(Anchor(document: "d", range: range, in: text))
            mentions.append(Mention(id: Mention.ID("m\(start)"), entity: "e", anchor: anchor, form: .name))
        }
        let document = Document(id: "d", title: .init("T", basis: .editor), text: text, sha256: "", fileName: "d")
        let dossier = Dossier(
            title: "", documents: [document], entities: [Entity(id: "e", name: words, kind: .state)], mentions: mentions
        )
        return try #require(ReaderPage("d", index: DossierIndex(dossier)))
    }
}
