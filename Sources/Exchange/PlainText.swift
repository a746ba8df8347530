import Digest
import Foundation
import Model
import Translation

/// Why a file cannot be taken as a text; one sentence that names the file, the place and the remedy.
public enum PlainTextError: Error, Sendable, Hashable, CustomStringConvertible {
    case unreadable(file: String, reason: String)
    case empty(file: String)
    /// Sizes in bytes.
    case tooLarge(file: String, size: Int, limit: Int)
    /// `reason` names the byte.
    case notText(file: String, reason: String)

    public var message: String {
        switch self {
        case .unreadable(let file, let reason): translated("“{1}” cannot be read: {2}.", file, reason)
        case .empty(let file): translated("“{1}” holds no text; nothing was taken from it.", file)
        case .tooLarge(let file, let size, let limit):
            translated(
                "“{1}” has {2} bytes, more than the {3} that a document may have; split it.", file, "\(size)",
                "\(limit)")
        case .notText(let file, let reason): translated("“{1}” cannot be taken as a text: {2}.", file, reason)
        }
    }

    public var description: String { message }
}

/// A text file as a document without annotations.
public enum PlainText {
    /// Bytes that a document may have.
    public static let maximumSize = 64 << 20
    private static let longestTitle = 120
    private static let longestIdentifier = 60

    /// The document of a file. Its id is made of the file's name and differs from all in `taken`.
    public static func document(at url: URL, taken: Set<Document.ID>) throws(PlainTextError) -> Document {
        let path = url.path(percentEncoded: false)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .unreadable(file: path, reason: translated("there is no such file; check the name"))
        }
        if isFolder.boolValue {
            throw .unreadable(
                file: path, reason: translated("it is a folder without a dossier.json; name the files in it instead"))
        }
        let bytes: [UInt8]
        do {
            let handle = try FileHandle(forReadingFrom: url)
            defer { try? handle.close() }
            bytes = Array(try handle.read(upToCount: maximumSize + 1) ?? Data())
        } catch {
            throw .unreadable(
                file: path, reason: translated("permission denied; ask its owner for the right to read it"))
        }
        return try document(bytes, fileName: url.lastPathComponent, path: path, taken: taken)
    }

    /// The document of some bytes. `path` is how messages name the file.
    public static func document(
        _ bytes: [UInt8], fileName: String, path: String? = nil, taken: Set<Document.ID>
    ) throws(PlainTextError) -> Document {
        let path = path ?? fileName
        if bytes.isEmpty { throw .empty(file: path) }
        if bytes.count > maximumSize { throw .tooLarge(file: path, size: bytes.count, limit: maximumSize) }
        let text: String
        do { text = try SourceText.decode(bytes) } catch { throw .notText(file: path, reason: error.message) }
        guard let title = title(of: text) else { throw .empty(file: path) }
        return Document(
            id: identifier(fileName, taken: taken), title: title, text: DocumentText(text),
            sha256: SHA256.hexadecimal(of: bytes), fileName: fileName)
    }

    /// A short first line with more below it is the headline; else the first words stand in for one. Nil for a blank text.
    static func title(of text: String) -> Document.Title? {
        let blanks = CharacterSet.whitespacesAndNewlines.union(CharacterSet(charactersIn: "\u{FEFF}"))
        let lines = text.split(whereSeparator: \.isNewline).lazy.map { $0.trimmingCharacters(in: blanks) }
        var filled = lines.filter { !$0.isEmpty }.makeIterator()
        guard let first = filled.next() else { return nil }
        if first.count <= longestTitle, filled.next() != nil { return Document.Title(first, basis: .stated) }
        return Document.Title(opening(of: first), basis: .editor)
    }

    /// The first words that fit into eighty characters.
    private static func opening(of line: String) -> String {
        guard line.count > 80 else { return line }
        let cut = line.prefix(80)
        let end = cut.lastIndex(where: \.isWhitespace) ?? cut.endIndex
        return cut[..<end].trimmingCharacters(in: .whitespaces) + "…"
    }

    /// Lower case, words joined by hyphens, numbered where it is taken.
    private static func identifier(_ fileName: String, taken: Set<Document.ID>) -> Document.ID {
        let stem = (fileName as NSString).deletingPathExtension.lowercased()
        let words = stem.split { !$0.isLetter && !$0.isNumber }
        let slug = words.joined(separator: "-").prefix(longestIdentifier)
        let base = slug.isEmpty ? "document" : String(slug)
        var id = Document.ID(base)
        var number = 2
        while taken.contains(id) {
            id = Document.ID("\(base)-\(number)")
            number += 1
        }
        return id
    }
}
