import Foundation
import Model

/// A dossier as a folder of text files that people read, correct and review: `dossier.json`, `entities.jsonl`,
/// `topics.jsonl`, `texts/` and three lists a document. Kept lenses and pins are the program's own and not part of it.
public enum CuratedForm {
    static let format = "actant-dossier"
    static let version = 1

    /// Whether a folder says that it holds a dossier.
    public static func isPresent(in folder: URL) -> Bool {
        FileManager.default.fileExists(atPath: folder.appending(path: "dossier.json").path(percentEncoded: false))
    }

    /// The whole dossier, or every problem that was found: nothing is read in part.
    public static func read(_ folder: URL) throws(ImportError) -> Dossier {
        try CuratedReader.read(folder)
    }

    /// Whether a name from data may stand for a file in a folder: no path, nothing hidden.
    static func isPlainName(_ name: String) -> Bool {
        !name.isEmpty && !name.hasPrefix(".") && name.utf8.count <= 255
            && !name.unicodeScalars.contains { $0 == "/" || $0 == "\\" || $0.properties.generalCategory == .control }
    }
}
