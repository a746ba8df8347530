import Model
import Network

/// Words copied from a document, with where they stand.
public enum Citation {
    /// `“words” (outlet, “title”, date, characters 12–48)`.
    public static func text(_ range: TextRange, of document: Document) -> String {
        let words = document.text.slice(range) ?? ""
        var parts = [document.byline, "“\(document.title.display)”"]
        if let date = document.published.date {
            parts.append(date.long + (document.published.basis == .inferred ? " (inferred)" : ""))
        }
        parts.append("characters \(range.start.scalars)–\(range.end.scalars)")
        return "“\(words)” (\(parts.joined(separator: ", ")))"
    }
}
