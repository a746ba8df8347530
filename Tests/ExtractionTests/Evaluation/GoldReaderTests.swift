import Extraction
import Foundation
import Testing

@Suite struct GoldReaderTests {
    private func folder(_ files: [String: String]) throws -> URL {
        let url = FileManager.default.temporaryDirectory.appending(path: "gold-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        for (name, text) in files { try Data(text.utf8).write(to: url.appending(path: name)) }
        return url
    }

    private let article = """
        {"document": {"file": "a.txt", "published": "2024-03-14"},
         "entities": [{"id": "mars", "kind": "state"}],
         "mentions": [{"start": 0, "end": 4, "actor": "mars", "form": "name"}],
         "statements": [{"id": "q1", "kind": "direct", "content": [[6, 8]], "source": [0, 4], "speaker": "mars",
                         "nested_in": null}],
         "affiliations": []}
        """

    @Test func anArticleCarriesItsEntities() throws {
        let url = try folder(["a.json": article, "a.txt": "Mars: No!"])
        defer { try? FileManager.default.removeItem(at: url) }
        let reader = try GoldReader(folder: url)
        #expect(try reader.names() == ["a"])
        let one = try reader.read("a")
        #expect(one.gold.mentions.map(\.kind) == [.state])
        #expect(one.gold.quotations.map(\.speaker) == ["mars"])
        #expect(one.published?.description == "2024-03-14")
    }

    @Test func aRangeOutsideTheTextIsNamed() throws {
        let url = try folder(["a.json": article, "a.txt": "Mars"])
        defer { try? FileManager.default.removeItem(at: url) }
        let error = #expect(throws: GoldError.self) { try GoldReader(folder: url).read("a") }
        #expect(error?.description.contains("q1") == true)
        #expect(error?.description.contains("a.json") == true)
    }

    @Test func aMissingTextSaysWhatToDo() throws {
        let url = try folder(["a.json": article])
        defer { try? FileManager.default.removeItem(at: url) }
        let error = #expect(throws: GoldError.self) { try GoldReader(folder: url).read("a") }
        #expect(error?.description.contains("name the folder of the texts") == true)
    }
}
