import Network

/// Figures as a table on screen orders them.
public struct FigureChoice: Sendable, Hashable {
    public let figures: NetworkFigures
    public let order: FigureOrder

    public init(_ figures: NetworkFigures, order: FigureOrder = FigureOrder()) {
        self.figures = figures
        self.order = order
    }
}
