import Model

/// Finds room for labels: by falling evidence, each at the best free place around its node.
public struct LabelPlacement: Sendable {
    /// Width and height of one line of text at a size, in the canvas's unit.
    public typealias Measure = (_ text: String, _ size: Double, _ isBold: Bool) -> Size

    /// The labels that find room in `frame`; what finds none is left out.
    public static func place(_ frame: DiagramFrame, measure: Measure) -> [PlacedLabel] { [] }
}
