import Extraction
import Foundation
import Testing

@Suite struct AnnotationLineTests {
    @Test func oneDocumentIsOneLineOfJSON() throws {
        let line = AnnotationLine(AnnotatedArticle(Analysis(Article(id: "a \"b\"\n\u{2028}\\", text: "No.")))).bytes
        #expect(line.last == UInt8(ascii: "\n"))
        #expect(line.dropLast().allSatisfy { $0 != UInt8(ascii: "\n") })
        let object = try JSONSerialization.jsonObject(with: Data(line)) as? [String: Any]
        #expect(object?["doc"] as? String == "a \"b\"\n\u{2028}\\")
        #expect(Set(try #require(object).keys) == ["doc", "mentions", "quotations", "events", "actors"])
    }
}
