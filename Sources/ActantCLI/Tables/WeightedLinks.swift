import Foundation
import Model
import Network
import Translation

/// A network as a table of links with how many relations each sums.
struct WeightedLinks {
    struct Link {
        let one: Int
        let other: Int
        /// Below 0 for conflict.
        let relations: Int
    }

    let count: Int
    let links: [Link]

    /// Two numbers of nodes, from 0, and one of relations a line; 1 where it is missing.
    static func read(_ path: String) throws(Failure) -> WeightedLinks {
        var links: [Link] = []
        var last = -1
        for (number, fields) in try NumberTable.lines(path) {
            guard fields.count >= 2, let one = Int(exactly: fields[0]), let other = Int(exactly: fields[1]),
                min(one, other) >= 0, max(one, other) < LinkTable.mostNodes
            else {
                throw Failure(
                    translated(
                        "{1}, line {2}: expected the numbers of two nodes, separated by a tab.", path, "\(number)"))
            }
            let relations = fields.count > 2 ? fields[2].rounded() : 1
            links.append(Link(one: one, other: other, relations: Int(min(max(relations, -1e6), 1e6))))
            last = max(last, one, other)
        }
        return WeightedLinks(count: last + 1, links: links)
    }

    /// The network of made-up actors that is linked so.
    var network: ActorNetwork {
        let kinds: [Entity.Kind] = [.person, .person, .person, .organization, .body, .state]
        var counts = [Int](repeating: 0, count: count)
        for link in links {
            counts[link.one] += abs(link.relations)
            counts[link.other] += abs(link.relations)
        }
        let nodes = (0..<count).map { place in
            NetworkNode(
                id: Entity.ID("\(place)"), label: "", name: "", kind: kinds[place % kinds.count],
                relationCount: counts[place], cooperation: 0, conflict: 0, partnerCount: 0)
        }
        let edges = links.map { link in
            let strand = Strand(
                relations: Array(repeating: Relation.ID("r"), count: max(abs(link.relations), 1)), stated: 1,
                targetsFirst: false, targetsSecond: true, holdsTie: false)
            return NetworkEdge(
                id: EdgeID(first: nodes[link.one].id, second: nodes[link.other].id),
                cooperation: link.relations < 0 ? .none : strand, conflict: link.relations < 0 ? strand : .none,
                neutral: .none, documentCount: 1)
        }
        return ActorNetwork(
            nodes: nodes, edges: edges.sorted { $0.relationCount > $1.relationCount })
    }
}
