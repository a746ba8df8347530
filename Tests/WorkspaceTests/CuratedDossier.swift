import Exchange
import Foundation
import Model
import Store

/// The dossier that the project comes with, read once, and a file of it on disk where a test needs one.
enum CuratedDossier {
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    static let index: Result<DossierIndex, any Error> = Result {
        DossierIndex(try CuratedForm.read(root.appending(path: "data/armenia-csto")))
    }

    /// A new folder with `armenia.dossier` in it.
    static func file() throws -> URL {
        let folder = FileManager.default.temporaryDirectory.appending(path: "actant-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appending(path: "armenia.dossier")
        let store = try Store.create(url, title: "Armenia and the CSTO")
        try store.replaceContents(with: try index.get().dossier)
        try store.close()
        return url
    }
}
