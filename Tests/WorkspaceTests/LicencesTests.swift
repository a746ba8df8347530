import Foundation
import TestSupport
import Testing
import Workspace

/// Whoever made the data that the program reads is named with the terms.
@Suite struct LicencesTests {
    @Test func theWordListsNameTheirSources() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let folder = try TemporaryFolder()
        _ = try folder.write("LICENSE", "MIT License\n")
        let notices = Licences.notices(model: folder.url, lexicon: root.appending(path: "resources/lexicon/en"))
        #expect(notices.map(\.text).first == "MIT License")
        let lexicon = try #require(notices.last?.text)
        for words in [
            "Creative Commons Attribution 4.0", "WordNet 3.0 Copyright 2006", "Unicode, Inc.", "Lesser General",
        ] {
            #expect(lexicon.contains(words), "\(words) is missing")
        }
    }

    @Test func whatIsNotInstalledIsLeftOut() {
        #expect(Licences.notices(model: nil, lexicon: nil).isEmpty)
    }
}
