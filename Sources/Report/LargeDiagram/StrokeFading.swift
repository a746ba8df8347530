import Foundation
import Network

/// How much colour all strokes of a network take, which stays while nothing but the camera moves.
public struct StrokeInk: Sendable {
    /// Of a stroke, in the layout's unit.
    let meanLength: Double
    /// Lengths times widths at scale 1, by the area that the nodes take up.
    let cover: Double

    /// - Parameter positions: in the layout's unit.
    public init(_ plan: DiagramPlan, positions: [Point]) {
        var (area, length) = (0.0, 0.0)
        for stroke in plan.strokes where Int(max(stroke.one, stroke.other)) < positions.count {
            let long = positions[Int(stroke.one)].distance(to: positions[Int(stroke.other)])
            guard long.isFinite else { continue }
            length += long
            area += long * Double(stroke.width)
        }
        meanLength = plan.strokes.isEmpty ? 0 : length / Double(plan.strokes.count)
        cover = area / max(Self.extent(positions), 1)
    }

    /// What the positions take up.
    private static func extent(_ positions: [Point]) -> Double {
        guard let (low, high) = positions.corners else { return 0 }
        return (high.x - low.x) * (high.y - low.y)
    }
}

/// How far strokes step back where there are too many to tell apart.
///
/// What would be a solid mass of colour shows its grain again: long strokes, which cross everything, fade most, those
/// that sum many relations least. Where the camera looks does not matter, so that nothing changes while it is moved.
public struct StrokeFading: Sendable {
    /// Opacity of a stroke of mean length by the number of its relations.
    let byRelations: [Double]
    /// In the layout's unit: longer strokes fade more.
    let meanLength: Double

    /// The part of the picture that strokes may cover before they fade.
    private static let roomy = 0.2
    /// Less is nothing in a picture of eight bits.
    static let least = 1.0 / 255

    public init(_ ink: StrokeInk, camera: DiagramCamera) {
        meanLength = ink.meanLength
        let cover = ink.cover * camera.markScale / camera.zoom
        let opacity = cover <= Self.roomy ? 1 : max(Self.least, Self.roomy / cover)
        byRelations = (0...DiagramPlan.Stroke.most).map { relations in
            pow(opacity, 1 / Double(max(relations, 1)).squareRoot())
        }
    }

    /// Whether strokes are few enough to stand with all that belongs to them: casings, ends and dashes.
    var isNone: Bool { byRelations[1] == 1 }

    /// Whether even a single stroke can be told from what it crosses, and pointed at.
    public var leavesStrokesApart: Bool { byRelations[1] >= 0.3 }

    func opacity(_ stroke: DiagramPlan.Stroke, length: Double) -> Double {
        let opacity = byRelations[Int(stroke.relations)]
        guard opacity < 1, length > meanLength else { return opacity }
        return max(Self.least, opacity * (meanLength / length).squareRoot())
    }
}

extension [Point] {
    /// The upper left and the lower right of all that are numbers; nil if none is.
    var corners: (low: Point, high: Point)? {
        var (low, high) = (Point(.infinity, .infinity), Point(-.infinity, -.infinity))
        for point in self where point.x.isFinite && point.y.isFinite {
            low = Point(Swift.min(low.x, point.x), Swift.min(low.y, point.y))
            high = Point(Swift.max(high.x, point.x), Swift.max(high.y, point.y))
        }
        return low.x <= high.x ? (low, high) : nil
    }
}
