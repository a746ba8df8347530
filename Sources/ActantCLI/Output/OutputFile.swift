import Foundation
import Translation

/// The file that a command writes.
enum OutputFile {
    /// Refuses the dossier itself, by whatever name it is called.
    static func check(_ path: String, differsFrom dossier: String) throws(Failure) {
        let (one, other) = (URL(filePath: path), URL(filePath: dossier))
        if one.resolvingSymlinksInPath().standardizedFileURL == other.resolvingSymlinksInPath().standardizedFileURL {
            throw Failure(translated("“{1}” is the dossier itself; choose another file.", path))
        }
    }
}
