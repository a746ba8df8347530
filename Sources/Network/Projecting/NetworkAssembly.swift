import Foundation
import Model

/// Puts names to the sums of a network and orders them.
struct NetworkAssembly {
    private let nodes: NodeTable
    private let table: GroundTable
    private let sums: NetworkSums
    /// Into so many parts edges are divided, so that both threads have work to the end.
    private static let parts = 8

    init(_ nodes: NodeTable, _ table: GroundTable, _ sums: NetworkSums) {
        self.nodes = nodes
        self.table = table
        self.sums = sums
    }

    func network(_ lens: Lens, focus: Int32?) -> ActorNetwork {
        let order = order(isWeighed: lens.projection.isOneMode)
        let (sizes, parts) = (order.count, order.count < 1000 ? 1 : Self.parts)
        // Safe: each part writes a value or room of its own, and all are done before any is read.
        nonisolated(unsafe) var nodes: [NetworkNode] = []
        let edges = [NetworkEdge](unsafeUninitializedCapacity: sizes) { edges, count in
            nonisolated(unsafe) let room = edges
            DispatchQueue.concurrentPerform(iterations: parts + 1) { part in
                if part == 0 {
                    nodes = networkNodes(focus: focus)
                } else {
                    write(order, sizes * (part - 1) / parts..<sizes * part / parts, to: room)
                }
            }
            count = sizes
        }
        let count = sums.edges.reduce(0) { $0 + $1.count }
        return ActorNetwork(nodes: nodes, edges: edges, lens, groundCount: count)
    }

    /// By falling number of grounds, or weight, and those of one number by identifier, as the sums come.
    private func order(isWeighed: Bool) -> [Int] {
        guard isWeighed else { return Self.byFalling(sums.edges.map(\.count)) }
        return sums.edges.indices.sorted { left, right in
            let (one, other) = (abs(sums.edges[left].weight), abs(sums.edges[right].weight))
            return one != other ? one > other : left < right
        }
    }

    private func write(_ order: [Int], _ part: Range<Int>, to edges: UnsafeMutableBufferPointer<NetworkEdge>) {
        // One for each part: threads that count the references to one thing wait for each other.
        let store = GroundStore(table, rows: sums.rows)
        for rank in part {
            let sum = sums.edges[order[rank]]
            edges.initializeElement(
                at: rank,
                to: NetworkEdge(
                    id: EdgeID(first: nodes.ids[Int(sum.first)], second: nodes.ids[Int(sum.second)]),
                    documentCount: Int(sum.documents), weight: sum.weight, store: store, start: Int(sum.start),
                    strands: (sum.cooperation, sum.conflict, sum.neutral)))
        }
    }

    /// Places by falling number, equal ones in their order; counted rather than compared, where numbers are small.
    static func byFalling(_ numbers: [Int]) -> [Int] {
        let greatest = numbers.max() ?? 0
        guard greatest < 1 << 16 || greatest < numbers.count else {
            return numbers.indices.sorted { numbers[$0] != numbers[$1] ? numbers[$0] > numbers[$1] : $0 < $1 }
        }
        var starts = [Int](repeating: 0, count: greatest + 2)
        for number in numbers { starts[greatest - number + 1] += 1 }
        for place in 1..<starts.count { starts[place] += starts[place - 1] }
        return [Int](unsafeUninitializedCapacity: numbers.count) { ordered, count in
            for (place, number) in numbers.enumerated() {
                ordered[starts[greatest - number]] = place
                starts[greatest - number] += 1
            }
            count = numbers.count
        }
    }

    /// What the edges of one node come to.
    private struct NodeSum {
        var grounds: Int32 = 0
        var partners: Int32 = 0
        var cooperation: Int32 = 0
        var conflict: Int32 = 0
        var strongest: (cooperation: (count: Int32, node: Int32), conflict: (count: Int32, node: Int32)) =
            ((0, -1), (0, -1))
        var isThere = false
    }

    private func networkNodes(focus: Int32?) -> [NetworkNode] {
        var sums = [NodeSum](repeating: NodeSum(), count: nodes.ids.count)
        if let focus { sums[Int(focus)].isThere = true }
        for edge in self.sums.edges {
            add(edge, to: &sums[Int(edge.first)], partner: edge.second)
            add(edge, to: &sums[Int(edge.second)], partner: edge.first)
        }
        let present = sums.indices.filter { sums[$0].isThere }.sorted { left, right in
            sums[left].grounds != sums[right].grounds
                ? sums[left].grounds > sums[right].grounds : nodes.nameRank[left] < nodes.nameRank[right]
        }
        func name(_ place: Int32) -> Entity.ID? { place < 0 ? nil : nodes.ids[Int(place)] }
        return present.map { place in
            let sum = sums[place]
            return NetworkNode(
                id: nodes.ids[place], label: nodes.labels[place], name: nodes.names[place], kind: nodes.kinds[place],
                relationCount: Int(sum.grounds), cooperation: Int(sum.cooperation), conflict: Int(sum.conflict),
                partnerCount: Int(sum.partners), strongestConflict: name(sum.strongest.conflict.node),
                strongestCooperation: name(sum.strongest.cooperation.node))
        }
    }

    private func add(_ edge: EdgeSum, to sum: inout NodeSum, partner: Int32) {
        sum.isThere = true
        sum.grounds += Int32(edge.count)
        sum.partners += 1
        sum.cooperation += Int32(edge.cooperation.count)
        sum.conflict += Int32(edge.conflict.count)
        strengthen(&sum.strongest.cooperation, Int32(edge.cooperation.count), partner)
        strengthen(&sum.strongest.conflict, Int32(edge.conflict.count), partner)
    }

    /// Of equals the first by name.
    private func strengthen(_ best: inout (count: Int32, node: Int32), _ count: Int32, _ partner: Int32) {
        guard count > 0, count >= best.count else { return }
        if count > best.count || nodes.nameRank[Int(partner)] < nodes.nameRank[Int(best.node)] {
            best = (count, partner)
        }
    }
}
