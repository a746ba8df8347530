/// Sizes of the diagram's marks in logical pixels at scale 1, as functions of the evidence they show.
///
/// Layout, drawing, hit test and legend read them here, so that a picture and a click agree.
public enum DiagramMetrics {
    /// Radius of a node with `relations` under the lens: area grows with evidence.
    public static func radius(relations: Int) -> Double { 4.5 + 1.55 * Double(max(relations, 1)).squareRoot() }

    /// Outline of a node of that radius.
    public static func outline(radius: Double) -> Double { radius >= 14 ? 1.9 : 1.5 }

    /// Width of one stroke that sums `relations`.
    public static func strokeWidth(relations: Int) -> Double {
        min(9, 1.5 + 1.05 * (Double(max(relations, 1)).squareRoot() - 1))
    }

    /// Width of a stroke that weighs as much as so many relations.
    public static func strokeWidth(heaviness: Double) -> Double {
        min(9, 1.5 + 1.05 * (max(heaviness, 1).squareRoot() - 1))
    }

    /// Width of the stroke of a strand.
    public static func width(of strand: Strand) -> Double {
        strand.heaviness.map(strokeWidth(heaviness:)) ?? neutralWidth
    }

    /// Ties and neutral relations.
    public static let neutralWidth = 1.0
    /// Between two strokes of one edge.
    public static let strokeGap = 2.4
    /// Between a glyph and the node it points at.
    public static let nodeGap = 3.0
    /// The same where the node wears a selection ring.
    public static let ringedNodeGap = 9.0
    /// Canvas colour on each side of a stroke.
    public static let casing = 1.5
    /// The least a node's hit area measures across.
    public static let hitDiameter = 28.0

    public static func arrowLength(width: Double) -> Double { 5.2 + 1.55 * width }
    public static func arrowHalfWidth(width: Double) -> Double { 3.2 + 0.95 * width }
    public static func crossbarHalfLength(width: Double) -> Double { 1.18 * arrowHalfWidth(width: width) }
    public static func crossbarThickness(width: Double) -> Double { max(2, 0.62 * width) }
    /// Dash on and off lengths of what is only claimed.
    public static func dash(width: Double) -> (on: Double, off: Double) { (4 + 1.3 * width, 2.6 + 0.75 * width) }
    /// How much wider than its strokes the band of a selected edge is.
    public static let bandMargin = 17.0

    /// Size of a node's label in logical pixels, and whether it is bold.
    public static func labelStyle(relations: Int) -> (size: Double, isBold: Bool, isLeaf: Bool) {
        switch relations {
        case 60...: (14, true, false)
        case 18...: (12.5, true, false)
        case ...1: (11.5, false, true)
        default: (11.5, false, false)
        }
    }

    /// Width over which a label breaks into two balanced lines, and over which into three.
    public static let labelBreakWidths = (two: 92.0, three: 230.0)
    public static let labelHalo = 3.2
}
