import Model
import Network

/// A comparison with the places of all its nodes.
public struct ReportComparison: Sendable {
    public let comparison: Comparison
    /// In the order of the union's nodes, in the layout's unit.
    public let layout: NetworkLayout
    /// Whether both sides are in one picture.
    public let isOverlaid: Bool
    /// Why it is these two lenses, where the program has chosen them.
    public let remark: String?

    public init(_ comparison: Comparison, layout: NetworkLayout, isOverlaid: Bool = false, remark: String? = nil) {
        self.comparison = comparison
        self.layout = layout
        self.isOverlaid = isOverlaid
        self.remark = remark
    }

    /// One side's picture on a canvas on which the other's would stand at the same places.
    func frame(of network: ActorNetwork, on size: Size, maximumScale: Double) -> DiagramFrame {
        let fitted = layout.fitted(comparison.union, canvas: size, margin: 6, maximumScale: maximumScale)
        let places = Dictionary(
            zip(comparison.union.nodes.map(\.id), fitted.positions), uniquingKeysWith: { first, _ in first })
        return DiagramFrame(
            network: network, positions: network.nodes.map { places[$0.id] ?? .zero }, scale: fitted.scale,
            canvas: size)
    }
}
