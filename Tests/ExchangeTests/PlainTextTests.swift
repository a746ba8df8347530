import Digest
import Foundation
import Model
import TestSupport
import Testing

@testable import Exchange

@Suite struct PlainTextTests {
    private func read(_ text: String, _ name: String = "a.txt", taken: Set<Document.ID> = []) throws -> Document {
        try ArticleFile.read(Array(text.utf8), fileName: name, taken: taken).document
    }

    @Test func aShortFirstLineIsTheHeadline() throws {
        let document = try read("\n  Talks fail \n\nThey met on Monday.\n")
        #expect(document.title == Document.Title("Talks fail", basis: .stated))
        #expect(document.text.string == "\n  Talks fail \n\nThey met on Monday.\n")
        #expect(document.published == .unknown)
        #expect(document.sha256 == SHA256.hexadecimal(of: document.text.string.utf8))
    }

    @Test func aTextWithoutAHeadlineGetsItsFirstWords() throws {
        #expect(try read("They met on Monday.\n").title == Document.Title("They met on Monday.", basis: .editor))
        let long = String(repeating: "Many words stand here. ", count: 10)
        let title = try read(long + "\nMore.").title
        #expect(title.basis == .editor)
        #expect(title.text.count <= 81)
        #expect(title.text == "Many words stand here. Many words stand here. Many words stand here. Many words…")
    }

    /// Lines above a text, and what they say: title, author, outlet, date.
    @Test(
        arguments: [
            (" date 2024-03-29 29 Mar. 12:15 (UTC+3 MSK)\n\nTalks fail\n\n", "Talks fail", nil, nil, "2024-03-29"),
            ("Title: Talks fail\nBy: Ann Lee\nDate: 5 March 2024\n\n", "Talks fail", "Ann Lee", nil, "2024-03-05"),
            (
                "https://www.example.org/a?b=1\nTalks fail: a report\nBy Ann Lee and Bo de Wit\nMarch 5, 2024, 10:30 GMT\n",
                "Talks fail: a report", "Ann Lee and Bo de Wit", "example.org", "2024-03-05"
            ),
            (
                "---\ntitle: \"Talks fail\"\nauthor: Ann Lee\nsource: The Post\ndate: 2024-03-05\ntags: a, b\n---\n",
                "Talks fail", "Ann Lee", "The Post", "2024-03-05"
            ),
            (
                "Source: The Post\nURL: http://post.example/x\nUpdated: 2024-03-09\nPublished: 2024-03-05\nTalks fail\n",
                "Talks fail", nil, "The Post", "2024-03-05"
            ),
            ("Talks fail\n'No', says minister\nBy Ann Lee | The Post\n", "Talks fail", "Ann Lee", nil, nil),
            ("Thursday, March 7, 2024\nTalks fail\n", "Talks fail", nil, nil, "2024-03-07"),
            // What only looks so.
            ("By land and sea\n", "By land and sea", nil, nil, nil),
            ("Sources: ministers quarrel\n", "Sources: ministers quarrel", nil, nil, nil),
            ("Date night in Yerevan\n", "Date night in Yerevan", nil, nil, nil),
            (
                "March 8 protests of 2008 are remembered by many thousands\n",
                "March 8 protests of 2008 are remembered by many thousands", nil, nil, nil
            ),
        ] as [(String, String, String?, String?, String?)])
    func headerLinesAreMetadata(
        header: String, title: String, author: String?, publisher: String?, date: String?
    ) throws {
        let document = try read(header + "They met on Monday, and nothing came of it. Nobody was surprised.\n")
        #expect(document.title == Document.Title(title, basis: .stated))
        #expect(document.author == author && document.publisher == publisher)
        #expect(document.published.date?.description == date)
        #expect(document.text.string.hasPrefix(header), "the text stays as it is")
    }

    @Test func aHeaderAboveATextWithoutAHeadlineIsNoTitle() throws {
        let document = try read("date 2024-03-29\n\nThe events taking place do not inspire optimism, he said.\n")
        #expect(
            document.title
                == Document.Title("The events taking place do not inspire optimism, he said.", basis: .editor))
        #expect(try read("Date: 2024-03-29\n").title.text == "Date: 2024-03-29")
    }

    @Test func aByteOrderMarkStaysInTheTextAndOutOfTheTitle() throws {
        let document = try read("\u{FEFF}Talks\nMore.\n")
        #expect(document.title.text == "Talks")
        #expect(document.text.string.unicodeScalars.first == "\u{FEFF}")
    }

    @Test(arguments: [SourceText.Encoding.utf16LittleEndian, .utf16BigEndian])
    func utf16WithAMarkIsReadAndItsBytesCanBeHadBack(encoding: SourceText.Encoding) throws {
        let bytes = SourceText.encode("\u{FEFF}Øl og 🙂\nMer.\n", as: encoding)
        let document = try ArticleFile.read(bytes, fileName: "a.txt", taken: []).document
        #expect(document.title.text == "Øl og 🙂")
        #expect(document.sha256 == SHA256.hexadecimal(of: bytes))
        #expect(SourceText.bytes(of: document.text.string, sha256: document.sha256) == bytes)
        #expect(Validation.findings(in: Dossier(title: "T", documents: [document])).isEmpty)
    }

    @Test(
        arguments: [
            ([], "“a.txt” holds no text; nothing was taken from it."),
            ([0x20, 0x0A], "“a.txt” holds no text; nothing was taken from it."),
            ([0xEF, 0xBB, 0xBF], "“a.txt” holds no text; nothing was taken from it."),
            // UTF-8 that is broken at one place, and bytes that are more than letters now and then.
            (
                [0x41, 0xC3, 0xA9, 0xC3, 0xA9, 0xC3, 0x28],
                "“a.txt” cannot be taken as a text: it is not UTF-8 at byte 5; save it as UTF-8."
            ),
            (
                [0x41, 0xED, 0xA0, 0x80],
                "“a.txt” cannot be taken as a text: it is not UTF-8 at byte 1; save it as UTF-8."
            ),
            (
                [0x41, 0x00, 0x42],
                "“a.txt” cannot be taken as a text: it is not a text: byte 1 is zero; export its text first."
            ),
            (
                [0xFF, 0xFE, 0x41, 0x00, 0x42],
                "“a.txt” cannot be taken as a text: it begins as UTF-16 but is not at byte 4; save it as UTF-8."
            ),
            (
                [0xFF, 0xFE, 0x41, 0x00, 0x00, 0xD8, 0x42, 0x00],
                "“a.txt” cannot be taken as a text: it begins as UTF-16 but is not at byte 4; save it as UTF-8."
            ),
        ] as [([UInt8], String)])
    func whatIsNoTextIsRefusedWithItsByte(bytes: [UInt8], message: String) throws {
        let error = try #require(throws: ArticleFileError.self) {
            try ArticleFile.read(bytes, fileName: "a.txt", taken: [])
        }
        #expect(error.message == message)
    }

    @Test func identifiersComeFromNamesAndDiffer() throws {
        #expect(try read("A\nB", "Press Release (May, 2024).TXT").id == "press-release-may-2024")
        #expect(try read("A\nB", "a.txt", taken: ["a", "a-2"]).id == "a-3")
        #expect(try read("A\nB", "….txt").id == "document")
    }

    @Test func filesThatAreNotThereAreNamed() throws {
        let folder = try TemporaryFolder()
        let none = folder.url.appending(path: "none.txt")
        #expect(throws: ArticleFileError.self) { try ArticleFile.read(none, taken: []) }
        #expect(throws: ArticleFileError.self) { try ArticleFile.read(folder.url, taken: []) }
    }
}
