/// Signed balance (Cartwright and Harary, 1956): three who are all linked with a sign are balanced if the product of the
/// three signs is positive: friends of friends are friends, enemies of enemies too.
public struct Triads: Sendable, Hashable {
    /// All triads of the graph, and those of them that are balanced.
    public private(set) var count = 0
    public private(set) var balanced = 0
    /// Triads that each place is in, and those of them that are balanced.
    public private(set) var countAt: [Int32]
    public private(set) var balancedAt: [Int32]

    public init(_ graph: SignedGraph) {
        countAt = Array(repeating: 0, count: graph.count)
        balancedAt = countAt
        // Each link points to its end with more links, so that no place has many to look through.
        var degrees = [Int32](repeating: 0, count: graph.count)
        let signed = graph.links.filter { $0.sign != 0 }
        for link in signed {
            degrees[Int(link.one)] += 1
            degrees[Int(link.other)] += 1
        }
        var ahead = [[(place: Int32, sign: Int8)]](repeating: [], count: graph.count)
        for link in signed {
            let isForward =
                (degrees[Int(link.one)], link.one) < (degrees[Int(link.other)], link.other)
            let (from, to) = isForward ? (link.one, link.other) : (link.other, link.one)
            ahead[Int(from)].append((to, link.sign))
        }
        var signs = [Int8](repeating: 0, count: graph.count)
        for first in 0..<graph.count {
            for (second, sign) in ahead[first] { signs[Int(second)] = sign }
            for (second, sign) in ahead[first] {
                for (third, closing) in ahead[Int(second)] where signs[Int(third)] != 0 {
                    let isBalanced = sign * closing * signs[Int(third)] > 0
                    take([first, Int(second), Int(third)], isBalanced)
                }
            }
            for (second, _) in ahead[first] { signs[Int(second)] = 0 }
        }
    }

    private mutating func take(_ places: [Int], _ isBalanced: Bool) {
        count += 1
        if isBalanced { balanced += 1 }
        for place in places {
            countAt[place] += 1
            if isBalanced { balancedAt[place] += 1 }
        }
    }
}
