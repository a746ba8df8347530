import Drawing
import Network
import Translation

/// Margins, running heads and feet.
struct RunningFrame {
    let theme: Theme
    let text: TextContext
    /// What the pages are about, at the upper left from the second page on.
    let title: String
    /// "Actant, from armenia-csto.dossier".
    let source: String

    private static let size = 8.0
    /// Between the rule and what the page holds.
    private static let headRoom = 15.0
    private static let footRoom = 14.0
    private static let line = 17.0

    /// Where the page's content stands.
    func area(_ paper: PaperSize) -> Rect {
        let margin = PaperSize.margin
        let top = margin - 8 + Self.headRoom
        let bottom = margin - 8 + Self.line + Self.footRoom
        return Rect(x: margin, y: top, width: paper.width - 2 * margin, height: paper.height - top - bottom)
    }

    func draw(page: Int, of count: Int, section: String?, paper: PaperSize, on canvas: Canvas) {
        let (left, right) = (PaperSize.margin, paper.width - PaperSize.margin)
        if page > 1 {
            let y = PaperSize.margin - 8
            rule(y, left, right, on: canvas)
            pair(title, section ?? "", y - 12.5, left, right, on: canvas)
        }
        let y = paper.height - PaperSize.margin + 8 - Self.line
        rule(y, left, right, on: canvas)
        pair(
            source, translated("page {1} of {2}", Wording.digits(page), Wording.digits(count)), y + 4.5, left, right,
            on: canvas)
    }

    private func rule(_ y: Double, _ left: Double, _ right: Double, on canvas: Canvas) {
        canvas.rule(from: left, y, to: right, y, theme.ink, LineStyle(width: 0.75))
    }

    private func pair(
        _ one: String, _ other: String, _ y: Double, _ left: Double, _ right: Double, on canvas: Canvas
    ) {
        let style = theme.sans(Self.size).tabular()
        let half = (right - left) * 0.48
        func layout(_ words: String, _ alignment: ParagraphStyle.Alignment) -> TextLayout {
            text.layout(
                Wording.line(words), style,
                ParagraphStyle(width: half, alignment: alignment, lineHeight: 10, maximumLines: 1))
        }
        layout(one, .left).draw(on: canvas, x: left, y: y, color: theme.ink2)
        layout(other, .right).draw(on: canvas, x: right - half, y: y, color: theme.ink2)
    }
}
