import Drawing
import GtkKit
import Model
import Network
import Report
import Workspace

/// What is drawn under and beside the words: tints and underlines by kind, the passage, quotation bars with speakers.
extension ReaderText {
    func connectMarks() {
        view.setDrawBelow { [weak self] canvas, visible in self?.drawMarks(on: canvas, visible) }
        view.setGutter(width: Self.textStart - 6) { [weak self] canvas, width, height in
            self?.drawGutter(on: canvas, width: width, height: height)
        }
    }

    private var visible: Range<Int> { view.visibleRange }

    private func drawMarks(on canvas: Canvas, _ bounds: Bounds) {
        guard let page else { return }
        let seen = visible
        let theme = appearance.theme
        for tint in page.tints where overlaps(tint.range, seen) {
            let style = theme.style(of: tint.kind)
            for rect in view.bufferRects(for: shifted(tint.range)) {
                canvas.roundedRectangle(rect.x - 1, rect.y + 1, rect.width + 2, rect.height - 2, radius: 3)
                canvas.fill(style.tint)
            }
        }
        drawPassage(on: canvas, seen)
        for tint in page.tints where overlaps(tint.range, seen) {
            let style = theme.style(of: tint.kind)
            for rect in view.bufferRects(for: shifted(tint.range)) {
                underline(rect, style.deep, dash: [], on: canvas)
            }
        }
        for mark in page.underlines where overlaps(mark.range, seen) {
            let style = theme.style(of: mark.kind)
            for rect in view.bufferRects(for: shifted(mark.range)) {
                underline(rect, style.deep, dash: [1.5, 2.5], on: canvas)
            }
        }
    }

    private func overlaps(_ range: TextRange, _ seen: Range<Int>) -> Bool { shifted(range).overlaps(seen) }

    private func underline(_ rect: Bounds, _ color: Color, dash: [Double], on canvas: Canvas) {
        let y = rect.y + rect.height - 1
        canvas.rule(from: rect.x, y, to: rect.x + rect.width, y, color, LineStyle(width: 1.5, dash: dash))
    }

    /// The marker over the passage: it covers tints, underlines stay visible.
    private func drawPassage(on canvas: Canvas, _ seen: Range<Int>) {
        guard let passage = workspace.state.place.passage, passage.document == page?.document.id else { return }
        let theme = appearance.theme
        for anchor in passage.anchors where overlaps(anchor.range, seen) {
            for rect in view.bufferRects(for: shifted(anchor.range)) {
                canvas.roundedRectangle(rect.x - 1, rect.y, rect.width + 2, rect.height, radius: 2)
                canvas.fill(isFlashing ? theme.markFlash : theme.markRest)
                if isFlashing && !appearance.allowsMotion {
                    canvas.roundedRectangle(rect.x - 1, rect.y, rect.width + 2, rect.height, radius: 2)
                    canvas.stroke(theme.selectionRing, width: 2)
                }
            }
        }
    }

    // MARK: Gutter

    private func drawGutter(on canvas: Canvas, width: Double, height: Double) {
        let theme = appearance.theme
        canvas.rectangle(0, 0, width, height)
        canvas.fill(theme.canvas)
        guard let page else { return }
        let seen = visible
        var lastName: (speaker: String, bottom: Double) = ("", -100)
        for bar in page.bars where overlaps(bar.range, seen) {
            let rects = view.rects(for: shifted(bar.range))
            guard let first = rects.first, let last = rects.last else { continue }
            let isChosen = isChosen(bar.id)
            let color = isChosen ? theme.selectionRing : theme.ink2
            let x = bar.depth == 0 ? 75.5 : 81.0
            let style = LineStyle(width: bar.depth == 0 ? 3 : 2, dash: bar.kind == .indirect ? [3, 3] : [])
            canvas.rule(from: x, first.y + 2, to: x, last.y + last.height - 2, color, style)
            guard bar.depth == 0 else { continue }
            // A speaker who goes on speaking is named once for bars that touch.
            guard first.y > lastName.bottom || bar.speaker != lastName.speaker else { continue }
            drawName(bar.speaker, at: first, color: color, isBold: isChosen, on: canvas)
            lastName = (bar.speaker, first.y + 16)
        }
    }

    private func isChosen(_ quotation: Quotation.ID) -> Bool {
        workspace.state.selection.quotation == quotation || workspace.state.place.passage?.quotation == quotation
    }

    private func drawName(_ name: String, at rect: Bounds, color: Color, isBold: Bool, on canvas: Canvas) {
        let theme = appearance.theme
        var style = theme.sans(11.5)
        if isBold { style = style.bold() }
        let paragraph = ParagraphStyle(width: 62, alignment: .right, maximumLines: 1)
        let layout = names.layout(name, style, paragraph)
        layout.draw(on: canvas, x: 6, y: rect.y + (rect.height - layout.height) / 2, color: isBold ? color : theme.ink2)
    }
}
