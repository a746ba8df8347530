import Drawing
import GtkKit
import Model
import Network
import Report
import Translation
import Workspace

/// Both sums of an edge as countable squares left and right of a line: filled is stated, outlined is claimed. A click on a
/// square opens its passage.
final class SquareRows: DrawingArea {
    private let cooperation: EvidenceList.Tally
    private let conflict: EvidenceList.Tally
    private var squares: [(id: Ground, bounds: Bounds)] = []

    init(
        cooperation: EvidenceList.Tally, conflict: EvidenceList.Tally, projection: Lens.Projection,
        appearance: Appearance,
        onChoose: @escaping @MainActor (Ground) -> Void
    ) {
        self.cooperation = cooperation
        self.conflict = conflict
        super.init()
        let rows = Self.rows(max(cooperation.count, conflict.count))
        setContentSize(width: 200, height: Int(Self.rowHeight) * rows)
        hexpand = true
        setDraw { [weak self, weak appearance] canvas, width, height in
            guard let self, let theme = appearance?.theme else { return }
            draw(on: canvas, width: width, height: height, theme: theme)
        }
        let click = ClickGesture(button: 1)
        click.onRelease { [weak self] click in
            guard let self else { return }
            let found = squares.first {
                ($0.bounds.x - 1...$0.bounds.x + $0.bounds.width + 1).contains(click.x)
                    && ($0.bounds.y...$0.bounds.y + $0.bounds.height).contains(click.y)
            }
            if let found { onChoose(found.id) }
        }
        add(click)
        setCursor("pointer")
        setAccessibleName(
            translated(
                "{1}, {2} stated; {3}, {4} stated", Wording.sum(cooperation.count, .cooperation, in: projection),
                Wording.digits(cooperation.stated.count), Wording.sum(conflict.count, .conflict, in: projection),
                Wording.digits(conflict.stated.count)))
    }

    /// Squares in a row on one side; more of them begin another row, so that each can be counted and clicked.
    private static let perRow = 23
    private static let rowHeight = 15.0

    private static func rows(_ count: Int) -> Int { max(1, (count + perRow - 1) / perRow) }

    private func draw(on canvas: Canvas, width: Double, height: Double, theme: Theme) {
        let widest = min(max(cooperation.count, conflict.count, 1), Self.perRow)
        let pitch = min(13, (width / 2 - 6) / Double(widest))
        let middle = (width / 2).rounded()
        canvas.rule(from: middle, 0, to: middle, height, theme.ink2, LineStyle(width: 1))
        squares = []
        // Stated ones stand by the line and in the first rows, claimed ones further out and below.
        for (place, id) in (cooperation.stated + cooperation.claimed).enumerated() {
            let x = middle - 3 - pitch * Double(place % Self.perRow + 1)
            square(id, x, place / Self.perRow, pitch, theme.cooperation, place < cooperation.stated.count, canvas)
        }
        for (place, id) in (conflict.stated + conflict.claimed).enumerated() {
            let x = middle + 4 + pitch * Double(place % Self.perRow)
            square(id, x, place / Self.perRow, pitch, theme.conflict, place < conflict.stated.count, canvas)
        }
    }

    private func square(
        _ id: Ground, _ x: Double, _ row: Int, _ pitch: Double, _ color: Color, _ isStated: Bool, _ canvas: Canvas
    ) {
        let side = max(2, pitch - 2)
        let tall = min(11.0, max(side, 8))
        let top = Double(row) * Self.rowHeight
        squares.append((id, Bounds(x: x, y: top, width: pitch, height: Self.rowHeight)))
        SquareMark.draw(x, top + (Self.rowHeight - tall) / 2, side, tall, color, isStated: isStated, on: canvas)
    }
}
