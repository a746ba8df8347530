import Model

/// The outline of a node by kind, in multiples of its radius about its centre, y downwards.
///
/// Strokes stop at it, and drawing may take its parts as they are: filled together they are the node.
public struct NodeShape: Sendable, Hashable {
    public let parts: [Part]

    public enum Part: Sendable, Hashable {
        case circle(centre: Point, radius: Double)
        case polygon([Point])
    }

    public static func of(_ kind: Entity.Kind) -> NodeShape {
        switch kind {
        case .person: person
        case .state: state
        case .organization: organization
        case .body: body
        case .group: group
        case .medium: medium
        case .place: place
        case .agreement: agreement
        case .event: event
        }
    }

    public static func of(_ kind: NodeKind) -> NodeShape { kind.entity.map(of) ?? topic }

    /// How far from the centre's height on it a line leaves the shape, in multiples of the radius.
    ///
    /// The line runs along `direction` (of length 1) and passes the centre at `offset` to the right of it, in multiples
    /// of the radius. 0 where it misses the shape.
    public func reach(along direction: Point, offset: Double) -> Double {
        let origin = Point(-direction.y * offset, direction.x * offset)
        return parts.reduce(0) { farthest, part in max(farthest, part.exit(from: origin, along: direction)) }
    }

    private static let person = NodeShape(parts: [.circle(centre: .zero, radius: 1)])
    private static let state = NodeShape(parts: [
        .polygon(mirrored([Point(0.9, 0.7), Point(0.84, 0.84), Point(0.7, 0.9)]))
    ])
    private static let organization = NodeShape(parts: [
        .polygon([
            Point(1.08, 0), Point(0.54, 0.935), Point(-0.54, 0.935), Point(-1.08, 0), Point(-0.54, -0.935),
            Point(0.54, -0.935),
        ])
    ])
    private static let body = NodeShape(parts: [
        .polygon([
            Point(0, -1.08), Point(1.08, -0.16), Point(0.84, -0.16), Point(0.84, 0.9), Point(-0.84, 0.9),
            Point(-0.84, -0.16), Point(-1.08, -0.16),
        ])
    ])
    private static let group = NodeShape(parts: [
        .circle(centre: Point(0, -0.5), radius: 0.56), .circle(centre: Point(0.53, 0.38), radius: 0.56),
        .circle(centre: Point(-0.53, 0.38), radius: 0.56),
    ])
    private static let medium = NodeShape(parts: [
        .polygon([
            Point(-1.08, -0.8), Point(1.08, -0.8), Point(1.08, 0.55), Point(-0.2, 0.55), Point(-0.75, 1.1),
            Point(-0.7, 0.55), Point(-1.08, 0.55),
        ])
    ])
    private static let place = NodeShape(parts: [
        .circle(centre: Point(0, -0.3), radius: 0.82),
        .polygon([Point(0.75, 0.02), Point(0, 1.15), Point(-0.75, 0.02)]),
    ])
    private static let agreement = NodeShape(parts: [
        .polygon([
            Point(-0.76, -1), Point(0.3, -1), Point(0.76, -0.54), Point(0.76, 1), Point(-0.76, 1),
        ])
    ])
    private static let event = NodeShape(parts: [
        .polygon([
            Point(0, -1.2), Point(0.3, -0.3), Point(1.2, 0), Point(0.3, 0.3), Point(0, 1.2), Point(-0.3, 0.3),
            Point(-1.2, 0), Point(-0.3, -0.3),
        ])
    ])

    private static let topic = NodeShape(parts: [
        .polygon([Point(0, -1.15), Point(1.15, 0), Point(0, 1.15), Point(-1.15, 0)])
    ])

    /// A quarter of an outline and its three mirror images, in order.
    private static func mirrored(_ quarter: [Point]) -> [Point] {
        quarter + quarter.reversed().map { Point(-$0.x, $0.y) } + quarter.map { Point(-$0.x, -$0.y) }
            + quarter.reversed().map { Point($0.x, -$0.y) }
    }
}

extension NodeShape.Part {
    /// The farthest distance at which a ray from `origin` crosses the outline, or 0 where it never does.
    fileprivate func exit(from origin: Point, along direction: Point) -> Double {
        switch self {
        case .circle(let centre, let radius):
            let to = centre - origin
            let along = to.x * direction.x + to.y * direction.y
            let across = to.x * direction.y - to.y * direction.x
            let half = radius * radius - across * across
            return half <= 0 ? 0 : max(0, along + half.squareRoot())
        case .polygon(let corners):
            return corners.indices.reduce(0) { farthest, place in
                let from = corners[place]
                let side = corners[(place + 1) % corners.count] - from
                let to = from - origin
                let cross = direction.x * side.y - direction.y * side.x
                guard abs(cross) > 1e-12 else { return farthest }
                let distance = (to.x * side.y - to.y * side.x) / cross
                let share = (to.x * direction.y - to.y * direction.x) / cross
                return (0...1).contains(share) ? max(farthest, distance) : farthest
            }
        }
    }
}
