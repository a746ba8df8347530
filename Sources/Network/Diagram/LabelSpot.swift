/// One of the places that a label may take about its node.
struct LabelSpot {
    let box: Rect
    let alignment: PlacedLabel.Alignment
    /// What it costs to stand there rather than right below.
    let cost: Double

    /// Twenty places: below, right, left, above, the diagonals between them, and the same again further out.
    static func around(_ centre: Point, radius: Double, size: Size, scale: Double) -> [LabelSpot] {
        let directions: [(x: Double, y: Double, cost: Double)] = [
            (0, 1, 0), (1, 0, 0.3), (-1, 0, 0.5), (0, -1, 0.6), (1, 1, 1.2), (-1, 1, 1.3), (1, -1, 1.4), (-1, -1, 1.5),
            (0.45, 1, 0.9), (-0.45, 1, 1), (0.45, -1, 1.1), (-0.45, -1, 1.2),
        ]
        let near = directions.map { spot($0, centre, reach: radius + 3 * scale, size: size, extra: 0) }
        let far = directions.prefix(8).map { spot($0, centre, reach: radius + 10 * scale, size: size, extra: 2.5) }
        return near + far
    }

    private static func spot(
        _ direction: (x: Double, y: Double, cost: Double), _ centre: Point, reach: Double, size: Size, extra: Double
    ) -> LabelSpot {
        // On a diagonal the corner of the label meets the rim.
        let isDiagonal = abs(direction.x) == 1 && abs(direction.y) == 1
        let off = isDiagonal ? reach * 0.76 : reach
        let across = direction.x * (abs(direction.x) == 1 ? off + size.width / 2 : size.width / 2)
        let down = direction.y * (off + size.height / 2)
        let middle = centre + Point(across, down)
        let box = Rect(
            x: middle.x - size.width / 2, y: middle.y - size.height / 2, width: size.width, height: size.height)
        let alignment: PlacedLabel.Alignment = direction.x == 1 ? .left : direction.x == -1 ? .right : .centre
        return LabelSpot(box: box, alignment: alignment, cost: direction.cost + extra)
    }
}

extension Rect {
    func union(_ other: Rect) -> Rect {
        let (left, top) = (min(x, other.x), min(y, other.y))
        return Rect(x: left, y: top, width: max(maxX, other.maxX) - left, height: max(maxY, other.maxY) - top)
    }

    /// Distance of a point from the rectangle, 0 inside.
    func distance(to point: Point) -> Double {
        Point(max(x - point.x, point.x - maxX, 0), max(y - point.y, point.y - maxY, 0)).length
    }
}
