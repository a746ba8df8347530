import Model
import Network
import Translation

/// What a picture of a network needs explained: only marks that are in it.
public struct Legend: Sendable, Hashable {
    public enum EdgeMark: Sendable, Hashable, CaseIterable {
        case cooperation, conflict, both, claimed, tie

        public var words: String {
            switch self {
            case .cooperation: translated("cooperation")
            case .conflict: translated("conflict")
            case .both: translated("both, summed apart")
            case .claimed: translated("claimed only")
            case .tie: translated("tie or neutral")
            }
        }
    }

    public let edges: [EdgeMark]
    /// Which stroke shows what "claimed only" looks like.
    public let claimedSample: StrokeGeometry.Kind
    public let kinds: [Entity.Kind]
    /// Numbers of relations whose stroke widths are shown.
    public let widths: [Int]
    /// Numbers of relations whose node sizes are shown.
    public let sizes: [Int]

    public init(_ network: ActorNetwork) {
        var marks: Set<EdgeMark> = []
        var claimed: Set<StrokeGeometry.Kind> = []
        var heaviest = 0
        for edge in network.edges {
            let isCooperative = !edge.cooperation.isEmpty
            let isConflicting = !edge.conflict.isEmpty
            if isCooperative { marks.insert(.cooperation) }
            if isConflicting { marks.insert(.conflict) }
            if isCooperative && isConflicting { marks.insert(.both) }
            if !isCooperative && !isConflicting && !edge.neutral.isEmpty { marks.insert(.tie) }
            if edge.cooperation.isClaimedOnly { claimed.insert(.cooperation) }
            if edge.conflict.isClaimedOnly { claimed.insert(.conflict) }
            if !isCooperative && !isConflicting && edge.neutral.isClaimedOnly { claimed.insert(.neutral) }
            heaviest = max(heaviest, edge.cooperation.count, edge.conflict.count)
        }
        if !claimed.isEmpty { marks.insert(.claimed) }
        edges = EdgeMark.allCases.filter(marks.contains)
        claimedSample = [.conflict, .cooperation, .neutral].first(where: claimed.contains) ?? .conflict
        let present = Set(network.nodes.map(\.kind))
        kinds = Entity.Kind.allCases.filter(present.contains)
        widths = heaviest < 2 ? [] : Self.samples([1, 5, 25], upTo: heaviest)
        let largest = network.nodes.map(\.relationCount).max() ?? 0
        sizes = largest < 2 ? [] : Self.samples([1, 10, 40], upTo: largest)
    }

    /// The samples that occur; where only the least does, the greatest number itself beside it.
    private static func samples(_ numbers: [Int], upTo greatest: Int) -> [Int] {
        let found = numbers.filter { $0 <= greatest }
        return found.count > 1 ? found : found + [greatest]
    }

    public var isEmpty: Bool { edges.isEmpty && kinds.isEmpty }
}
