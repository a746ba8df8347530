import Foundation
import Testing

@testable import Extraction

/// Articles composed for these tests, with the quotations that the rules alone find in them.
@Suite struct SpeechFixtureTests {
    private static var folder: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fixtures/speech")
    }

    @Test(arguments: ["tax-agency", "flood-local", "briefing-agency", "court-feature", "strike-agency", "manners"])
    func articlesKeepTheirQuotations(_ name: String) throws {
        let text = try String(contentsOf: Self.folder.appending(path: name + ".txt"), encoding: .utf8)
        let table = try String(contentsOf: Self.folder.appending(path: name + ".tsv"), encoding: .utf8)
        let expected = Set(table.split(separator: "\n").filter { !$0.hasPrefix("#") }.map(String.init))
        let found = try QuotationReading.quotes(text).map { quote in
            [quote.kind, quote.source ?? "-", quote.cue ?? "-", quote.content.joined(separator: " / ")]
                .joined(separator: "\t")
        }
        let missing = expected.subtracting(found)
        #expect(missing.isEmpty)
        // What is found beside them is doubtful, and little.
        #expect(found.count <= expected.count + 5)
    }

    @Test func theSameTextGivesTheSameQuotations() throws {
        let text = try String(contentsOf: Self.folder.appending(path: "tax-agency.txt"), encoding: .utf8)
        let first = try QuotationReading.analysis(text).quotations
        #expect(try QuotationReading.analysis(text).quotations == first)
    }
}
