/// Sine and cosine without a system library, so that a layout has the same bytes wherever it is made.
enum Trigonometry {
    /// The point at `angle` radians on the circle of radius 1.
    static func direction(_ angle: Double) -> Point {
        let turns = (angle / (2 * .pi)).rounded(.down)
        let rest = angle - turns * 2 * .pi
        return Point(cosine(rest), cosine(rest - .pi / 2))
    }

    /// Accurate to about 1e-9 between -π/2 and 2π.
    private static func cosine(_ angle: Double) -> Double {
        var folded = abs(angle)
        if folded > .pi { folded = 2 * .pi - folded }
        let isMirrored = folded > .pi / 2
        if isMirrored { folded = .pi - folded }
        let square = folded * folded
        var sum = 1.0
        var term = 1.0
        for step in 1...8 {
            term *= -square / Double((2 * step - 1) * (2 * step))
            sum += term
        }
        return isMirrored ? -sum : sum
    }
}
