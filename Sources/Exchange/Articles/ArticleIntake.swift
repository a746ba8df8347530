import Foundation
import Model
import Translation

/// Takes article files one after another for one dossier, each article once.
public struct ArticleIntake: Sendable {
    private var taken: Set<Document.ID>
    private var digests: [String: Document.ID] = [:]
    private var prints: [TextFingerprint: Document.ID] = [:]

    /// What became of a file.
    public enum Outcome: Sendable, Hashable {
        case document(ArticleFile.Reading)
        /// The same article as one that is there, but for its typesetting.
        case twin(of: Document.ID)
        case problem(ArticleFileError)
    }

    /// `present` are the dossier's documents.
    public init(present: [Document]) {
        taken = Set(present.map(\.id))
        for document in present { note(document) }
    }

    public mutating func take(_ url: URL) -> Outcome {
        let reading: ArticleFile.Reading
        do { reading = try ArticleFile.read(url, taken: taken) } catch { return .problem(error) }
        if let twin = twin(of: reading.document) { return .twin(of: twin) }
        note(reading.document)
        return .document(reading)
    }

    /// The document that is the same article.
    public func twin(of document: Document) -> Document.ID? {
        digests[document.sha256] ?? prints[TextFingerprint(document.text)]
    }

    public mutating func note(_ document: Document) {
        taken.insert(document.id)
        if digests[document.sha256] == nil { digests[document.sha256] = document.id }
        let print = TextFingerprint(document.text)
        if prints[print] == nil { prints[print] = document.id }
    }
}

/// The article files that a folder holds.
public enum ArticleFolder {
    /// How many files are looked at at most, so that a folder as large as a disk does not keep the user waiting.
    public static let maximumCount = 20_000

    /// Those files of `urls` and below its folders whose names end as an article's does, folders walked in the order of
    /// their names. Files that are named themselves are taken whatever their ending, hidden ones are left out of folders.
    public static func files(in urls: [URL]) -> [URL] {
        var found: [URL] = []
        for url in urls {
            if isFolder(url) { walk(url, into: &found) } else { found.append(url) }
        }
        return found
    }

    private static func walk(_ folder: URL, into found: inout [URL]) {
        let entries = try? FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: [.isDirectoryKey, .isSymbolicLinkKey], options: [.skipsHiddenFiles])
        for entry in (entries ?? []).sorted(by: { $0.lastPathComponent < $1.lastPathComponent }) {
            guard found.count < maximumCount else { return }
            if isFolder(entry) {
                // A link could lead back to where it lies.
                let isLink = (try? entry.resourceValues(forKeys: [.isSymbolicLinkKey]))?.isSymbolicLink ?? false
                if !isLink { walk(entry, into: &found) }
            } else if ArticleFile.suffixes.contains(entry.pathExtension.lowercased()) {
                found.append(entry)
            }
        }
    }

    private static func isFolder(_ url: URL) -> Bool {
        var isFolder: ObjCBool = false
        return FileManager.default.fileExists(atPath: url.path(percentEncoded: false), isDirectory: &isFolder)
            && isFolder.boolValue
    }
}
