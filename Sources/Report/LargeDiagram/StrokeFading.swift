import Foundation
import Network

/// How far strokes step back where there are too many to tell apart.
///
/// What would be a solid mass of colour shows its grain again: long strokes, which cross everything, fade most, those
/// that sum many relations least.
struct StrokeFading {
    /// Opacity of a stroke of mean length by the number of its relations.
    private let byRelations: [Double]
    /// In the layout's unit.
    private let meanLength: Double

    /// The part of the picture that strokes may cover before they fade.
    private static let roomy = 0.12
    private static let least = 0.035

    /// - Parameters:
    ///   - positions: in the layout's unit.
    ///   - camera: where it looks does not matter, so that nothing changes while it is moved.
    init(_ plan: DiagramPlan, positions: [Point], camera: DiagramCamera) {
        var (area, length) = (0.0, 0.0)
        for stroke in plan.strokes where Int(max(stroke.one, stroke.other)) < positions.count {
            let long = positions[Int(stroke.one)].distance(to: positions[Int(stroke.other)])
            guard long.isFinite else { continue }
            length += long
            area += long * Double(stroke.width)
        }
        meanLength = plan.strokes.isEmpty ? 0 : length / Double(plan.strokes.count)
        let cover = area * camera.markScale / camera.zoom / max(Self.extent(positions), 1)
        let opacity = cover <= Self.roomy ? 1 : max(Self.least, Self.roomy / cover)
        byRelations = (0...DiagramPlan.Stroke.most).map { relations in
            Self.power(opacity, 1 / Double(max(relations, 1)).squareRoot())
        }
    }

    /// Whether strokes are few enough to stand with all that belongs to them: casings, ends and dashes.
    var isNone: Bool { byRelations[1] == 1 }

    func opacity(_ stroke: DiagramPlan.Stroke, length: Double) -> Double {
        let opacity = byRelations[Int(stroke.relations)]
        guard opacity < 1, length > meanLength else { return opacity }
        return max(Self.least, opacity * (meanLength / length).squareRoot())
    }

    /// What the positions take up.
    private static func extent(_ positions: [Point]) -> Double {
        var (low, high) = (Point(.infinity, .infinity), Point(-.infinity, -.infinity))
        for position in positions where position.x.isFinite && position.y.isFinite {
            low = Point(min(low.x, position.x), min(low.y, position.y))
            high = Point(max(high.x, position.x), max(high.y, position.y))
        }
        return low.x < high.x ? (high.x - low.x) * (high.y - low.y) : 0
    }

    private static func power(_ base: Double, _ exponent: Double) -> Double { exp(log(base) * exponent) }
}
