internal import CRasterizer

/// Shapes in the flat arrays that the drawing reads.
public struct ShapeTable: Sendable {
    let starts: [Int32]
    let parts: [CrPart]
    let points: [Float]

    /// A mark names its shape by its place in `shapes`.
    public init(_ shapes: [Shape]) {
        var starts: [Int32] = [0]
        var parts: [CrPart] = []
        var points: [Float] = []
        for shape in shapes {
            for part in shape.parts {
                switch part {
                case .circle(let x, let y, let radius):
                    parts.append(CrPart(first: 0, count: 0, x: Float(x), y: Float(y), radius: Float(radius)))
                case .polygon(let corners):
                    let count = min(corners.count / 2, Shape.mostCorners)
                    guard count > 2 else { continue }
                    parts.append(CrPart(first: Int32(points.count / 2), count: Int32(count), x: 0, y: 0, radius: 0))
                    points += corners.prefix(2 * count).map(Float.init)
                }
            }
            starts.append(Int32(parts.count))
        }
        self.starts = starts
        self.parts = parts
        self.points = points
    }

    public var count: Int { starts.count - 1 }

    /// Calls with the shapes as the drawing reads them.
    func withPointers<Result>(_ body: (CrShapes) -> Result) -> Result {
        starts.withUnsafeBufferPointer { starts in
            parts.withUnsafeBufferPointer { parts in
                points.withUnsafeBufferPointer { points in
                    body(
                        CrShapes(
                            count: Int32(count), starts: starts.baseAddress, parts: parts.baseAddress,
                            points: points.baseAddress))
                }
            }
        }
    }
}
