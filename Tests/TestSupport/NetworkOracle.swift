import Model
import Network

/// Invariants of a network, found the slow way; each is a sentence, empty where all hold.
public enum NetworkOracle {
    public static func flaws(of network: ActorNetwork, in dossier: Dossier) -> [String] {
        var flaws: [String] = []
        let nodes = Set(network.nodes.map(\.id))
        if nodes.count != network.nodes.count { flaws.append("a node stands twice") }
        if Set(network.edges.map(\.id)).count != network.edges.count { flaws.append("an edge stands twice") }
        let summed = network.edges.flatMap(\.relations)
        if Set(summed).count != summed.count { flaws.append("a relation is summed twice") }
        if Set(summed) != Set(network.relations) { flaws.append("edges and list of relations differ") }
        if network.relations != dossier.relations.map(\.id).filter(Set(summed).contains) {
            flaws.append("relations are not in the dossier's order")
        }
        for edge in network.edges {
            if !nodes.contains(edge.id.first) || !nodes.contains(edge.id.second) {
                flaws.append("\(edge.id) hangs loose")
            }
            if edge.id.first == edge.id.second { flaws.append("\(edge.id) is a loop") }
            flaws += Self.flaws(of: edge, in: dossier)
        }
        for node in network.nodes {
            let own = network.edges.filter { $0.id.contains(node.id) }
            if node.relationCount != own.reduce(0, { $0 + $1.relationCount }) { flaws.append("\(node.id) miscounts") }
            if node.cooperation != own.reduce(0, { $0 + $1.cooperation.count }) {
                flaws.append("\(node.id) cooperation")
            }
            if node.conflict != own.reduce(0, { $0 + $1.conflict.count }) { flaws.append("\(node.id) conflict") }
            if node.partnerCount != own.count { flaws.append("\(node.id) partners") }
        }
        return flaws
    }

    private static func flaws(of edge: NetworkEdge, in dossier: Dossier) -> [String] {
        var flaws: [String] = []
        let strands: [(Strand, Relation.Sign)] = [
            (edge.cooperation, .cooperation), (edge.conflict, .conflict), (edge.neutral, .neutral),
        ]
        var documents: Set<Document.ID> = []
        for (strand, sign) in strands {
            let relations = dossier.relations.filter { strand.relations.contains($0.id) }
            documents.formUnion(relations.map(\.document))
            let isOwn = relations.allSatisfy {
                $0.sign == sign && Set([$0.source, $0.target]) == Set([edge.id.first, edge.id.second])
            }
            if !isOwn { flaws.append("\(edge.id) sums what is not its own") }
            if strand.stated != relations.filter({ $0.assertedBy == .narrator }).count { flaws.append("stated") }
            let targets = Set(relations.flatMap { $0.isSymmetric ? [$0.source, $0.target] : [$0.target] })
            if strand.targetsFirst != targets.contains(edge.id.first) { flaws.append("targets first") }
            if strand.targetsSecond != targets.contains(edge.id.second) { flaws.append("targets second") }
        }
        if edge.documentCount != documents.count { flaws.append("\(edge.id) documents") }
        return flaws
    }
}
