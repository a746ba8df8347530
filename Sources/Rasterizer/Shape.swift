/// An outline that marks are drawn with, in a unit of its own about its centre, y downwards: parts that together are it.
public struct Shape: Sendable, Hashable {
    public enum Part: Sendable, Hashable {
        /// Drawn only where both axes of a mark are as long and stand upright on each other.
        case circle(x: Double, y: Double, radius: Double)
        /// x and y of each corner in turn; the parts of a shape have at most 64 corners each.
        case polygon([Double])
    }

    public let parts: [Part]

    /// Beyond these numbers parts and corners are left out.
    public static let mostParts = 4
    public static let mostCorners = 64

    public init(_ parts: [Part]) { self.parts = Array(parts.prefix(Self.mostParts)) }
}
