import Exchange
import Foundation
import Model
import Store
import TestSupport

/// The dossier that the project comes with, read once, and a file of it on disk where a test needs one.
enum CuratedDossier {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let index: Result<DossierIndex, any Error> = Result {
        DossierIndex(try CuratedForm.read(root.appending(path: "data/armenia-csto")))
    }

    /// Writes `armenia.dossier` into a folder.
    static func file(in folder: TemporaryFolder) throws -> URL {
        let url = folder.file("armenia.dossier")
        let store = try Store.create(url, title: "Armenia and the CSTO")
        try store.replaceContents(with: try index.get().dossier)
        try store.close()
        return url
    }
}
