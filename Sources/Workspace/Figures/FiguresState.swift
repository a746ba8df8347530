import Network

/// The figures of the network, as far as they are counted, and how their table is sorted.
public struct FiguresState: Sendable, Hashable {
    /// Nil until the view of figures asks for them; without betweenness while that is under way.
    public var figures: NetworkFigures?
    /// The part of betweenness that is done while it is under way, from 0 to 1.
    public var progress: Double?
    /// Whether the user gave up waiting for betweenness.
    public var isCancelled = false
    public var order = FigureOrder()

    public init() {}

    /// The rows of the table.
    public var rows: [ActorFigures] { order.sorted(figures?.actors ?? []) }
}
