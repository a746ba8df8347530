/// A point of the diagram's plane; logical pixels on screen, points on paper, y downwards.
public struct Point: Sendable, Hashable {
    public var x: Double
    public var y: Double

    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    public static let zero = Point(0, 0)

    public static func + (left: Point, right: Point) -> Point { Point(left.x + right.x, left.y + right.y) }
    public static func - (left: Point, right: Point) -> Point { Point(left.x - right.x, left.y - right.y) }
    public static func * (left: Point, factor: Double) -> Point { Point(left.x * factor, left.y * factor) }

    /// Distance from the origin.
    public var length: Double { (x * x + y * y).squareRoot() }
    public func distance(to other: Point) -> Double { (self - other).length }
}

public struct Size: Sendable, Hashable {
    public var width: Double
    public var height: Double

    public init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }
}

public struct Rect: Sendable, Hashable {
    public var x: Double
    public var y: Double
    public var width: Double
    public var height: Double

    public init(x: Double, y: Double, width: Double, height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    public var maxX: Double { x + width }
    public var maxY: Double { y + height }
    public var centre: Point { Point(x + width / 2, y + height / 2) }

    public func contains(_ point: Point) -> Bool {
        x <= point.x && point.x < maxX && y <= point.y && point.y < maxY
    }

    public func intersects(_ other: Rect) -> Bool {
        x < other.maxX && other.x < maxX && y < other.maxY && other.y < maxY
    }

    public func inset(by margin: Double) -> Rect {
        Rect(x: x + margin, y: y + margin, width: width - 2 * margin, height: height - 2 * margin)
    }
}

extension Point {
    /// Distance from the nearest point of a straight stretch.
    public func distance(toSegmentFrom from: Point, to: Point) -> Double {
        distance(to: nearest(onSegmentFrom: from, to: to))
    }

    /// The nearest point of a straight stretch.
    public func nearest(onSegmentFrom from: Point, to: Point) -> Point {
        let along = to - from
        let square = along.x * along.x + along.y * along.y
        guard square > 0 else { return from }
        let share = ((x - from.x) * along.x + (y - from.y) * along.y) / square
        return from + along * min(max(share, 0), 1)
    }
}
