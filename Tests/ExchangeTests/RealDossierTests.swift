import Foundation
import Model
import Testing

@testable import Exchange

/// The dossier that the project ships, found beside the sources.
enum RealDossier {
    static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "data/armenia-csto")
}

@Suite struct RealDossierTests {
    @Test func readsWithoutAProblem() throws {
        let dossier = try CuratedForm.read(RealDossier.folder)
        #expect(dossier.title == "Armenia and the CSTO")
        #expect(dossier.documents.count == 5)
        #expect(dossier.entities.count == 105)
        #expect(dossier.mentions.count == 626)
        #expect(dossier.quotations.count == 94)
        #expect(dossier.relations.count == 395)
        #expect(dossier.topics.count == 39)
    }
}
