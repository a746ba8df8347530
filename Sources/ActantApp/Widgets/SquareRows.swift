import Drawing
import GtkKit
import Model
import Report
import Workspace

/// Both sums of an edge as countable squares left and right of a line: filled is stated, outlined is claimed. A click on a
/// square opens its passage.
final class SquareRows: DrawingArea {
    private let cooperation: EvidenceList.Tally
    private let conflict: EvidenceList.Tally
    private var squares: [(id: Relation.ID, bounds: Bounds)] = []

    init(
        cooperation: EvidenceList.Tally, conflict: EvidenceList.Tally, appearance: Appearance,
        onChoose: @escaping @MainActor (Relation.ID) -> Void
    ) {
        self.cooperation = cooperation
        self.conflict = conflict
        super.init()
        setContentSize(width: 300, height: 16)
        hexpand = true
        setDraw { [weak self, weak appearance] canvas, width, height in
            guard let self, let theme = appearance?.theme else { return }
            draw(on: canvas, width: width, height: height, theme: theme)
        }
        let click = ClickGesture(button: 1)
        click.onRelease { [weak self] click in
            guard let self else { return }
            let found = squares.first {
                (($0.bounds.x - 1)...($0.bounds.x + $0.bounds.width + 1)).contains(click.x)
            }
            if let found { onChoose(found.id) }
        }
        add(click)
        setCursor("pointer")
        setAccessibleName(
            "\(cooperation.count) cooperation, \(cooperation.stated.count) stated; "
                + "\(conflict.count) conflict, \(conflict.stated.count) stated")
    }

    private func draw(on canvas: Canvas, width: Double, height: Double, theme: Theme) {
        let most = max(cooperation.count, conflict.count, 1)
        let pitch = min(13, (width / 2 - 6) / Double(most))
        let middle = (width / 2).rounded()
        canvas.rule(from: middle, 0, to: middle, height, theme.ink2, LineStyle(width: 1))
        squares = []
        // Stated ones stand by the line, claimed ones further out.
        for (place, id) in (cooperation.stated + cooperation.claimed).enumerated() {
            let x = middle - 3 - pitch * Double(place + 1)
            square(id, x, pitch, height, theme.cooperation, place < cooperation.stated.count, canvas)
        }
        for (place, id) in (conflict.stated + conflict.claimed).enumerated() {
            let x = middle + 4 + pitch * Double(place)
            square(id, x, pitch, height, theme.conflict, place < conflict.stated.count, canvas)
        }
    }

    private func square(
        _ id: Relation.ID, _ x: Double, _ pitch: Double, _ height: Double, _ color: Color, _ isStated: Bool,
        _ canvas: Canvas
    ) {
        let side = max(2, pitch - 2)
        let tall = min(11.0, max(side, 8))
        let y = (height - tall) / 2
        squares.append((id, Bounds(x: x, y: 0, width: pitch, height: height)))
        SquareMark.draw(x, y, side, tall, color, isStated: isStated, on: canvas)
    }
}
