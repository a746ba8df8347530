import Digest
import Markup
import Model
import Translation

/// A page of the web as a document: its headline and the article's words, without the page's furniture.
enum WebPage {
    /// Fewer characters are no article.
    private static let shortest = 80

    static func document(
        _ page: String, fileName: String, path: String, taken: Set<Document.ID>
    ) throws(ArticleFileError) -> Document {
        let tree: MarkupTree
        do { tree = try MarkupTree(html: page) } catch {
            throw .notPage(file: path, reason: reason(error))
        }
        let facts = PageFacts(tree)
        var paragraphs = PageContent(tree).paragraphs
        let found = paragraphs.reduce(0) { $0 + $1.utf8.count }
        if let given = facts.body, given.utf8.count > 2 * found {
            paragraphs = given.split(whereSeparator: \.isNewline).map { Blanks.collapsed($0) }.filter { !$0.isEmpty }
        }
        guard paragraphs.reduce(0, { $0 + $1.utf8.count }) >= shortest else { throw .noArticle(file: path) }
        return document(paragraphs, facts, fileName: fileName, taken: taken)
    }

    private static func document(
        _ paragraphs: [String], _ facts: PageFacts, fileName: String, taken: Set<Document.ID>
    ) -> Document {
        var paragraphs = paragraphs
        let title: Document.Title
        if let headline = facts.title {
            // The headline stands above the text once, where the page's own words may repeat it.
            paragraphs.removeAll { $0 == headline }
            paragraphs.insert(headline, at: 0)
            title = Document.Title(headline, basis: .stated)
        } else {
            title = PlainText.title(of: paragraphs.joined(separator: "\n")) ?? .init(fileName, basis: .editor)
        }
        let text = paragraphs.joined(separator: "\n\n") + "\n"
        return Document(
            id: ArticleFile.identifier(fileName, taken: taken), title: title, publisher: facts.publisher,
            author: facts.author, published: facts.published, text: DocumentText(text),
            sha256: SHA256.hexadecimal(of: text.utf8), fileName: fileName)
    }

    private static func reason(_ error: MarkupError) -> String {
        switch error {
        case .tooDeep:
            translated(
                "its elements nest more than {1} deep; save the article's text instead", "\(MarkupTree.maximumDepth)")
        case .tooMany:
            translated(
                "it has more than {1} elements; save the article's text instead", "\(MarkupTree.maximumCount)")
        case .tooManyAttributes:
            translated(
                "one of its elements has more than {1} attributes; save the article's text instead",
                "\(MarkupTree.maximumAttributes)")
        case .unreadable: translated("its parser gave up; save the article's text instead")
        }
    }
}

/// Blanks as a page shows them.
enum Blanks {
    /// Runs of white space become one blank; those that never break and those without width are blanks too, or nothing.
    static func collapsed(_ text: some StringProtocol) -> String {
        var result = String.UnicodeScalarView()
        var isPending = false
        for scalar in text.unicodeScalars {
            if scalar == "\u{200B}" || scalar == "\u{FEFF}" || scalar == "\u{AD}" { continue }
            if scalar.properties.isWhitespace {
                isPending = !result.isEmpty
                continue
            }
            if isPending { result.append(" ") }
            isPending = false
            result.append(scalar)
        }
        return String(result)
    }
}
