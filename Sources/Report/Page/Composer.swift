import Drawing
import Network

/// Sets text into blocks of one width.
struct Composer {
    let theme: Theme
    let text: TextContext
    /// Of the column, in points.
    let width: Double

    /// Sizes in points.
    enum Size {
        static let title = 24.0
        static let subtitle = 11.5
        static let heading = 13.5
        static let pair = 10.5
        static let body = 9.5
        static let caption = 8.0
        static let note = 8.0
        static let reference = 6.6
    }

    func sized(_ width: Double) -> Composer { Composer(theme: theme, text: text, width: width) }

    // MARK: Styles

    var body: TextStyle { theme.serif(Size.body) }
    var caption: TextStyle { theme.sans(Size.caption).colored(theme.ink2) }
    var plain: TextStyle { theme.sans(Size.body) }

    /// A note's number, raised and never parted from the words before it.
    func reference(_ number: Int) -> TextRun {
        TextRun(Self.wordJoiner + String(number), theme.sans(Size.reference).bold().changed { $0.rise = 3.4 })
    }

    static let wordJoiner = "\u{2060}"

    // MARK: Blocks

    /// A paragraph whose lines may be parted over pages.
    func paragraph(
        _ runs: [TextRun], lineHeight: Double, indent: Double = 0, maximumLines: Int? = nil
    ) -> Block {
        let layout = text.layout(
            runs, ParagraphStyle(width: width - indent, lineHeight: lineHeight, maximumLines: maximumLines))
        return Block(rows: rows(of: layout)).indented(indent)
    }

    func rows(of layout: TextLayout) -> [Row] {
        let ink = theme.ink
        return (0..<layout.lineCount).map { line in
            Row(height: layout.lineHeight) { canvas, x, y in
                layout.draw(lines: line..<line + 1, on: canvas, x: x, y: y, color: ink)
            }
        }
    }

    func heading(_ words: String, section: String? = nil, anchor: String? = nil) -> Block {
        var block = paragraph([TextRun(words, theme.sans(Size.heading).bold())], lineHeight: 18)
        block.spaceBefore = 12
        block.keepsWithNext = true
        block.section = section ?? words
        block.anchor = anchor
        return block
    }

    func smallHeading(_ words: String, remark: String? = nil) -> Block {
        var runs = [TextRun(words, theme.sans(Size.body).bold())]
        if let remark { runs.append(TextRun("  " + remark, caption)) }
        var block = paragraph(runs, lineHeight: 13)
        let (width, ink) = (self.width, theme.ink)
        block.rows.append(
            Row(height: 5) { canvas, x, y in
                canvas.rule(from: x, y + 2.5, to: x + width, y + 2.5, ink, LineStyle(width: 0.75))
            })
        block.spaceBefore = 14
        block.keepsWithNext = true
        return block
    }

    func captionBlock(_ words: String) -> Block { paragraph([TextRun(words, caption)], lineHeight: 11.5) }

    /// A rule over the full width.
    func rule(spaceBefore: Double = 8, hairline: Bool = false) -> Block {
        let (width, color) = (self.width, hairline ? theme.hairline : theme.ink)
        var block = Block(height: 1, spaceBefore: spaceBefore) { canvas, x, y in
            canvas.rule(from: x, y + 0.5, to: x + width, y + 0.5, color, LineStyle(width: hairline ? 0.5 : 0.75))
        }
        block.isDivider = true
        return block
    }

    /// A sentence in place of what is not there.
    func emptyState(_ words: String) -> Block {
        let layout = text.layout(
            words, theme.sans(10.5).colored(theme.ink2),
            ParagraphStyle(width: width, alignment: .centre, lineHeight: 14))
        let ink = theme.ink2
        return Block(height: layout.height + 60) { canvas, x, y in
            layout.draw(on: canvas, x: x, y: y + 30, color: ink)
        }
    }

    /// Text beside which something shorter stands: a caption, a sign, a letter. The text may be parted over pages, the
    /// shorter thing stands at its beginning.
    func beside(
        _ main: TextLayout, at indent: Double, sideHeight: Double, side: @escaping (Canvas, Double, Double) -> Void
    ) -> Block {
        var rows = rows(of: main).map { row in Row(height: row.height) { row.draw($0, $1 + indent, $2) } }
        if rows.isEmpty { rows = [Row(height: 0) { _, _, _ in }] }
        let first = rows[0]
        rows[0] = Row(height: first.height) { canvas, x, y in
            side(canvas, x, y)
            first.draw(canvas, x, y)
        }
        let missing = sideHeight - main.height
        if missing > 0 { rows.append(Row(height: missing) { _, _, _ in }) }
        // The side must not be cut off from the lines beside it.
        let head = Int((sideHeight / max(main.lineHeight, 1)).rounded(.up))
        return Block(rows: rows, leastHead: max(2, missing > 0 ? rows.count : head))
    }
}
