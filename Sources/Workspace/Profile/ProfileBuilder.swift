import Model
import Network
import Report

/// Makes the parts of a profile.
struct ProfileBuilder {
    let entity: Entity
    let index: DossierIndex
    let lens: Lens

    // MARK: Partners

    func partner(_ edge: NetworkEdge) -> ActorProfile.Partner? {
        let id = edge.id.other(than: entity.id)
        guard index.hasNode(id) else { return nil }
        let words = GroundWords(index)
        let chosen = EvidenceChoice(index).choose(1, from: edge.strongestStrand.grounds).first
        return ActorProfile.Partner(
            id: id, name: index.label(ofNode: id), kind: index.entity[id].map { .entity($0.kind) } ?? .topic,
            cooperation: marks(edge.cooperation),
            conflict: marks(edge.conflict), neutral: marks(edge.neutral),
            strongest: chosen.map {
                ActorProfile.Line(id: $0, words: words.passage($0), source: source(of: $0))
            })
    }

    /// Stated ones first; what names no passage is not shown.
    private func marks(_ strand: Strand) -> [ActorProfile.Mark] {
        let words = GroundWords(index)
        let grounds = strand.grounds.filter { !$0.anchors(in: index).isEmpty }
        return (grounds.filter { !words.isClaimed($0) } + grounds.filter(words.isClaimed)).map { ground in
            let clause =
                ground.relation.flatMap { index.relation[$0] }.map { "\(index.shortName($0.source)) \($0.phrase)" }
                ?? words.direction(ground)
            return ActorProfile.Mark(
                id: ground, isStated: !words.isClaimed(ground), spoken: "\(clause); \(source(of: ground))")
        }
    }

    private func source(of ground: Ground) -> String {
        let words = GroundWords(index)
        return "\(words.attribution(ground)), \(words.document(ground).map(byline) ?? Wording.noDocument)"
    }

    private func byline(_ document: Document.ID) -> String { index.document[document]?.byline ?? Wording.noDocument }

    // MARK: Words

    /// Those that pass, the latest first, undated ones last.
    func quotations(_ passes: (Quotation) -> Bool) -> [QuotationRow] {
        var order = QuotationTable()
        order.sortColumn = .date
        order.ascending = false
        let found = QuotationFilter(lens: lens, index: index).quotations.filter(passes)
        return order.sorted(found.map { QuotationRow($0, index: index) })
    }

    // MARK: Where it is named

    private var heard: [Document] { lens.documents(of: index.dossier) }

    var mentions: [Mention] {
        let heard = Set(heard.map(\.id))
        return (index.mentionsOfEntity[entity.id] ?? []).filter { heard.contains($0.anchor.document) }
    }

    var documents: [ActorProfile.DocumentCount] {
        let byDocument = Dictionary(grouping: mentions, by: \.anchor.document)
        return heard.compactMap { document in
            guard let found = byDocument[document.id], let first = found.first else { return nil }
            return ActorProfile.DocumentCount(
                id: document.id, title: document.title.display, byline: document.byline,
                published: document.published, count: found.count, first: first.anchor)
        }
    }

    /// "Person, mentioned 30 times in 4 of 5 documents; part of Russia".
    var caption: String {
        Wording.caption(
            of: entity, times: mentions.count, documents: documents.count, heard: heard.count,
            shortName: entity.shortName, whole: entity.partOf.map(index.name))
    }

    func line(_ mention: Mention) -> ActorProfile.MentionLine {
        let text = index.document[mention.anchor.document]?.text ?? DocumentText("")
        return ActorProfile.MentionLine(
            anchor: mention.anchor, excerpt: Excerpt(of: mention.anchor, in: text), form: mention.form,
            byline: byline(mention.anchor.document))
    }
}
