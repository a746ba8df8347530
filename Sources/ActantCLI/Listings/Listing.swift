import Analytics
import Exchange
import Model
import Network
import Workspace

/// A list as a table, and which of its columns people are shown.
struct Listing {
    let table: Table
    let shown: [String]
    /// What people are told beneath.
    var remarks: [String] = []

    static func actors(_ view: LensView) -> Listing {
        let nodes = Dictionary(view.network.nodes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
        let said = Dictionary(grouping: view.quotations.compactMap(\.speaker), by: { $0 }).mapValues(\.count)
        let listed = view.index.dossier.entities.filter { entity in
            !view.scope.hidden.contains(entity.id) && view.lens.focus == nil
                ? view.lens.kinds.contains(entity.kind) : nodes[entity.id] != nil
        }.sorted { left, right in
            let (one, other) = (nodes[left.id]?.relationCount ?? 0, nodes[right.id]?.relationCount ?? 0)
            return one != other ? one > other : (left.name, left.id) < (right.name, right.id)
        }
        let rows = listed.map { entity -> [JSON] in
            let node = nodes[entity.id]
            let mentions = view.index.mentionsOfEntity[entity.id] ?? []
            return [
                .text(entity.id.rawValue), .text(entity.name), .text(entity.shortName), .text(entity.kind.rawValue),
                .integer(node?.relationCount ?? 0), .integer(node?.cooperation ?? 0), .integer(node?.conflict ?? 0),
                .integer(node?.partnerCount ?? 0),
                .integer(mentions.count { view.lens.documents?.contains($0.anchor.document) ?? true }),
                .integer(said[entity.id] ?? 0),
            ] + origin(entity)
        }
        let columns = [
            "id", "name", "shortName", "kind", "relations", "cooperation", "conflict", "partners", "mentions",
            "quotations",
        ]
        return Listing(
            table: Table(columns: columns + originColumns, rows: rows), shown: columns.filter { $0 != "shortName" })
    }

    /// What somebody wrote on actors, whatever else the lens shows of them.
    static func notes(_ view: LensView) -> Listing {
        let noted = view.index.dossier.entities.filter { $0.note != nil && view.lens.kinds.contains($0.kind) }
            .sorted { ($0.name, $0.id) < ($1.name, $1.id) }
        let columns = ["id", "name", "kind", "note"]
        let rows = noted.map { entity -> [JSON] in
            [.text(entity.id.rawValue), .text(entity.name), .text(entity.kind.rawValue), optional(entity.note)]
        }
        return Listing(
            table: Table(columns: columns + originColumns, rows: zip(rows, noted).map { $0 + origin($1) }),
            shown: columns)
    }

    static func documents(_ view: LensView) -> Listing {
        let relations = Dictionary(grouping: view.relations, by: \.document).mapValues(\.count)
        let quotations = Dictionary(grouping: view.quotations, by: \.document).mapValues(\.count)
        let rows = view.documents.map { document -> [JSON] in
            [
                .text(document.id.rawValue), .text(document.title.display), optional(document.publisher),
                optional(document.author), optional(document.place), optional(document.published.date),
                .text(document.published.basis.rawValue), .integer(document.text.count),
                .integer(view.index.mentionsInDocument[document.id]?.count ?? 0),
                .integer(quotations[document.id] ?? 0), .integer(relations[document.id] ?? 0),
                .text(document.fileName), .text(document.sha256),
            ]
        }
        let columns = [
            "id", "title", "publisher", "author", "place", "date", "dateBasis", "characters", "mentions", "quotations",
            "relations", "file", "sha256",
        ]
        let shown = [
            "id", "date", "publisher", "author", "title", "characters", "mentions", "quotations", "relations",
        ]
        return Listing(table: Table(columns: columns, rows: rows), shown: shown)
    }

    static func quotations(_ view: LensView) -> Listing {
        let index = view.index
        let rows = view.quotations.map { quotation -> [JSON] in
            [
                .text(quotation.id.rawValue), .text(quotation.document.rawValue), .text(quotation.kind.rawValue),
                optional(quotation.speaker), optional(quotation.speaker.map(index.name)),
                .list(quotation.about.map { .text($0.rawValue) }),
                .list(quotation.topics.map { .text($0.rawValue) }), optional(quotation.saidOn),
                .bool(quotation.isAffirmed), optional(quotation.nestedIn), paragraph(quotation.content.first, index),
                .text(quotation.words),
            ] + origin(quotation)
        }
        let columns = [
            "id", "document", "kind", "speaker", "speakerName", "about", "topics", "date", "affirmed", "nestedIn",
            "paragraph", "words",
        ]
        let shown = ["id", "kind", "speakerName", "date", "paragraph", "words"]
        return Listing(table: Table(columns: columns + originColumns, rows: rows), shown: shown)
    }

    static func relations(_ view: LensView) -> Listing {
        let index = view.index
        let rows = view.relations.map { relation -> [JSON] in
            [
                .text(relation.id.rawValue), .text(relation.document.rawValue), .text(relation.source.rawValue),
                .text(relation.target.rawValue), .text(relation.type.rawValue), optional(relation.mode),
                .text(SignName(relation.sign).rawValue), .text(relation.status.rawValue),
                .text(relation.assertedBy.entity?.rawValue ?? "narrator"), optional(relation.date),
                .bool(relation.isSymmetric), .text(relation.confidence.rawValue), optional(relation.quotation),
                paragraph(relation.evidence.first, index), .text(relation.phrase),
                .list(relation.evidence.map { .text($0.exact) }),
            ]
        }
        let columns = [
            "id", "document", "source", "target", "type", "mode", "sign", "status", "assertedBy", "date", "symmetric",
            "confidence", "quotation", "paragraph", "phrase", "evidence",
        ]
        let shown = ["id", "source", "phrase", "target", "type", "sign", "status", "assertedBy", "date"]
        return Listing(table: Table(columns: columns, rows: rows), shown: shown)
    }

    static func edges(_ view: LensView) -> Listing {
        let isWeighed = view.lens.projection.isOneMode
        let rows = view.network.edges.map { edge -> [JSON] in
            [
                .text("\(edge.id.first)--\(edge.id.second)"), .text(edge.id.first.rawValue),
                .text(edge.id.second.rawValue), .text(view.index.label(ofNode: edge.id.first)),
                .text(view.index.label(ofNode: edge.id.second)), .integer(edge.cooperation.count),
                .integer(edge.conflict.count), .integer(edge.neutral.count), .integer(edge.relationCount),
                .integer(edge.cooperation.stated + edge.conflict.stated + edge.neutral.stated),
                .integer(edge.documentCount),
            ] + (isWeighed ? [.decimal(edge.weight)] : [])
        }
        let columns =
            [
                "id", "first", "second", "firstName", "secondName", "cooperation", "conflict", "neutral", "relations",
                "stated", "documents",
            ] + (isWeighed ? ["weight"] : [])
        let shown =
            ["id"] + (isWeighed ? ["weight"] : [])
            + ["cooperation", "conflict", "neutral", "relations", "stated", "documents"]
        return Listing(table: Table(columns: columns, rows: rows), shown: shown)
    }

    static func figures(_ view: LensView) -> Listing {
        let figures = NetworkFigures.counted(view.network)
        let shown = ["name", "relations", "partners", "betweenness", "pageRank", "communityName", "triads", "balance"]
        return Listing(
            table: FigureSheet.table(figures.actors), shown: shown,
            remarks: Wording.summary(figures).map(Wording.capitalized))
    }

    // MARK: Cells

    /// What found an annotation; empty for one that a person made.
    private static let originColumns = ["pass", "rule", "confidence", "review"]

    private static func origin(_ annotation: some Annotation) -> [JSON] {
        let found = annotation.provenance
        return [
            optional(found?.pass), optional(found?.rule), found.map { .decimal($0.confidence) } ?? .null,
            .text(annotation.review.rawValue),
        ]
    }

    private static func optional(_ value: (some CustomStringConvertible)?) -> JSON {
        value.map { .text($0.description) } ?? .null
    }

    private static func paragraph(_ anchor: Anchor?, _ index: DossierIndex) -> JSON {
        guard let anchor, let document = index.document[anchor.document] else { return .null }
        return .integer(Paragraphs.number(of: anchor.range.start, in: document.text))
    }
}
