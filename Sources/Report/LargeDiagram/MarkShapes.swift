import Model
import Network
import Rasterizer

/// The shapes of nodes and of the ends of strokes, as the rasteriser takes them.
enum MarkShapes {
    static let table = ShapeTable(kinds.map(shape) + [arrowhead])

    /// The place of a kind's shape in the table.
    static func place(_ kind: NodeKind) -> Int { places[kind] ?? 0 }

    /// The place of the arrowhead: its tip is the centre, (1, 0) leads back to its barbs and (0, 1) to one of them.
    static let arrow = kinds.count

    /// Outlines by place in the table.
    static let outlines = kinds.map(NodeShape.of)

    private static let kinds = NodeKind.allCases
    private static let places = Dictionary(
        kinds.indices.map { (kinds[$0], $0) }, uniquingKeysWith: { first, _ in first })

    private static let arrowhead = Shape([.polygon([0, 0, 1, 1, 0.7, 0, 1, -1])])

    private static func shape(_ kind: NodeKind) -> Shape {
        guard kind != .event else { return Shape([.polygon(star)]) }
        return Shape(
            NodeShape.of(kind).parts.map { part in
                switch part {
                case .circle(let centre, let radius): .circle(x: centre.x, y: centre.y, radius: radius)
                case .polygon(let corners): .polygon(corners.flatMap { [$0.x, $0.y] })
                }
            })
    }

    /// The four curves of the star, five corners each.
    private static let star: [Double] = {
        let (tip, waist, bend) = (1.2, 0.2, 0.16)
        let quarter = (0..<5).map { step in
            let t = Double(step) / 5
            let parts = [(1 - t) * (1 - t) * (1 - t), 3 * t * (1 - t) * (1 - t), 3 * t * t * (1 - t), t * t * t]
            return (
                x: parts[1] * bend + parts[2] * waist + parts[3] * tip,
                y: -(parts[0] * tip + parts[1] * waist + parts[2] * bend)
            )
        }
        var corners: [Double] = []
        var (cosine, sine) = (1.0, 0.0)
        for _ in 0..<4 {
            for point in quarter {
                corners += [point.x * cosine - point.y * sine, point.x * sine + point.y * cosine]
            }
            (cosine, sine) = (-sine, cosine)
        }
        return corners
    }()
}
