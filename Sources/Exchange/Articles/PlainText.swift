import Digest
import Foundation
import Model

/// A text file as a document without annotations.
enum PlainText {
    private static let longestTitle = 120

    static func document(
        _ decoded: DecodedText, _ bytes: [UInt8], fileName: String, path: String, taken: Set<Document.ID>
    ) throws(ArticleFileError) -> Document {
        guard let title = title(of: decoded.text) else { throw .empty(file: path) }
        // A converted text is known by its own bytes, so that it can be held against them.
        let sha256 =
            decoded.supposedEncoding == nil
            ? SHA256.hexadecimal(of: bytes) : SHA256.hexadecimal(of: decoded.text.utf8)
        return Document(
            id: ArticleFile.identifier(fileName, taken: taken), title: title, text: DocumentText(decoded.text),
            sha256: sha256, fileName: fileName)
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
}
