import Foundation
import Model

/// The edges that stand out at one of their ends: the disparity filter.
///
/// An edge of weight w at a node of degree k and strength s takes the share p = w / s of it. Were the strength spread
/// over the k edges at random, a share of at least p would come up with probability (1 - p)^(k - 1). Edges for which that
/// is below the level at either end are the backbone. An end with a single edge tells nothing: it is decided at the other
/// end, and an edge that is the only one at both is kept, for there is nothing that it could stand out from.
///
/// M. Á. Serrano, M. Boguñá, A. Vespignani, "Extracting the multiscale backbone of complex weighted networks", PNAS 106
/// (2009), 6483-6488, equation 2. Weights below zero count by their size.
struct Backbone {
    let level: Double

    func edges(of edges: [EdgeSum], nodes: NodeTable) -> [EdgeSum] {
        var degree = [Int32](repeating: 0, count: nodes.ids.count)
        var strength = [Double](repeating: 0, count: nodes.ids.count)
        for edge in edges {
            degree[Int(edge.first)] += 1
            degree[Int(edge.second)] += 1
            strength[Int(edge.first)] += abs(edge.weight)
            strength[Int(edge.second)] += abs(edge.weight)
        }
        func standsOut(_ edge: EdgeSum, at end: Int32) -> Bool {
            let number = Int(degree[Int(end)])
            return number > 1
                && Self.significance(abs(edge.weight), degree: number, strength: strength[Int(end)]) < level
        }
        return edges.filter { edge in
            if degree[Int(edge.first)] == 1, degree[Int(edge.second)] == 1 { return true }
            return standsOut(edge, at: edge.first) || standsOut(edge, at: edge.second)
        }
    }

    /// The probability that chance gives an edge at least this share of a node's strength.
    static func significance(_ weight: Double, degree: Int, strength: Double) -> Double {
        guard degree > 1, strength > 0 else { return 1 }
        return pow(1 - weight / strength, Double(degree - 1))
    }
}
