import Drawing
import GtkKit
import Model
import Network
import Report

/// A relation's stroke in small: its sign by colour and end, a claim by dashes, pointing as the header's names stand.
final class StrokeIcon: DrawingArea {
    init(
        _ sign: Relation.Sign, isClaimed: Bool, pointsAtFirst: Bool, pointsAtSecond: Bool, appearance: Appearance
    ) {
        super.init()
        setContentSize(width: 28, height: 14)
        valign = .start
        canTarget = false
        setDraw { [weak appearance] canvas, width, height in
            guard let theme = appearance?.theme else { return }
            let kind: StrokeGeometry.Kind =
                switch sign {
                case .cooperation: .cooperation
                case .conflict: .conflict
                case .neutral: .neutral
                }
            let stroke = StrokeGeometry(
                strand: kind, from: Point(3, height / 2), to: Point(width - 3, height / 2), width: 1.8,
                glyphAtFirst: pointsAtFirst && sign != .neutral, glyphAtSecond: pointsAtSecond && sign != .neutral,
                isDashed: isClaimed, scale: 0.9)
            StrokePainter.draw(stroke, theme: theme, on: canvas)
        }
    }
}
