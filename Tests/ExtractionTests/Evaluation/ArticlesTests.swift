import Extraction
import Foundation
import LanguageModel
import Testing

/// Articles in the manners of many outlets: what is found in them, in sum, does not get worse unseen.
@Suite struct ArticlesTests {
    private static let tests = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    private static let lexicon = tests.deletingLastPathComponent().deletingLastPathComponent()
        .appending(path: "resources/lexicon/en")

    private func scores(_ model: LanguageModel?) throws -> [String: Double] {
        let extractor = try Extractor(model: model, lexicon: Self.lexicon)
        let reader = try GoldReader(folder: Self.tests.appending(path: "Fixtures/articles"))
        var sum = Scorecard()
        for name in try reader.names() {
            let one = try reader.read(name)
            let found = ScoredDocument(extractor.annotate(Article(id: name, text: one.text)))
            sum += Scorecard(gold: one.gold, found: found, scalars: Array(one.text.unicodeScalars))
        }
        return Dictionary(sum.rows.map { ($0.name, $0.tally.f1) }, uniquingKeysWith: { first, _ in first })
    }

    @Test func articlesOfManyMannersKeepTheirSpeakers() throws {
        let folder = try #require(
            ModelFolder.find(executable: Self.tests), "the tests need the language model (scripts/fetch-model.sh)")
        let f1 = try scores(LanguageModel(folder: folder))
        #expect(f1["direct, exact with speaker", default: 0] > 0.85)
        #expect(f1["quotations with speaker", default: 0] > 0.94)
        #expect(f1["names, exact with kind", default: 0] > 0.91)
        #expect(f1["affiliations", default: 0] > 0.8)
    }

    @Test func rulesAloneFindMostOfThem() throws {
        let f1 = try scores(nil)
        #expect(f1["direct and mixed with source", default: 0] > 0.75)
        #expect(f1["quotations with speaker", default: 0] > 0.55)
    }
}
