internal import CRasterizer

/// What a picture shows: a veil, and strokes and marks, each over those before it. Lengths in pixels, y downwards.
///
/// Whatever is not a finite number is left out when it is drawn, and so is what lies outside the picture.
public struct Scene: Sendable {
    let shapes: ShapeTable
    private(set) var items: [CrItem] = []
    /// Under all strokes and marks.
    public var veil: Veil?

    public init(_ shapes: ShapeTable) { self.shapes = shapes }

    public var count: Int { items.count }

    public mutating func reserve(_ count: Int) { items.reserveCapacity(items.count + count) }

    /// A straight stroke with butt ends.
    ///
    /// - Parameter dash: lengths of dashes and of gaps; nil for a solid stroke.
    public mutating func stroke(
        from x1: Double, _ y1: Double, to x2: Double, _ y2: Double, width: Double, _ tone: Tone,
        dash: (on: Double, off: Double)? = nil
    ) {
        items.append(
            CrItem(
                shape: -1, x: Float(x1), y: Float(y1), ax: Float(x2), ay: Float(y2), bx: Float(dash?.on ?? 0),
                by: Float(dash?.off ?? 0), width: Float(width), fill: tone.bits, line: 0))
    }

    /// A shape of the table about a centre, `size` pixels to its unit, with an outline on its rim.
    public mutating func mark(
        _ shape: Int, at x: Double, _ y: Double, size: Double, fill: Tone, outline: Double = 0, line: Tone = .clear
    ) {
        mark(shape, at: x, y, along: (size, 0), across: (0, size), fill: fill, outline: outline, line: line)
    }

    /// A shape whose (1, 0) and (0, 1) lie `along` and `across` from its centre.
    public mutating func mark(
        _ shape: Int, at x: Double, _ y: Double, along: (x: Double, y: Double), across: (x: Double, y: Double),
        fill: Tone, outline: Double = 0, line: Tone = .clear
    ) {
        guard shape >= 0, shape < shapes.count else { return }
        items.append(
            CrItem(
                shape: Int32(shape), x: Float(x), y: Float(y), ax: Float(along.x), ay: Float(along.y),
                bx: Float(across.x), by: Float(across.y), width: Float(outline), fill: fill.bits, line: line.bits))
    }
}
