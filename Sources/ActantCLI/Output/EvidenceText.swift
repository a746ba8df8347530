import Exchange
import Model
import Network
import Translation

/// Evidence in words: each relation's clause, who asserts it, its status and date, the document, the paragraph, the passage.
enum EvidenceText {
    static func text(_ evidence: Evidence, _ index: DossierIndex) -> String {
        switch evidence {
        case .edge(let edge, let projection): edgeText(edge, projection, index)
        case .relation(let relation): relationText(relation, number: nil, index)
        case .quotation(let quotation): quotationText(quotation, index)
        }
    }

    /// A chain of actors, then the evidence of each of its edges.
    static func text(
        chain: (path: ActorPath, edges: [Evidence]), number: Int, of count: Int, _ index: DossierIndex
    ) -> String {
        let names = chain.path.actors.map(index.name).joined(separator: " – ")
        let place = count > 1 ? Wording.place(number, of: count) + ": " : ""
        let head = "\(place)\(names); \(Wording.count(chain.edges.count, .step))"
        return Console.plain(head) + "\n\n" + chain.edges.map { text($0, index) }.joined(separator: "\n")
    }

    private static func edgeText(_ edge: NetworkEdge, _ projection: Lens.Projection, _ index: DossierIndex) -> String {
        let names = "\(index.fullName(ofNode: edge.id.first)) – \(index.fullName(ofNode: edge.id.second))"
        let sums = [
            Wording.sum(edge.cooperation.count, .cooperation, in: projection),
            Wording.sum(edge.conflict.count, .conflict, in: projection),
            Wording.sum(edge.neutral.count, .neutral, in: projection),
        ].joined(separator: ", ")
        let head = "\(names): \(sums); \(Wording.count(edge.documentCount, .document))"
        let parts = edge.grounds.enumerated().map { place, ground in
            switch ground {
            case .relation(let id): index.relation[id].map { relationText($0, number: place + 1, index) } ?? ""
            case .quotation(let id): index.quotation[id].map { quotationText($0, index) } ?? ""
            case .mentions: passages(ground.anchors(in: index), index).map { $0 + "\n" }.joined()
            }
        }
        return Console.plain(head) + "\n" + parts.map { "\n" + $0 }.joined()
    }

    private static func relationText(_ relation: Relation, number: Int?, _ index: DossierIndex) -> String {
        let place = number.map { "\($0). " } ?? ""
        let indent = String(repeating: " ", count: place.count)
        let facts = [
            Wording.sign(relation.sign), relation.type.rawValue, asserter(relation, index),
            Wording.status(relation.status), relation.date?.description ?? Wording.undated, relation.id.rawValue,
        ]
        let lines =
            [place + Console.plain(clause(relation, index)), indent + Console.plain(facts.joined(separator: " · "))]
            + passages(relation.evidence, index).map { indent + $0 }
        return lines.map { $0 + "\n" }.joined()
    }

    private static func quotationText(_ quotation: Quotation, _ index: DossierIndex) -> String {
        let speaker = quotation.speaker.map(index.name) ?? translated("somebody unnamed")
        let about = quotation.about.map(index.shortName).joined(separator: ", ")
        let topics = quotation.topics.map { index.topic[$0]?.label ?? $0.rawValue }.joined(separator: "; ")
        let facts = [
            Wording.speech(quotation.kind),
            quotation.isAffirmed ? translated("affirmed") : translated("said not to have been said"),
            quotation.saidOn?.description ?? Wording.undated, quotation.id.rawValue,
        ]
        var lines = [translated("{1} in a quotation", speaker), facts.joined(separator: " · ")]
        if !about.isEmpty { lines.append(translated("about: {1}", about)) }
        if !topics.isEmpty { lines.append(translated("topics: {1}", topics)) }
        return (lines.map(Console.plain) + passages(quotation.content, index)).map { $0 + "\n" }.joined()
    }

    static func clause(_ relation: Relation, _ index: DossierIndex) -> String {
        "\(index.shortName(relation.source)) \(relation.phrase)"
    }

