/// How much each flaw of a picture weighs, and how it is found.
enum PictureWeights {
    /// Beyond their radii, how far nodes like to stand from each other.
    static let spread = 56.0

    static func crossing(_ one: Double, _ other: Double) -> Double { 1.2 + 0.12 * (one + other) }

    /// A link longer or shorter than its evidence asks for.
    static func length(_ link: LayoutPlan.Link, _ distance: Double) -> Double {
        if distance >= link.length {
            return (distance - link.length) * (link.pull > 1 ? 0.022 : 0.009)
        }
        let short = 1 - distance / link.length
        return short * short * (10 + link.halfWidth * 6)
    }

    /// Two labels over each other.
    static func overlap(_ one: Rect, _ other: Rect) -> Double {
        let width = min(one.maxX, other.maxX) - max(one.x, other.x) + 6
        let height = min(one.maxY, other.maxY) - max(one.y, other.y) + 3
        return width > 0 && height > 0 ? 5 + width * height * 0.012 : 0
    }

    /// A label over a node.
    static func covering(_ label: Rect, _ centre: Point, _ radius: Double) -> Double {
        let width = max(label.x - centre.x, centre.x - label.maxX, 0)
        let height = max(label.y - centre.y, centre.y - label.maxY, 0)
        let reach = radius + 3
        let square = width * width + height * height
        return square < reach * reach ? 5 + 5 * (1 - square / (reach * reach)) : 0
    }

    /// A stroke through a label, by the length of it that the label covers.
    static func struck(_ label: Rect, _ stroke: Picture.Segment) -> Double {
        if stroke.high.x <= label.x || stroke.low.x >= label.maxX { return 0 }
        if stroke.high.y <= label.y || stroke.low.y >= label.maxY { return 0 }
        let covered = label.covered(stroke.from, stroke.to)
        return covered > 0 ? (0.35 + covered * 0.018) * (0.8 + 0.25 * stroke.halfWidth) : 0
    }

    /// A stroke over a node that is not at its end, or close by it.
    static func pressed(
        _ node: Point, _ radius: Double, _ stroke: Picture.Segment, _ strictness: Double
    ) -> Double {
        let clearance = StrokeClearance.clearance(radius: radius, halfWidth: stroke.halfWidth)
        if node.x < stroke.low.x - clearance || node.x > stroke.high.x + clearance { return 0 }
        if node.y < stroke.low.y - clearance || node.y > stroke.high.y + clearance { return 0 }
        let distance = node.distance(toSegmentFrom: stroke.from, to: stroke.to)
        guard distance < clearance else { return 0 }
        let depth = 1 - distance / clearance
        let rim = radius + stroke.halfWidth + 3
        guard distance < rim else { return depth * depth * 5 }
        // To touch a node is bad, to run through the middle of a large one worst.
        let weight = (3 + 0.5 * stroke.halfWidth) * (0.6 + radius / 16) * strictness
        return depth * depth * 5 + weight * (1.6 - 1.2 * distance / rim)
    }

    /// Two strokes that leave a node almost together.
    static func fork(_ node: Point, _ one: Point, _ other: Point) -> Double {
        let (left, right) = (one - node, other - node)
        let dot = left.x * right.x + left.y * right.y
        guard dot > 0 else { return 0 }
        let squares = (left.x * left.x + left.y * left.y) * (right.x * right.x + right.y * right.y)
        let cosine = dot * dot / max(squares, 1e-9)
        // From 10 degrees down.
        return cosine > 0.97 ? (cosine - 0.97) * 33 * 0.9 : 0
    }
}

extension Rect {
    /// Length of the part of a stretch that lies in the rectangle.
    func covered(_ from: Point, _ to: Point) -> Double {
        if max(from.x, to.x) <= x || min(from.x, to.x) >= maxX { return 0 }
        if max(from.y, to.y) <= y || min(from.y, to.y) >= maxY { return 0 }
        let way = to - from
        var (start, end) = (0.0, 1.0)
        if abs(way.x) > 1e-9 {
            let (one, other) = ((x - from.x) / way.x, (maxX - from.x) / way.x)
            start = max(start, min(one, other))
            end = min(end, max(one, other))
        }
        if abs(way.y) > 1e-9 {
            let (one, other) = ((y - from.y) / way.y, (maxY - from.y) / way.y)
            start = max(start, min(one, other))
            end = min(end, max(one, other))
        }
        return end > start ? (end - start) * way.length : 0
    }
}
