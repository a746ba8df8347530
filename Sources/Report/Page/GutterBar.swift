import Drawing

/// The bar beside words that somebody says: solid for direct and mixed speech, dotted for indirect speech.
struct GutterBar {
    let isDotted: Bool
    let width: Double

    /// Drawn line by line, the parts meet without a seam and the dots go on in step.
    func draw(on canvas: Canvas, x: Double, from top: Double, to bottom: Double, color: Color) {
        if isDotted {
            let style = LineStyle(width: width, dash: [width, width], dashOffset: top)
            canvas.rule(from: x, top, to: x, bottom, color, style)
        } else {
            canvas.bar(x: x, from: top - 0.3, to: bottom + 0.3, width: width, color)
        }
    }
}
