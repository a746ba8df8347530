import Foundation
import Model
import Testing

@testable import Exchange

/// A page gives its article's words and origin, and nothing of what stands around them.
@Suite struct WebPageTests {
    struct Expected: Sendable {
        let file: String
        let title: String
        var publisher: String?
        var author: String?
        var date: String?
        /// How the paragraphs under the headline begin.
        let paragraphs: [String]
    }

    private static let samples = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "data/samples")

    static let expected = [
        Expected(
            file: "news-site.html", title: "Harbour strike enters third week", publisher: "The Northern Post",
            author: "Lena Dahl, Omar Keane", date: "2024-05-14",
            paragraphs: [
                "HALDEN — Dockers in Halden", "“Nobody goes back",
                "The authority’s director",
                "What comes next", "The mediator meets", "The transport ministry", "A strike of this length",
            ]),
        Expected(
            file: "ministry.html", title: "Statement on the border incident", date: "2023-11-03",
            paragraphs: ["The Ministry of Foreign Affairs", "“We expect a full account,”", "The Ministry recalls"]),
        Expected(
            file: "wiki.html", title: "Observatory on Mount Ede reopens",
            paragraphs: [
                "Thursday, March 7, 2024", "The observatory on Mount Ede reopened", "\"The mirror", "The first images",
            ]),
        Expected(
            file: "blog.html", title: "The tram that nobody ordered", publisher: "Corner Table", author: "Sofia Lund",
            date: "2022-09-30", paragraphs: ["The council of Marenborg", "Mayor Ida Strand", "By Friday nobody"]),
        Expected(
            file: "agency.html", title: "Grain corridor talks to resume in Veyra",
            publisher: "Continental News Agency", date: "2024-03-05",
            paragraphs: [
                "VEYRA, March 5 (CNA) - Talks", "The envoys of Tarrow", "“There is a text", "Osmund’s defence",
            ]),
    ]

    @Test(arguments: expected) func aPageIsRead(expected: Expected) throws {
        let document = try ArticleFile.read(Self.samples.appending(path: expected.file), taken: []).document
        #expect(document.title == Document.Title(expected.title, basis: .stated))
        #expect(document.publisher == expected.publisher)
        #expect(document.author == expected.author)
        #expect(document.published.date?.description == expected.date)
        let paragraphs = document.text.string.components(separatedBy: "\n\n")
        #expect(paragraphs.first == expected.title)
        let begins = zip(paragraphs.dropFirst(), expected.paragraphs).allSatisfy { $0.hasPrefix($1) }
        #expect(begins && paragraphs.count == expected.paragraphs.count + 1, "\(paragraphs)")
        #expect(Validation.findings(in: Dossier(title: "T", documents: [document])).isEmpty)
    }

    @Test(
        arguments: [
            ("plain.txt", "Lake states sign water accord", nil, "said Water Minister Ines Calder"),
            (
                "plain-windows-1252.txt", "Ferry line closes", "windows-1252",
                "“We cannot sail on promises,” said the company’s director, Aña Brück."
            ),
            ("plain-utf16.txt", "Bridge reopens", nil, "Friday – two months late. “It will hold,”"),
        ] as [(String, String, String?, String)])
    func aTextIsReadInItsEncoding(file: String, title: String, encoding: String?, words: String) throws {
        let reading = try ArticleFile.read(Self.samples.appending(path: file), taken: [])
        #expect(reading.document.title.text == title)
        #expect(reading.supposedEncoding == encoding)
        #expect(reading.document.text.string.contains(words))
        #expect(Validation.findings(in: Dossier(title: "T", documents: [reading.document])).isEmpty)
    }

    private func page(_ html: String) throws -> Document {
        try ArticleFile.read(Array(html.utf8), fileName: "a.html", taken: []).document
    }

    private static let prose = String(repeating: "The ministers met, spoke for an hour, and left. ", count: 4)

    @Test func furnitureThatHoldsMostOfThePageIsNone() throws {
        let document = try page(
            "<body class='sidebar comments'><div class='share-page related'><p>\(Self.prose)</p></div></body>")
        #expect(document.text.string.contains("The ministers met"))
    }

    @Test func theDescriptionGivesTheWordsThatThePageHides() throws {
        let data = "{\"@type\":\"NewsArticle\",\"headline\":\"H\",\"articleBody\":\"\(Self.prose)\"}"
        let document = try page(
            "<script type='application/ld+json'>\(data)</script><body><p>Log in to read on.</p></body>")
        #expect(document.text.string.hasPrefix("H\n\nThe ministers met"))
    }

    @Test func aDeclarationThatIsWrongDoesNotSpoilWhatIsUTF8() throws {
        let document = try page(
            "<meta charset=iso-8859-1><title>Ångström</title><p>“\(Self.prose)”</p>")
        #expect(document.title.text == "Ångström")
    }

    @Test func aPageInAnotherAlphabetsEncodingIsConverted() throws {
        let head = Array("<meta charset='windows-1251'><title>T</title><p>Pashinyan (".utf8)
        let word: [UInt8] = [0xCF, 0xE0, 0xF8, 0xE8, 0xED, 0xFF, 0xED]
        let reading = try ArticleFile.read(
            head + word + Array(") met. \(Self.prose)</p>".utf8), fileName: "a.htm", taken: [])
        #expect(reading.document.text.string.contains("(Пашинян)"))
        #expect(reading.supposedEncoding == "windows-1251")
    }

    @Test(arguments: [
        ("<html><body><nav><a href='/'>Home</a></nav></body></html>", "a page without an article's text"),
        (String(repeating: "<div>", count: 100_000), "nest more than 512 deep"),
        (String(repeating: "<p>", count: 300_000), "more than 262144 elements"),
        ("<p" + String(repeating: " a=1", count: 100_000) + ">", "more than 512 attributes"),
    ])
    func whatIsNoArticleIsRefusedInASentence(html: String, words: String) throws {
        let error = try #require(throws: ArticleFileError.self) { try page("<!doctype html>" + html) }
        #expect(error.message.contains(words) && error.message.contains("a.html"), "\(error.message)")
    }

    @Test func manyWordsInScriptsCommentsAndValuesAreNoAttributes() throws {
        let words = String(repeating: "a ", count: 10_000)
        let html = "<script>if (a<b) \(words)</script><!-- <p \(words) --><p title=\"\(words)\">\(Self.prose)</p>"
        #expect(try page(html).text.string.contains("The ministers met"))
    }

    @Test func filesOfOtherKindsAreNamed() throws {
        for (bytes, words) in [(Array("%PDF-1.7 x".utf8), "a PDF"), ([0x50, 0x4B, 3, 4, 0], "an archive")] {
            let error = try #require(throws: ArticleFileError.self) {
                try ArticleFile.read(bytes, fileName: "a.txt", taken: [])
            }
            #expect(error.message.contains(words))
        }
    }

    /// Bombs: what took more than linear time would take minutes here.
    @Test(arguments: ["</x>", "<b>", "</p>", "<!--", "&amp;", "a, ", "<a href=x>y</a>", "<script>", "<![CDATA["])
    func hostilePagesTakeLinearTime(piece: String) throws {
        let html = "<p>\(Self.prose)</p>" + String(repeating: piece, count: 1_000_000 / piece.utf8.count)
        let time = ContinuousClock().measure { _ = try? page(html) }
        #expect(time < .seconds(30))
    }

    @Test(
        arguments: [
            ("2024-05-14T06:30:00+02:00", "2024-05-14"), ("20240514", "2024-05-14"), ("5 March 2024", "2024-03-05"),
            ("March 5, 2024", "2024-03-05"), ("Tue, 05 Mar 2024 10:15:00 GMT", "2024-03-05"), ("yesterday", nil),
            ("2024-13-40", nil), ("September 2023", "2023-09"),
        ] as [(String, String?)])
    func datesAreRead(text: String, date: String?) { #expect(WrittenDate.parse(text)?.description == date) }

    @Test func theSameArticleHasTheSameFingerprint() {
        func print(_ text: String) -> TextFingerprint { TextFingerprint(DocumentText(text)) }
        #expect(print("“We agree,” he said.\r\n\r\nThen – left.") == print("\"WE AGREE\", he said. Then - left"))
        #expect(print("We agree") != print("We disagree"))
    }
}
