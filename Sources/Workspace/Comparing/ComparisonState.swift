import Model
import Network

/// A comparison as the window shows it: both lenses, and the pictures once they are made.
public struct ComparisonState: Sendable {
    public var first: Lens
    public var second: Lens
    /// The window's own lens when the two were chosen, so that what changes of it later can be carried over.
    var base: Lens
    /// Why it is these two; nil where the user has chosen one of them.
    public var suggestion: CampChoice?
    /// Nil until it is found for the first time; then the last one that was.
    public var result: PlacedComparison?
    /// Whether what is shown is already that of both lenses.
    public var isCurrent: Bool { result?.comparison.first == first && result?.comparison.second == second }

    init(_ first: Lens, _ second: Lens, base: Lens, suggestion: CampChoice? = nil, result: PlacedComparison? = nil) {
        self.first = first
        self.second = second
        self.base = base
        self.suggestion = suggestion
        self.result = result
    }

    /// The two of a suggestion, which differ by nothing but their accounts.
    init(_ suggestion: CampChoice, base: Lens) {
        var (first, second) = (base, base)
        first.account = suggestion.first
        second.account = suggestion.second
        self.init(first, second, base: base, suggestion: suggestion)
    }

    /// The same accounts through what the window's lens has become; nil where its account is another, which asks for another
    /// comparison.
    func following(_ lens: Lens) -> ComparisonState? {
        guard lens != base else { return self }
        guard lens.account == base.account else { return nil }
        func carried(_ own: Lens) -> Lens {
            // A lens that differs by more than its account was chosen as a whole.
            var plain = own
            plain.account = base.account
            guard plain == base else { return own }
            var carried = lens
            carried.account = own.account
            return carried
        }
        return ComparisonState(carried(first), carried(second), base: lens, suggestion: suggestion, result: result)
    }
}

/// How the two sides of a comparison are shown.
public enum ComparisonStyle: String, Sendable, Hashable, CaseIterable, Codable {
    /// One picture, whose strokes show who tells them.
    case overlaid
    /// Two pictures of one layout.
    case sideBySide

    /// Width by height of the room that one picture has.
    var aspect: Double { self == .overlaid ? 1 : 0.85 }
}

/// A comparison with the places of all its nodes.
public struct PlacedComparison: Sendable {
    public let comparison: Comparison
    public let layout: NetworkLayout
    /// What was put away of both sides.
    let scope: NetworkScope

    /// - Parameters:
    ///   - aspect: Width by height of the room for a picture, where all nodes have to find a place.
    ///   - places: Where nodes stood before, which they keep where they can.
    ///   - pinned: Where nodes stand that must not move.
    public init(
        _ first: Lens, _ second: Lens, index: DossierIndex, scope: NetworkScope = NetworkScope(),
        aspect: Double = 0.85, places: [Entity.ID: Point] = [:], pinned: [Entity.ID: Point] = [:]
    ) {
        comparison = Comparison(first, second, index: index, scope: scope)
        self.scope = scope
        layout = LayoutEngine(network: comparison.union, aspect: aspect, previous: places, pinned: pinned).settled()
    }

    /// Where the nodes stand.
    public var places: [Entity.ID: Point] {
        Dictionary(zip(comparison.union.nodes.map(\.id), layout.positions), uniquingKeysWith: { first, _ in first })
    }

    /// The places of one side's nodes, in their order.
    public func positions(of network: ActorNetwork) -> [Point] {
        let places = self.places
        return network.nodes.map { places[$0.id] ?? .zero }
    }
}
