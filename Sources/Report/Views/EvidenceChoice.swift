import Model
import Network

/// Chooses the passages that stand for many: of different documents, tellers and directions, clear ones first.
struct EvidenceChoice {
    let context: ReportContext

    /// At most `count` of the relations, in the order in which they were chosen.
    func choose(_ count: Int, from ids: [Relation.ID]) -> [Relation] {
        var rest = ids.compactMap { context.index.relation[$0] }.filter { !$0.evidence.isEmpty }
        var chosen: [Relation] = []
        while chosen.count < count, !rest.isEmpty {
            let worth = rest.map { self.worth($0, beside: chosen) }
            guard let best = worth.indices.max(by: { worth[$0] < worth[$1] || (worth[$0] == worth[$1] && $0 > $1) })
            else { break }
            let relation = rest.remove(at: best)
            chosen.append(relation)
            let passage = context.passage(relation)
            rest.removeAll { context.passage($0) == passage }
        }
        return chosen
    }

    private func worth(_ relation: Relation, beside chosen: [Relation]) -> Int {
        var worth = 0
        if relation.confidence == .high { worth += 4 }
        if !chosen.contains(where: { $0.document == relation.document }) { worth += 3 }
        if !chosen.contains(where: { $0.assertedBy == relation.assertedBy }) { worth += 3 }
        if !chosen.contains(where: { $0.source == relation.source }) { worth += 2 }
        if !relation.isClaimed { worth += 1 }
        if relation.status == .actual || relation.status == .reported { worth += 1 }
        if (25...170).contains(context.passage(relation).unicodeScalars.count) { worth += 3 }
        return worth
    }
}
