import Drawing
import Model
import Network
import Translation

/// One quotation: a bar (dotted for indirect speech), the words, and where they stand.
struct QuotationBlock {
    let context: ReportContext
    let composer: Composer

    private static let indent = 9.0

    /// - Parameters:
    ///   - note: Number of its source note; nil puts the whole source under the words.
    ///   - namesSpeaker: Where the quotations of several speakers stand together.
    func block(_ quotation: Quotation, note: Int? = nil, namesSpeaker: Bool = false) -> Block {
        let words = Wording.line(quotation.words)
        let shown = quotation.kind == .direct ? "“\(words)”" : words
        var runs = [TextRun(shown, composer.body)]
        if let note { runs.append(composer.reference(note)) }
        let width = composer.width - Self.indent
        let main = composer.text.layout(runs, ParagraphStyle(width: width, lineHeight: 12.9))
        let caption = composer.text.layout(
            captionRuns(quotation, isFull: note == nil, namesSpeaker: namesSpeaker),
            ParagraphStyle(width: width, lineHeight: 10.8))
        let rows = composer.rows(of: main) + composer.rows(of: caption)
        var block = Block(
            rows: rows.map { barred($0, quotation.kind) }, spaceBefore: 5, leastTail: 1 + caption.lineCount)
        if let note {
            block = NoteLink(number: note, at: shown.utf8.count).added(to: block, main, x: Self.indent)
        }
        return block
    }

    private func barred(_ row: Row, _ kind: Quotation.Kind) -> Row {
        let color = composer.theme.ink2
        return Row(height: row.height) { canvas, x, y in
            GutterBar(isDotted: kind == .indirect, width: 1.8).draw(
                on: canvas, x: x + 1, from: y, to: y + row.height, color: color)
            row.draw(canvas, x + Self.indent, y)
        }
    }

    private func captionRuns(_ quotation: Quotation, isFull: Bool, namesSpeaker: Bool) -> [TextRun] {
        let style = composer.caption
        var runs: [TextRun] = []
        if namesSpeaker {
            runs.append(TextRun(quotation.speaker.map(context.shortName) ?? translated("nobody named"), style.bold()))
            runs.append(TextRun(", ", style))
        }
        runs.append(TextRun(source(quotation, isFull: isFull), style))
        var seen: Set<String> = []
        for stance in quotation.stances {
            let target =
                switch stance.target {
                case .entity(let id): context.shortName(id)
                case .topic(let id): Wording.line(context.index.topic[id]?.label ?? id.rawValue)
                }
            let (sign, color) =
                switch stance.agreement {
                case .favour: ("+", composer.theme.cooperationText)
                case .against: ("−", composer.theme.conflictText)
                case .neutral: ("0", composer.theme.ink2)
                }
            // An entity and a topic may bear one name.
            guard seen.insert(sign + target).inserted else { continue }
            runs.append(TextRun("   ", style))
            runs.append(TextRun(sign + "\u{a0}", style.bold().colored(color)))
            runs.append(TextRun(target, style))
        }
        return runs
    }

    /// "28 Feb 2024, Newsweek", and in full with the document's letter and the paragraph.
    private func source(_ quotation: Quotation, isFull: Bool) -> String {
        let document = context.index.document[quotation.document]
        var parts: [String] = []
        if isFull { parts.append(context.letter(quotation.document)) }
        if let date = quotation.saidOn ?? document?.published.date {
            let isInferred = quotation.saidOn == nil && document?.published.basis == .inferred
            parts.append(date.short + (isInferred ? "*" : ""))
        }
        parts.append(Wording.line(document?.byline ?? Wording.noDocument))
        if isFull, let anchor = quotation.content.first, let number = context.paragraph(of: anchor) {
            parts.append(translated("paragraph {1}", "\(number)"))
        }
        if let voice = quotation.voicedBy { parts.append(translated("voiced by {1}", context.shortName(voice))) }
        if let listener = quotation.addressee { parts.append(translated("to {1}", context.shortName(listener))) }
        if let via = quotation.via { parts.append(translated("via {1}", context.shortName(via))) }
        if let outer = quotation.nestedIn.flatMap({ context.index.quotation[$0] }), let speaker = outer.speaker {
            parts.append(translated("as {1} reports it", context.surname(speaker)))
        }
        if !quotation.isAffirmed { parts.append(translated("not said, according to the text")) }
        return parts.joined(separator: ", ")
    }
}
