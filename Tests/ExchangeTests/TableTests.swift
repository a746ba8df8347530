import Digest
import Foundation
import Testing

@testable import Exchange

@Suite struct TableTests {
    private let table = Table(
        columns: ["id", "words", "n"],
        rows: [
            ["a", "plain", 1], ["b", "one, \"two\"\nthree", -1], ["c", ["x", "y"], .null],
            ["=1+1", "-2", .decimal(0.5)], ["@x", "+y", .bool(true)],
        ])

    @Test func csvQuotesWhatNeedsItAndDisarmsFormulas() {
        let expected = """
            id,words,n
            a,plain,1
            b,"one, ""two""
            three",-1
            c,x; y,
            '=1+1,'-2,0.5
            '@x,'+y,yes

            """
        #expect(table.csv.replacing("\r\n", with: "\n") == expected)
        #expect(table.csv.hasPrefix("id,words,n\r\n"))
    }

    @Test func jsonKeepsTypesAndTheColumnsOrder() {
        let expected = """
            [
            {"id": "a", "words": "plain", "n": 1},
            {"id": "b", "words": "one, \\"two\\"\\nthree", "n": -1},
            {"id": "c", "words": ["x", "y"], "n": null},
            {"id": "=1+1", "words": "-2", "n": 0.5},
            {"id": "@x", "words": "+y", "n": true}
            ]

            """
        #expect(table.json == expected)
        #expect(Table(columns: ["a"], rows: []).json == "[]\n")
    }
}

@Suite struct JSONTests {
    @Test func whatWasWrittenIsReadBack() throws {
        let value = JSON.object([
            JSON.Member("z", [1, -2, .decimal(1.5), .null, .bool(false)]),
            JSON.Member("a", "\"\\\u{1}\n🙂/"), JSON.Member("e", .object([])), JSON.Member("l", []),
        ])
        #expect(try JSONParser.parse(Array(value.line.utf8)[...]) == value)
        #expect(value.document.hasPrefix("{\n  \"a\": "))
    }

    @Test func escapesAreRead() throws {
        let text = #""\u00e9\ud83d\ude42\/\b""#
        #expect(try JSONParser.parse(Array(text.utf8)[...]) == .text("é🙂/\u{8}"))
    }

    @Test(arguments: [
        "", "{", "[1,]", "{\"a\":1,}", "{\"a\" 1}", "01", "1.", "-", "1e", "nul", "\"a", "\"\\x\"", "\"\\ud83d\"",
        "\"\\u0000\"", "\"\t\"", "1 2", "{\"a\":1,\"a\":2}", "[1 2]", "+1", "NaN", "'a'", "1e999",
        String(repeating: "[", count: 1000),
    ])
    func whatIsNotJSONIsRefused(text: String) {
        #expect(throws: JSONFault.self) { try JSONParser.parse(Array(text.utf8)[...]) }
    }

    @Test func theExportIsOneDocumentWithSortedKeys() throws {
        let dossier = try CuratedForm.read(Fixture.harbor)
        let text = JSONExport.document(dossier)
        let expected = try String(
            contentsOf: Fixture.root.appending(path: "Tests/Fixtures/harbor.json"), encoding: .utf8)
        #expect(text == expected)
        #expect(JSONExport.document(try CuratedForm.read(Fixture.harbor)) == text)
        #expect(throws: Never.self) { try JSONParser.parse(Array(text.utf8)[...]) }
    }
}

@Suite struct DigestTests {
    @Test func isSHA256() {
        #expect(SHA256.hexadecimal(of: []) == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
        #expect(
            SHA256.hexadecimal(of: "abc".utf8) == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
    }
}
