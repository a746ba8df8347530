import Drawing
import GtkKit
import Model
import Network
import Report
import Workspace

/// What is drawn under the words: tints and underlines by kind, the passage, what was found, what is selected.
extension ReaderText {
    func connectMarks() {
        view.setDrawBelow { [weak self] canvas, visible in self?.drawMarks(on: canvas, visible) }
        connectGutter()
    }

    /// What of the text is on screen.
    var seen: TextRange? {
        let visible = view.visibleRange
        return TextRange(visible.lowerBound, visible.upperBound)
    }

    private func drawMarks(on canvas: Canvas, _ bounds: Bounds) {
        guard let page, let seen else { return }
        drawHeading(on: canvas)
        let theme = appearance.theme
        let tints = page.tints(in: seen).map { tint in
            (rects: rects(tint.range, seen), style: theme.style(of: tint.kind), isTentative: tint.isTentative)
        }
        for tint in tints {
            // What nobody has confirmed is a tone fainter, and its line a hair.
            let color = tint.isTentative ? tint.style.tint.mixed(with: theme.canvas, 0.55) : tint.style.tint
            tint.rects.forEach { fill($0, color, on: canvas) }
        }
        drawPassage(on: canvas, seen)
        drawMatches(on: canvas, seen)
        for tint in tints {
            tint.rects.forEach { underline($0, tint.style.deep, width: tint.isTentative ? 0.8 : 1.5, on: canvas) }
        }
        for mark in page.underlines(in: seen) {
            let style = theme.style(of: mark.kind)
            rects(mark.range, seen).forEach {
                dottedLine($0, style.deep, width: mark.isTentative ? 0.9 : 1.5, on: canvas)
            }
        }
        drawSelection(on: canvas, page, seen)
    }

    /// Rectangles of the part of a range that can be seen, a passage of many pages included.
    private func rects(_ range: TextRange, _ seen: TextRange) -> [Bounds] {
        let start = max(range.start, seen.start)
        let end = min(range.end, seen.end)
        return start < end ? view.bufferRects(for: start.scalars..<end.scalars) : []
    }

    // MARK: Shapes

    /// Tints leave the line's edges free, so that those of neighbouring lines do not touch.
    private func fill(_ rect: Bounds, _ color: Color, on canvas: Canvas) {
        canvas.newPath()
        canvas.roundedRectangle(rect.x - 1, rect.y + 1, rect.width + 2, rect.height - 2, radius: 3)
        canvas.fill(color)
    }

    /// Whole pixels above, so that the line's edge is sharp.
    private func underline(_ rect: Bounds, _ color: Color, width: Double = 1.5, on canvas: Canvas) {
        let thickness = max(width, appearance.theme.minimumStroke)
        canvas.newPath()
        canvas.rectangle(rect.x, rect.y + rect.height - 2.5, rect.width, thickness)
        canvas.fill(color)
    }

    /// Round dots at whole pixels.
    private func dottedLine(_ rect: Bounds, _ color: Color, width: Double, on canvas: Canvas) {
        let radius = max(width, appearance.theme.minimumStroke) / 2 + 0.1
        let y = rect.y + rect.height - 2.5 + radius
        canvas.newPath()
        var x = rect.x + 1
        while x <= rect.x + rect.width - radius {
            canvas.circle(x, y, radius: radius)
            x += 4
        }
        canvas.fill(color)
    }

    // MARK: What is chosen

    /// Chosen actors stand out wherever they are named: their line is heavier and in the colour of the ring.
    private func drawSelection(on canvas: Canvas, _ page: ReaderPage, _ seen: TextRange) {
        let chosen = Set(workspace.state.selection.entities)
        let ring = appearance.theme.selectionRing
        for mention in page.mentions(of: chosen, in: seen) {
            for rect in rects(mention.anchor.range, seen) {
                if mention.form.isNaming {
                    underline(rect, ring, width: 2.5, on: canvas)
                } else {
                    dottedLine(rect, ring, width: 2.2, on: canvas)
                }
            }
        }
    }

    /// The marker over the passage: it covers tints, underlines stay visible.
    private func drawPassage(on canvas: Canvas, _ seen: TextRange) {
        guard let passage = shownPassage else { return }
        let theme = appearance.theme
        for anchor in passage.anchors {
            for rect in rects(anchor.range, seen) {
                canvas.newPath()
                canvas.roundedRectangle(rect.x - 1, rect.y, rect.width + 2, rect.height, radius: 2)
                canvas.fill(isFlashing ? theme.markFlash : theme.markRest)
                guard isFlashing && !appearance.allowsMotion else { continue }
                canvas.newPath()
                canvas.roundedRectangle(rect.x, rect.y + 1, rect.width, rect.height - 2, radius: 2)
                canvas.stroke(theme.selectionRing, width: 2)
            }
        }
    }

    /// All places of the words looked for; the one that the search stands on is selected.
    private func drawMatches(on canvas: Canvas, _ seen: TextRange) {
        for match in search.matches(in: seen) {
            for rect in rects(match, seen) {
                canvas.newPath()
                canvas.roundedRectangle(rect.x - 0.5, rect.y + 1.5, rect.width + 1, rect.height - 3, radius: 3)
                canvas.stroke(appearance.theme.focus, width: 1)
            }
        }
    }

    // MARK: Title

    /// A title that the editor gave is the program's voice, above the text and no part of it.
    private func drawHeading(on canvas: Canvas) {
        guard let heading, let bounds = headingBounds else { return }
        heading.draw(on: canvas, x: bounds.x, y: bounds.y, color: appearance.theme.ink2)
    }

    /// In buffer coordinates.
    var headingBounds: Bounds? {
        heading.map { heading in
            Bounds(
                x: Double(Self.textStart - Self.gutterWidth), y: -heading.height.rounded(.up) - 10,
                width: heading.width,
                height: heading.height)
        }
    }
}
