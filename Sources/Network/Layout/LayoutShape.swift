/// The shape of the room that a picture is made for: one of a few, so that a window of some pixels more or less, or its
/// size at the moment when a dossier opens, changes nothing about where the actors stand.
public enum LayoutShape: Double, Sendable, CaseIterable {
    case tower = 0.5
    case tall = 0.7
    case square = 1
    case wide = 1.4
    case broad = 2

    /// The shape nearest to a width by height; square where that is no number.
    public init(aspect: Double) {
        guard aspect.isFinite, aspect > 0 else {
            self = .square
            return
        }
        // As ratios: 0.7 is as far from 1 as 1.4 is.
        self =
            Self.allCases.min {
                max(aspect / $0.aspect, $0.aspect / aspect) < max(aspect / $1.aspect, $1.aspect / aspect)
            }
            ?? .square
    }

    /// Width by height.
    public var aspect: Double { rawValue }
}
