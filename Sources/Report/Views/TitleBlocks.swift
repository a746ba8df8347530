import Drawing
import Model
import Network
import Translation

/// The top of a report: its title, what it is, and the lens in words.
struct TitleBlocks {
    let context: ReportContext
    let composer: Composer

    func title(_ words: String, section: String? = nil) -> Block {
        var block = composer.paragraph(
            [TextRun(words, composer.theme.sans(Composer.Size.title).bold())], lineHeight: 29, maximumLines: 3)
        block.keepsWithNext = true
        block.section = section
        return block
    }

    func subtitle(_ words: String) -> Block {
        composer.paragraph([TextRun(words, composer.theme.sans(Composer.Size.subtitle))], lineHeight: 16)
            .spaced(4).kept()
    }

    /// "Who stands where, in five articles of February to June 2024".
    var dossierSubtitle: String {
        let documents = context.documents
        guard !documents.isEmpty else { return translated("A dossier without articles") }
        let number = Wording.number(documents.count)
        guard let dates = Wording.span(documents.compactMap(\.published.date)) else {
            return counted(
                "Who stands where, in {1} article", "Who stands where, in {1} articles", documents.count, number)
        }
        return counted(
            "Who stands where, in {1} article of {2}", "Who stands where, in {1} articles of {2}", documents.count,
            number, dates)
    }

    /// A sentence of the lens beside a bar, the network's unless another is given; what may be chosen is bold.
    func lens(_ other: LensSentence? = nil, remark: String = "") -> Block {
        let sentence = other ?? context.sentence
        var runs = sentence.pieces.map { piece in
            TextRun(piece.text, piece.control == nil ? composer.plain : composer.plain.bold())
        }
        if !remark.isEmpty { runs.append(TextRun("; \(Wording.line(remark))", composer.plain)) }
        let counts = sentence.counts
        if !counts.isEmpty { runs.append(TextRun("\(runs.isEmpty ? "" : ": ")\(counts).", composer.plain)) }
        var block = composer.paragraph(runs, lineHeight: 13.4, indent: 11)
        let ink = composer.theme.ink
        block.rows = block.rows.map { row in
            Row(height: row.height) { canvas, x, y in
                canvas.bar(x: x + 1, from: y - 0.5, to: y + row.height + 0.5, width: 2, ink)
                row.draw(canvas, x, y)
            }
        }
        return block.spaced(9)
    }
}
