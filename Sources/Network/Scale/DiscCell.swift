/// The part of a disc between two angles (radians) and two distances from its centre.
struct DiscCell {
    var from: Double
    var to: Double
    var inner: Double
    var outer: Double

    /// Cells wider than they are deep by this are cut across, so that communities point to the middle of the picture.
    static let depth = 1.6

    /// How far a cell is from the shape that communities should have: 0 is just right.
    private var slimness: Double {
        let (breadth, length) = ((to - from) * (inner + outer) / 2 * Self.depth, outer - inner)
        guard breadth > 0, length > 0 else { return .infinity }
        return max(breadth / length, length / breadth) - 1
    }

    /// Two cells that share the area, the first taking `part` of it.
    func divided(_ part: Double, isAround: Bool) -> (DiscCell, DiscCell) {
        var (first, second) = (self, self)
        if isAround {
            first.to = from + (to - from) * part
            second.from = first.to
        } else {
            first.outer = (inner * inner + part * (outer * outer - inner * inner)).squareRoot()
            second.inner = first.outer
        }
        return (first, second)
    }

    /// The slimmer of the two cells that a division makes, as a number to be kept small.
    func slimness(_ part: Double, isAround: Bool) -> Double {
        let (first, second) = divided(part, isAround: isAround)
        return max(first.slimness, second.slimness)
    }

    /// Evenly spread places, those nearest to the centre of the disc first, along with how far around each stands.
    ///
    /// They fill a round blob rather than the cell's corners, with a margin, so that neighbouring blobs can be told apart.
    func spots(_ count: Int) -> [Spot] {
        let middle = (inner * inner + outer * outer) / 2
        let turn = (from + to) / 2
        // In terms of squared distance and angle, equal areas of the blob hold equal numbers.
        let (depth, breadth) = ((outer * outer - inner * inner) / 2 * Self.fill, (to - from) / 2 * Self.fill)
        let spots = (0..<count).map { place in
            let seed = Sunflower(place, of: count).unit
            return Spot(distance: max(0, middle + seed.x * depth).squareRoot(), angle: turn + seed.y * breadth)
        }
        return spots.sorted { ($0.distance, $0.angle) < ($1.distance, $1.angle) }
    }

    /// Half extents of a blob in those of its cell: the square root of 4/π would keep the cell's area.
    private static let fill = 0.82 * 1.128

    struct Spot {
        let distance: Double
        let angle: Double

        var point: Point { Trigonometry.direction(angle) * distance }
    }
}

/// Evenly dense places in a disc, from the inside out (Vogel, 1979).
struct Sunflower {
    /// With 1 as the radius of the disc.
    let distance: Double
    /// In turns, from 0 to 1.
    let turn: Double

    init(_ place: Int, of count: Int) {
        distance = ((Double(place) + 0.5) / Double(max(1, count))).squareRoot()
        turn = (Double(place) * 0.618_033_988_749_894_9).truncatingRemainder(dividingBy: 1)
    }

    var angle: Double { turn * 2 * .pi }
    var unit: Point { Trigonometry.direction(angle) * distance }
}
