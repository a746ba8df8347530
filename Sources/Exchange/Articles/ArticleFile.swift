import Foundation
import Model
import Translation

/// A file of any kind that holds an article, as a document without annotations: a plain text or a page.
public enum ArticleFile {
    /// Bytes that a file may have.
    public static let maximumSize = 24 << 20
    /// File name endings of what can be taken, in lower case, without the dot.
    public static let suffixes = ["txt", "text", "html", "htm", "xhtml"]

    /// A document, and what had to be supposed to read it.
    public struct Reading: Sendable, Hashable {
        public let document: Document
        /// The encoding that the file was taken to be in, where it is not UTF-8 and does not say so by its first bytes.
        public let supposedEncoding: String?
    }

    /// The document of a file. Its id is made of the file's name and differs from all in `taken`.
    public static func read(_ url: URL, taken: Set<Document.ID>) throws(ArticleFileError) -> Reading {
        let path = url.path(percentEncoded: false)
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw .unreadable(file: path, reason: translated("there is no such file; check the name"))
        }
        if isFolder.boolValue {
            throw .unreadable(
                file: path,
                reason: translated("it is a folder without a dossier.json; name the files in it instead"))
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
        return try read(bytes, fileName: url.lastPathComponent, path: path, taken: taken)
    }

    /// The document of some bytes. `path` is how messages name the file.
    public static func read(
        _ bytes: [UInt8], fileName: String, path: String? = nil, taken: Set<Document.ID>
    ) throws(ArticleFileError) -> Reading {
        let path = path ?? fileName
        if bytes.isEmpty { throw .empty(file: path) }
        if bytes.count > maximumSize { throw .tooLarge(file: path, size: bytes.count, limit: maximumSize) }
        if let kind = BinaryKind(bytes) {
            throw .notText(
                file: path, reason: translated("it is {1}, not a text; export its text first", kind.name))
        }
        let isPage = isPage(bytes, fileName: fileName)
        let decoded: DecodedText
        do {
            decoded = try DecodedText(bytes, declared: isPage ? PageEncoding.declared(in: bytes) : nil)
        } catch {
            throw .notText(file: path, reason: error.message)
        }
        let document =
            isPage
            ? try WebPage.document(decoded.text, fileName: fileName, path: path, taken: taken)
            : try PlainText.document(decoded, bytes, fileName: fileName, path: path, taken: taken)
        return Reading(document: document, supposedEncoding: decoded.supposedEncoding)
    }

    /// By its name, or by how it begins.
    private static func isPage(_ bytes: [UInt8], fileName: String) -> Bool {
        let suffix = (fileName as NSString).pathExtension.lowercased()
        if ["html", "htm", "xhtml"].contains(suffix) { return true }
        let head = String(decoding: bytes.prefix(1024).filter { $0 != 0 }, as: UTF8.self).lowercased()
        let start = head.drop { !$0.isASCII || $0.isWhitespace }
        return start.hasPrefix("<!doctype html") || start.hasPrefix("<html")
    }

    /// Lower case, words joined by hyphens, numbered where it is taken.
    static func identifier(_ fileName: String, taken: Set<Document.ID>) -> Document.ID {
        let longest = 60
        let stem = (fileName as NSString).deletingPathExtension.lowercased()
        let slug = stem.split { !$0.isLetter && !$0.isNumber }.joined(separator: "-").prefix(longest)
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
