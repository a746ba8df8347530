import Model
import Network
import Translation

/// What a picture of a network needs explained: only marks that are in it.
public struct Legend: Sendable, Hashable {
    public enum EdgeMark: Sendable, Hashable, CaseIterable {
        case cooperation, conflict, both, claimed, tie
    }

    /// The width of a stroke and what it stands for.
    public struct Width: Sendable, Hashable {
        /// As many relations are as heavy.
        public let heaviness: Double
        /// "5", "25 relations", "0.8".
        public let words: String
    }

    public let edges: [EdgeMark]
    /// Which stroke shows what "claimed only" looks like.
    public let claimedSample: StrokeGeometry.Kind
    public let kinds: [NodeKind]
    public let widths: [Width]
    /// Numbers of relations, or whatever edges rest on, whose node sizes are shown.
    public let sizes: [Int]
    public let projection: Lens.Projection
    /// Whether some node wears the mark of a note.
    public let hasNotes: Bool
    /// Whether strokes point.
    public let isDirected: Bool

    /// - Parameter noted: whoever has a note, in the network or not.
    public init(_ network: ActorNetwork, noted: Set<Entity.ID> = []) {
        hasNotes = !noted.isEmpty && network.nodes.contains { noted.contains($0.id) }
        projection = network.projection
        isDirected = network.isDirected
        var marks: Set<EdgeMark> = []
        var claimed: Set<StrokeGeometry.Kind> = []
        var heaviest = 0.0
        for edge in network.edges {
            let (cooperation, conflict, neutral) = (edge.cooperation, edge.conflict, edge.neutral)
            if !cooperation.isEmpty { marks.insert(.cooperation) }
            if !conflict.isEmpty { marks.insert(.conflict) }
            if !cooperation.isEmpty && !conflict.isEmpty { marks.insert(.both) }
            let isNeither = cooperation.isEmpty && conflict.isEmpty && !neutral.isEmpty
            if isNeither { marks.insert(.tie) }
            if cooperation.isClaimedOnly { claimed.insert(.cooperation) }
            if conflict.isClaimedOnly { claimed.insert(.conflict) }
            if isNeither && neutral.isClaimedOnly { claimed.insert(.neutral) }
            heaviest = max(
                heaviest, cooperation.heaviness ?? 0, conflict.heaviness ?? 0, isNeither ? neutral.heaviness ?? 0 : 0)
        }
        if !claimed.isEmpty { marks.insert(.claimed) }
        edges = EdgeMark.allCases.filter(marks.contains)
        claimedSample = [.conflict, .cooperation, .neutral].first(where: claimed.contains) ?? .conflict
        let present = Set(network.nodes.map(\.kind))
        kinds = NodeKind.allCases.filter(present.contains)
        widths = Self.widths(network, heaviest: heaviest)
        let largest = network.nodes.map(\.relationCount).max() ?? 0
        sizes = largest < 2 ? [] : Self.samples([1, 10, 40], upTo: largest)
    }

    private static func widths(_ network: ActorNetwork, heaviest: Double) -> [Width] {
        guard heaviest > 0 else { return [] }
        if network.normalization != .none {
            let greatest = network.edges.map { abs($0.weight) }.max() ?? 0
            return [0.25, 1].map { share in
                let words = Wording.decimal(greatest * share)
                return Width(
                    heaviness: heaviest * share, words: share == 1 ? translated("weight {1}", words) : words)
            }
        }
        guard heaviest >= 2 else { return [] }
        let numbers = samples([1, 5, 25], upTo: Int(heaviest))
        return numbers.enumerated().map { place, number in
            let isLast = place == numbers.count - 1
            let words =
                !isLast
                ? Wording.digits(number)
                : network.projection.isOneMode
                    ? translated("weight {1}", Wording.digits(number))
                    : Wording.count(number, Wording.noun(of: network.projection))
            return Width(heaviness: Double(number), words: words)
        }
    }

    /// The samples that occur; where only the least does, the greatest number itself beside it.
    private static func samples(_ numbers: [Int], upTo greatest: Int) -> [Int] {
        let found = numbers.filter { $0 <= greatest }
        return found.count > 1 ? found : found + [greatest]
    }

    public var isEmpty: Bool { edges.isEmpty && kinds.isEmpty }

    /// What a mark stands for in the projection.
    public func words(of mark: EdgeMark) -> String {
        switch mark {
        case .cooperation: Wording.sign(.cooperation, in: projection)
        case .conflict: Wording.sign(.conflict, in: projection)
        case .both: translated("both, summed apart")
        case .claimed: translated("claimed only")
        case .tie: projection == .relations ? translated("tie or neutral") : Wording.sign(.neutral, in: projection)
        }
    }
}
