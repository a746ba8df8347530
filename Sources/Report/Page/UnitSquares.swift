import Drawing
import Network

/// Relations as countable squares: filled where an article states it, outlined where somebody it quotes claims it.
struct UnitSquares {
    var side = 6.2
    var gap = 1.6
    var rowGap = 2.4
    /// After how many a new row begins.
    var perRow = 30

    /// Nobody counts more than this; such a sum stands as a figure alone.
    static let limit = 400

    func width(_ count: Int) -> Double {
        let columns = min(count, perRow)
        return columns == 0 ? 0 : Double(columns) * (side + gap) - gap
    }

    func height(_ count: Int) -> Double {
        let rows = count > Self.limit ? 1 : (count + perRow - 1) / max(perRow, 1)
        return rows == 0 ? 0 : Double(rows) * (side + rowGap) - rowGap
    }

    /// Draws them from `x` to the right, or with `growsLeft` to the left; the filled ones stand nearest to `x`.
    func draw(
        stated: Int, claimed: Int, color: Color, growsLeft: Bool = false, on canvas: Canvas, x: Double, y: Double
    ) {
        let line = 0.9
        guard stated + claimed <= Self.limit else { return }
        for place in 0..<max(stated + claimed, 0) {
            let (column, row) = (Double(place % perRow), Double(place / perRow))
            let left = growsLeft ? x - column * (side + gap) - side : x + column * (side + gap)
            let top = y + row * (side + rowGap)
            canvas.newPath()
            if place < stated {
                canvas.rectangle(left, top, side, side)
                canvas.fill(color)
            } else {
                canvas.rectangle(left + line / 2, top + line / 2, side - line, side - line)
                canvas.stroke(color, width: line)
            }
        }
    }

    /// Ties and neutral relations: small rings.
    func drawRings(_ count: Int, color: Color, on canvas: Canvas, right x: Double, y: Double) {
        guard count <= Self.limit else { return }
        for place in 0..<max(count, 0) {
            let (column, row) = (Double(place % perRow), Double(place / perRow))
            canvas.newPath()
            canvas.circle(
                x - column * (side + gap) - side / 2, y + row * (side + rowGap) + side / 2, radius: side / 2 - 0.6)
            canvas.stroke(color, width: 0.9)
        }
    }
}