    private static func asserter(_ relation: Relation, _ index: DossierIndex) -> String {
        relation.assertedBy.entity.map { translated("asserted by {1}", index.name($0)) }
            ?? translated("stated by the article")
    }

    /// Where the passages stand, once a document, and the passages themselves.
    private static func passages(_ anchors: [Anchor], _ index: DossierIndex) -> [String] {
        anchors.flatMap { anchor -> [String] in
            guard let document = index.document[anchor.document] else { return [] }
            let paragraph = Paragraphs.number(of: anchor.range.start, in: document.text)
            let source = [
                document.title.display, document.byline, document.published.date?.description ?? Wording.undated,
            ]
            return [
                Console.plain(
                    translated(
                        "[{1}] {2}, paragraph {3}:", "\(document.id)", source.joined(separator: ", "), "\(paragraph)")),
                "“\(Console.plain(anchor.exact))”",
            ]
        }
    }

    // MARK: As a table

    /// One row a passage.
    static func table(_ evidence: [Evidence], _ index: DossierIndex) -> Table {
        let columns = [
            "edge", "relation", "quotation", "clause", "sign", "type", "assertedBy", "status", "date", "document",
            "paragraph", "start", "end", "exact",
        ]
        return Table(columns: columns, rows: evidence.flatMap { rows($0, index) })
    }

    /// One row a passage, with the place of its chain and of its edge in it.
    static func table(chains: [(path: ActorPath, edges: [Evidence])], _ index: DossierIndex) -> Table {
        let rows = chains.enumerated().flatMap { number, chain in
            chain.edges.enumerated().flatMap { step, edge in
                self.rows(edge, index).map { [.integer(number + 1), .integer(step + 1)] + $0 }
            }
        }
        return Table(columns: ["way", "step"] + table([], index).columns, rows: rows)
    }

    private static func rows(_ evidence: Evidence, _ index: DossierIndex) -> [[JSON]] {
        switch evidence {
        case .edge(let edge, _):
            let name = JSON.text("\(edge.id.first)--\(edge.id.second)")
            return edge.grounds.flatMap { ground -> [[JSON]] in
                switch ground {
                case .relation(let id): index.relation[id].map { rows($0, edge: name, index) } ?? []
                case .quotation(let id): index.quotation[id].map { rows($0, edge: name, index) } ?? []
                case .mentions:
                    ground.anchors(in: index).map { [name] + [JSON](repeating: .null, count: 8) + passage($0, index) }
                }
            }
        case .relation(let relation): return rows(relation, edge: .null, index)
        case .quotation(let quotation): return rows(quotation, edge: .null, index)
        }
    }

    private static func rows(_ quotation: Quotation, edge: JSON, _ index: DossierIndex) -> [[JSON]] {
        let date = quotation.saidOn.map { JSON.text($0.description) } ?? .null
        let head: [JSON] = [
            edge, .null, .text(quotation.id.rawValue), .null, .null, .text(quotation.kind.rawValue),
            quotation.speaker.map { .text($0.rawValue) } ?? .null, .null, date,
        ]
        return quotation.content.map { head + passage($0, index) }
    }

    private static func rows(_ relation: Relation, edge: JSON, _ index: DossierIndex) -> [[JSON]] {
        let head: [JSON] = [
            edge, .text(relation.id.rawValue), relation.quotation.map { .text($0.rawValue) } ?? .null,
            .text(clause(relation, index)), .text(SignName(relation.sign).rawValue), .text(relation.type.rawValue),
            .text(relation.assertedBy.entity?.rawValue ?? "narrator"), .text(relation.status.rawValue),
            relation.date.map { .text($0.description) } ?? .null,
        ]
        return relation.evidence.map { head + passage($0, index) }
    }

    private static func passage(_ anchor: Anchor, _ index: DossierIndex) -> [JSON] {
        let paragraph = index.document[anchor.document].map {
            JSON.integer(Paragraphs.number(of: anchor.range.start, in: $0.text))
        }
        return [
            .text(anchor.document.rawValue), paragraph ?? .null, .integer(anchor.range.start.scalars),
            .integer(anchor.range.end.scalars), .text(anchor.exact),
        ]
    }
}
