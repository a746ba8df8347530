import Drawing

/// A relation as a square: filled where an article states it, outlined where somebody it quotes claims it.
enum SquareMark {
    static func draw(
        _ x: Double, _ y: Double, _ width: Double, _ height: Double, _ color: Color, isStated: Bool, on canvas: Canvas
    ) {
        canvas.newPath()
        if isStated {
            canvas.rectangle(x, y, width, height)
            canvas.fill(color)
        } else {
            canvas.rectangle(x + 0.6, y + 0.6, width - 1.2, height - 1.2)
            canvas.stroke(color, width: 1.2)
        }
    }
}
