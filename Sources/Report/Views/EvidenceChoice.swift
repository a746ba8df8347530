import Model
import Network

/// Chooses the passages that stand for many: of different documents, tellers and directions, clear ones first.
public struct EvidenceChoice {
    let index: DossierIndex

    public init(_ index: DossierIndex) { self.index = index }

    /// At most `count` of the relations, in the order in which they were chosen.
    public func choose(_ count: Int, from ids: [Relation.ID]) -> [Relation] {
        var rest = ids.compactMap { index.relation[$0] }.filter { !$0.evidence.isEmpty }
        var chosen: [Relation] = []
        while chosen.count < count, !rest.isEmpty {
            let worth = rest.map { self.worth($0, beside: chosen) }
            guard let best = worth.indices.max(by: { worth[$0] < worth[$1] || (worth[$0] == worth[$1] && $0 > $1) })
            else { break }
            let relation = rest.remove(at: best)
            chosen.append(relation)
            let passage = words(of: relation)
            rest.removeAll { words(of: $0) == passage }
        }
        return chosen
    }

    /// The words it rests on, on one line.
    private func words(of relation: Relation) -> String {
        relation.evidence.map(\.exact).joined(separator: " … ").split(whereSeparator: \.isWhitespace)
            .joined(separator: " ")
    }

    private func worth(_ relation: Relation, beside chosen: [Relation]) -> Int {
        var worth = 0
        if relation.confidence == .high { worth += 4 }
        if !chosen.contains(where: { $0.document == relation.document }) { worth += 3 }
        if !chosen.contains(where: { $0.assertedBy == relation.assertedBy }) { worth += 3 }
        if !chosen.contains(where: { $0.source == relation.source }) { worth += 2 }
        if !relation.isClaimed { worth += 1 }
        switch relation.status {
        case .actual, .reported: worth += 3
        case .past, .planned: worth += 2
        case .threatened, .hypothetical, .denied: break
        }
        switch words(of: relation).unicodeScalars.count {
        case 30...120: worth += 3
        case 121...200: worth += 1
        default: break
        }
        if !relation.isSymmetric { worth += 1 }
        return worth + named(in: relation)
    }

    /// A passage that names both ends can be understood alone.
    private func named(in relation: Relation) -> Int {
        let mentions = index.mentionsInDocument[relation.document] ?? []
        return [relation.source, relation.target].reduce(0) { sum, entity in
            let isNamed = mentions.contains { mention in
                mention.entity == entity && mention.form.isNaming
                    && relation.evidence.contains { $0.range.contains(mention.anchor.range) }
            }
            return sum + (isNamed ? 1 : 0)
        }
    }
}
