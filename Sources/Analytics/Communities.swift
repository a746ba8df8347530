internal import CIgraph
import Network

/// Who hangs together with whom: groups of a network with more links within than across.
public struct Communities: Sendable, Hashable {
    /// The group of each node; groups are numbered from 0 without a gap.
    public let groups: [Int32]
    /// How much more is linked within the groups than chance would have it (Newman and Girvan, 2004); at most 1.
    public let modularity: Double

    /// Groups by the Leiden algorithm (Traag, Waltman and van Eck, 2019); same graph and seed, same groups.
    ///
    /// Where igraph fails, for want of memory, every node is a group of its own.
    public static func leiden(_ graph: FlatGraph, seed: UInt64 = 1, rounds: Int = 2) -> Communities {
        leiden(count: graph.count, ends: graph.ends, seed: seed, rounds: rounds)
    }

    static func leiden(count: Int, ends: [Int32], seed: UInt64 = 1, rounds: Int = 2) -> Communities {
        guard !ends.isEmpty else { return alone(count) }
        var groups = [Int32](repeating: 0, count: count)
        var modularity = 0.0
        let error = Igraph.turn.withLock { _ in
            ci_leiden(
                Int32(count), ends, Int64(ends.count / 2), Int32(clamping: max(1, rounds)), seed, &groups, &modularity)
        }
        guard error == 0 else { return alone(count) }
        return Communities(groups: groups, modularity: modularity.isFinite ? modularity : 0)
    }

    private static func alone(_ count: Int) -> Communities {
        Communities(groups: (0..<count).map { Int32($0) }, modularity: 0)
    }
}
