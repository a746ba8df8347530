import Drawing
import Model
import Network

/// The paragraphs of an article as blocks, with tints and underlines by kind and bars with names in the gutter.
struct MarkedText {
    let context: ReportContext
    let composer: Composer
    let document: Document

    private static let gutter = 70.0
    private static let size = 10.6
    private static let lineHeight = 16.0
    /// At most 72 characters or so on a line.
    private static let longestLine = 395.0

    func blocks() -> [Block] {
        var pending: [String] = []
        return paragraphs().map { block($0, pending: &pending) }
    }

    /// The paragraphs that hold words, as ranges of the text.
    private func paragraphs() -> [TextRange] {
        var found: [TextRange] = []
        var (start, place, hasWords) = (0, 0, false)
        func end() {
            if hasWords, let range = TextRange(start, place) { found.append(range) }
        }
        for scalar in document.text.string.unicodeScalars {
            if scalar == "\n" || scalar == "\r" {
                end()
                (start, hasWords) = (place + 1, false)
            } else if !scalar.properties.isWhitespace {
                hasWords = true
            }
            place += 1
        }
        end()
        return found
    }

    // MARK: A paragraph

    private func block(_ range: TextRange, pending: inout [String]) -> Block {
        let words = document.text.slice(range) ?? ""
        let width = min(composer.width - Self.gutter, Self.longestLine)
        let layout = composer.text.layout(
            runs(words, range), ParagraphStyle(width: width, lineHeight: Self.lineHeight, takesDirectionFromText: true))
        let marks = marks(range, layout)
        let bars = bars(range, layout)
        var rows: [Row] = []
        for line in 0..<layout.lineCount {
            pending += bars.filter { $0.firstLine == line }.compactMap(\.name)
            let name = pending.isEmpty ? nil : pending.removeFirst()
            rows.append(
                row(line, layout, marks.filter { $0.line == line }, bars.filter { $0.lines.contains(line) }, name))
        }
        return Block(rows: rows, spaceBefore: 6)
    }

    /// The words of the paragraph; page furniture steps back.
    private func runs(_ words: String, _ range: TextRange) -> [TextRun] {
        let style = composer.theme.serif(Self.size)
        let furniture = document.boilerplate.filter { $0.overlaps(range) }.sorted()
        guard !furniture.isEmpty else { return [TextRun(words, style)] }
        var runs: [TextRun] = []
        var place = range.start.scalars
        for part in furniture {
            let (low, high) = (max(part.start.scalars, place), min(part.end.scalars, range.end.scalars))
            guard low < high else { continue }
            runs.append(TextRun(document.text.clamped(place, low), style))
            runs.append(TextRun(document.text.clamped(low, high), style.colored(composer.theme.ink3)))
            place = high
        }
        return runs + [TextRun(document.text.clamped(place, range.end.scalars), style)]
    }

    /// Where a part of the text stands in its paragraph, in UTF-8 offsets.
    private func bytes(_ part: TextRange, in paragraph: TextRange) -> Range<Int> {
        let low = max(part.start, paragraph.start)
        let high = min(part.end, paragraph.end)
        guard low < high, let origin = document.text.index(of: paragraph.start),
            let start = document.text.index(of: low), let end = document.text.index(of: high)
        else { return 0..<0 }
        let utf8 = document.text.string.utf8
        return utf8.distance(from: origin, to: start)..<utf8.distance(from: origin, to: end)
    }

    // MARK: Marks

    private struct Mark {
        let line: Int
        let x: Double
        let width: Double
        let style: KindStyle
        let isNaming: Bool
    }

    /// The enclosing mentions before those inside them, which are drawn over them.
    private func marks(_ range: TextRange, _ layout: TextLayout) -> [Mark] {
        let mentions = (context.index.mentionsInDocument[document.id] ?? [])
            .filter { $0.anchor.range.overlaps(range) }
            .sorted { $0.anchor.range.count > $1.anchor.range.count }
        return mentions.flatMap { mention -> [Mark] in
            guard let kind = context.index.entity[mention.entity]?.kind else { return [] }
            return layout.spans(of: bytes(mention.anchor.range, in: range)).map { span in
                Mark(
                    line: span.line, x: span.x, width: span.width, style: composer.theme.style(of: kind),
                    isNaming: mention.form.isNaming)
            }
        }
    }

    // MARK: Quotations

    private struct Bar {
        let lines: ClosedRange<Int>
        let kind: Quotation.Kind
        let isNested: Bool
        /// The line on which the quotation begins, where it begins in this paragraph, and who speaks.
        let firstLine: Int?
        let name: String?
    }

    private func bars(_ range: TextRange, _ layout: TextLayout) -> [Bar] {
        (context.index.quotationsInDocument[document.id] ?? []).flatMap { quotation in
            quotation.content.enumerated().compactMap { number, anchor in
                guard anchor.range.overlaps(range) else { return nil }
                let lines = layout.spans(of: bytes(anchor.range, in: range)).map(\.line)
                guard let first = lines.min(), let last = lines.max() else { return nil }
                let begins = number == 0 && anchor.range.start >= range.start
                return Bar(
                    lines: first...last, kind: quotation.kind, isNested: quotation.nestedIn != nil,
                    firstLine: begins ? first : nil, name: begins ? quotation.speaker.map(context.surname) : nil)
            }
        }
    }

    // MARK: Drawing

    private func row(_ line: Int, _ layout: TextLayout, _ marks: [Mark], _ bars: [Bar], _ name: String?) -> Row {
        let theme = composer.theme
        let label = name.map { words in
            composer.text.layout(
                words, theme.sans(7.8).colored(theme.ink2),
                ParagraphStyle(
                    width: Self.gutter - 20, alignment: .right, lineHeight: Self.lineHeight, maximumLines: 1))
        }
        let left = Self.gutter
        return Row(height: Self.lineHeight) { canvas, x, y in
            label?.draw(on: canvas, x: x, y: y, color: theme.ink2)
            // Indirect bars first: where both run on one line the solid one shows.
            for bar in bars.sorted(by: { $0.kind == .indirect && $1.kind != .indirect }) {
                let place = x + left - (bar.isNested ? 9 : 14)
                GutterBar(isDotted: bar.kind == .indirect, width: 2).draw(
                    on: canvas, x: place, from: y, to: y + Self.lineHeight, color: theme.ink2)
            }
            for mark in marks where mark.isNaming {
                canvas.newPath()
                canvas.rectangle(x + left + mark.x - 0.6, y + 1.6, mark.width + 1.2, Self.lineHeight - 2.6)
                canvas.fill(mark.style.tint)
            }
            layout.draw(lines: line..<line + 1, on: canvas, x: x + left, y: y, color: theme.ink)
            for mark in marks {
                let level = y + layout.baseline + 2.7
                canvas.rule(
                    from: x + left + mark.x, level, to: x + left + mark.x + mark.width, level, mark.style.deep,
                    mark.isNaming
                        ? LineStyle(width: 1) : LineStyle(width: 1.1, dash: [0, 2.4], cap: .round))
            }
        }
    }
}
