import Extraction
import Foundation
import Model
import Testing

/// What the user of a dossier has decided holds at the next extraction.
@Suite struct ProjectNamesTests {
    private static let lexicon = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().deletingLastPathComponent().appending(path: "resources/lexicon/en")
    private static let extractor = Result { try Extractor(model: nil, lexicon: lexicon) }

    private func annotate(_ text: String, _ project: ProjectLexicon) throws -> AnnotatedArticle {
        let article = Article(id: "a", text: text)
        return AnnotatedArticle(try Self.extractor.get().engine.analyse(article, knowing: project))
    }

    @Test func namesThatWereMergedAreOneActor() throws {
        let project = ProjectLexicon(entries: [
            .init(name: "Kupang Ferries", kind: .organization, names: ["Kupang Ferries", "the Blue Line"])
        ])
        let article = try annotate("Kupang Ferries raised its fares. Passengers of the Blue Line complained.", project)
        let actors = Set(
            article.mentions.filter { ["Kupang Ferries", "the Blue Line"].contains($0.text) }.map(\.actor))
        #expect(actors.count == 1)
        #expect(article.actors.allSatisfy { $0.entry?.hasPrefix("project/") != true })
    }

    @Test func theKindThatTheUserGaveCounts() throws {
        let project = ProjectLexicon(entries: [.init(name: "Yerevan", kind: .organization, names: ["Yerevan"])])
        let article = try annotate("The team of Yerevan arrived in Minsk. Yerevan won.", project)
        #expect(article.mentions.filter { $0.text == "Yerevan" }.allSatisfy { $0.kind == .organization })
    }

    @Test func aRejectedNameDoesNotComeBack() throws {
        let text = "Armenia and Georgia signed an agreement in Batumi on Monday."
        let project = ProjectLexicon(rejected: [.init(name: "Armenia", kind: .state)])
        #expect(try annotate(text, .empty).mentions.contains { $0.text == "Armenia" })
        #expect(try !annotate(text, project).mentions.contains { $0.text == "Armenia" })
    }
}
