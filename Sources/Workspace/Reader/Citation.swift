import Model
import Network
import Translation

/// Words copied from a document, with where they stand.
public enum Citation {
    /// `“words” (outlet, “title”, date, characters 12–48)`.
    public static func text(_ range: TextRange, of document: Document) -> String {
        let words = document.text.slice(range) ?? ""
        let parts =
            source(of: document) + [
                translated("characters {1}", "\(range.start.scalars)–\(range.end.scalars)")
            ]
        return "“\(words)” (\(parts.joined(separator: ", ")))"
    }

    /// `outlet, “title”, date`.
    public static func text(of document: Document) -> String { source(of: document).joined(separator: ", ") }

    private static func source(of document: Document) -> [String] {
        var parts = [document.byline, Wording.quoted(document.title.display)].filter { !$0.isEmpty }
        if let date = document.published.date {
            parts.append(document.published.basis == .inferred ? translated("{1} (inferred)", date.long) : date.long)
        }
        return parts
    }
}
