import Drawing
import Model
import Network
import Translation

/// The documents with their origin, how their date is known, and what makes them verifiable.
struct DocumentList {
    let context: ReportContext
    let composer: Composer

    static let anchor = "documents"
    private static let indent = 20.0

    func blocks(hasRule: Bool) -> [Block] {
        let documents = context.documents
        guard !documents.isEmpty else { return [] }
        let rule = hasRule ? [composer.rule(spaceBefore: 12).kept()] : []
        return rule + [composer.heading(translated("Documents"), anchor: Self.anchor)] + documents.map(block)
    }

    private func block(_ document: Document) -> Block {
        let theme = composer.theme
        var title = [TextRun(Wording.line(document.title.display), composer.theme.serif(10))]
        if document.title.basis == .editor {
            title.append(TextRun("  " + translated("the article has no title"), composer.caption))
        }
        let paragraphs: [([TextRun], Double)] = [
            (title, 13),
            ([TextRun(origin(document), theme.sans(8.3).colored(theme.ink2))], 11.6),
            ([TextRun(proof(document), theme.sans(7.4).colored(theme.ink3).tabular())], 10.4),
        ]
        let narrow = composer.sized(composer.width - Self.indent)
        var rows = paragraphs.flatMap { runs, lineHeight in
            narrow.paragraph(runs, lineHeight: lineHeight).indented(Self.indent).rows
        }
        let letter = composer.text.layout(
            context.letter(document.id), theme.sans(9).bold(), ParagraphStyle(lineHeight: 13))
        if let first = rows.first {
            rows[0] = Row(height: first.height) { canvas, x, y in
                letter.draw(on: canvas, x: x, y: y, color: theme.ink)
                first.draw(canvas, x, y)
            }
        }
        return Block(rows: rows, spaceBefore: 6)
    }

    private func origin(_ document: Document) -> String {
        var parts = [
            document.publisher ?? document.author.map { translated("{1}, no outlet named", $0) }
                ?? translated("No author or outlet named")
        ]
        if document.publisher != nil, let author = document.author { parts.append(author) }
        if let place = document.place { parts.append(place) }
        if let date = document.published.date { parts.append(date.long) }
        let words = parts.map(Wording.line).joined(separator: ", ")
        let reason = document.published.reason.map(Wording.line)
        let basis =
            switch document.published.basis {
            case .stated: reason.map { translated("Date stated: {1}", $0) } ?? translated("Date stated.")
            case .inferred: reason.map { translated("Date inferred: {1}", $0) } ?? translated("Date inferred.")
            case .none: reason.map { translated("No date found: {1}", $0) } ?? translated("No date found.")
            }
        return "\(words). \(basis)"
    }

    private func proof(_ document: Document) -> String {
        "SHA-256 \(document.sha256), \(Wording.count(document.text.count, .character))"
    }
}
