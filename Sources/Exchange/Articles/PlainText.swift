import Digest
import Foundation
import Model

/// A text file as a document without annotations.
enum PlainText {
    private static let longestTitle = 120

    static func document(
        _ decoded: DecodedText, _ bytes: [UInt8], fileName: String, path: String, taken: Set<Document.ID>
    ) throws(ArticleFileError) -> Document {
        let header = HeaderLines(decoded.text)
        guard let title = title(of: decoded.text, header) else { throw .empty(file: path) }
        // A converted text is known by its own bytes, so that it can be held against them.
        let sha256 =
            decoded.supposedEncoding == nil
            ? SHA256.hexadecimal(of: bytes) : SHA256.hexadecimal(of: decoded.text.utf8)
        return Document(
            id: ArticleFile.identifier(fileName, taken: taken), title: title, publisher: header.publisher,
            author: header.author, place: header.place,
            // The dossier keeps it: the same in every language.
            published: header.published.map {
                Dating(date: $0, basis: .stated, reason: "Given by a line above the text.")
            } ?? .unknown, text: DocumentText(decoded.text), sha256: sha256, fileName: fileName)
    }

    /// What the header says, else the text's own; the first line of all where nothing follows the header.
    private static func title(of text: String, _ header: HeaderLines) -> Document.Title? {
        if let given = header.title, given.count <= 400 { return Document.Title(given, basis: .stated) }
        return title(of: header.body) ?? title(of: text)
    }

    /// A short first line with more below it is the headline; else the first words stand in for one. Nil for a blank text.
    static func title(of text: some StringProtocol) -> Document.Title? {
        let blanks = CharacterSet.whitespacesAndNewlines.union(CharacterSet(charactersIn: "\u{FEFF}"))
        // Two lines tell: a text may have millions.
        var filled: [String] = []
        var place = text.startIndex
        while filled.count < 2, place < text.endIndex {
            let end = text[place...].firstIndex(where: \.isNewline) ?? text.endIndex
            let line = text[place..<end].prefix(4 * longestTitle).trimmingCharacters(in: blanks)
            if !line.isEmpty { filled.append(line) }
            place = end < text.endIndex ? text.index(after: end) : end
        }
        guard let first = filled.first else { return nil }
        if first.count <= longestTitle, filled.count > 1 { return Document.Title(first, basis: .stated) }
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
