import Drawing
import Model
import Network

/// One passage: at the left who does it to whom and who says so, at the right the words, with the number of their note.
struct EvidenceRow {
    let context: ReportContext
    let composer: Composer
    let notes: SourceNotes

    private static let indent = 26.0
    private static let mainShare = 0.308
    /// What is longer is cut here and stands in the note, in characters.
    private static let longest = 260

    func block(_ ground: Ground) -> Block {
        let said = GroundWords(context.index)
        let theme = composer.theme
        let left = composer.width * Self.mainShare
        // Names may be long, but never longer than a page.
        let narrow = ParagraphStyle(width: left - Self.indent - 8, lineHeight: 10.8, maximumLines: 14)
        let direction = composer.text.layout(Wording.line(said.direction(ground)), composer.caption, narrow)
        let assertion = composer.text.layout(Wording.line(said.manner(ground)), composer.caption, narrow)
        let number = notes.number(ground)
        let words = Wording.cut(Wording.line(said.passage(ground)), to: Self.longest)
        let main = composer.text.layout(
            [TextRun(words, composer.body), composer.reference(number)],
            ParagraphStyle(width: composer.width - left, lineHeight: 12.9))
        var block = composer.beside(main, at: left, sideHeight: direction.height + assertion.height) { canvas, x, y in
            direction.draw(on: canvas, x: x + Self.indent, y: y + 1.2, color: theme.ink2)
            assertion.draw(on: canvas, x: x + Self.indent, y: y + 1.2 + direction.height, color: theme.ink2)
        }
        block.spaceBefore = 3.5
        return NoteLink(number: number, at: words.utf8.count).added(to: block, main, x: left)
    }
}

/// Makes a note's number lead to the note, in files that know links.
struct NoteLink {
    let number: Int
    /// UTF-8 offset of the number in its text.
    let at: Int

    func added(to block: Block, _ layout: TextLayout, x indent: Double) -> Block {
        let digits = Composer.wordJoiner.utf8.count + String(number).utf8.count
        guard let place = layout.spans(of: at..<at + digits).first, block.rows.indices.contains(place.line) else {
            return block
        }
        var block = block
        let row = block.rows[place.line]
        let name = SourceNotes.anchor(number)
        block.rows[place.line] = Row(height: row.height) { canvas, x, y in
            row.draw(canvas, x, y)
            canvas.link(
                to: name, x: x + indent + place.x, y: y, width: place.width, height: layout.lineHeight)
        }
        return block
    }
}
