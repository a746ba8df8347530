import Drawing
import GtkKit
import Model
import Network
import Report

/// A relation's stroke in small: its sign by colour and end, a claim by dashes, pointing as the header's names stand.
final class StrokeIcon: DrawingArea {
    private var sign = Relation.Sign.neutral
    private var isClaimed = false
    private var isTie = true
    private var pointsAtFirst = false
    private var pointsAtSecond = false

    init(appearance: Appearance) {
        super.init()
        setContentSize(width: 28, height: 14)
        valign = .start
        canTarget = false
        setDraw { [weak self, weak appearance] canvas, width, height in
            guard let self, let theme = appearance?.theme else { return }
            StrokePainter.draw(stroke(width: width, height: height), theme: theme, on: canvas)
        }
    }

    /// - Parameter isTie: whether what is neither for nor against does not point.
    func show(_ sign: Relation.Sign, isClaimed: Bool, atFirst: Bool, atSecond: Bool, isTie: Bool) {
        self.isTie = isTie
        self.sign = sign
        self.isClaimed = isClaimed
        pointsAtFirst = atFirst
        pointsAtSecond = atSecond
        queueDraw()
    }

    private func stroke(width: Double, height: Double) -> StrokeGeometry {
        let kind: StrokeGeometry.Kind =
            switch sign {
            case .cooperation: .cooperation
            case .conflict: .conflict
            case .neutral: .neutral
            }
        return StrokeGeometry(
            strand: kind, from: Point(3, height / 2), to: Point(width - 3, height / 2), width: 1.8,
            glyphAtFirst: pointsAtFirst && !isTie, glyphAtSecond: pointsAtSecond && !isTie,
            isDashed: isClaimed, scale: 0.9)
    }
}
