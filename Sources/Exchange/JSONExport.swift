import Model

/// A whole dossier as one JSON document, under the curated form's names: the same dossier gives the same bytes.
public enum JSONExport {
    /// Keys are sorted, lists stay in the dossier's order; ends with a line feed.
    public static func document(_ dossier: Dossier) -> String {
        let mentions = Dictionary(grouping: dossier.mentions, by: \.anchor.document)
        let quotations = Dictionary(grouping: dossier.quotations, by: \.document)
        let relations = Dictionary(grouping: dossier.relations, by: \.document)
        let documents = dossier.documents.map { document -> JSON in
            let id = document.id
            return .object(
                CuratedJSON.documentMembers(document, file: document.fileName) + [
                    JSON.Member("text", .text(document.text.string)),
                    JSON.Member("mentions", .list((mentions[id] ?? []).map(CuratedJSON.mention))),
                    JSON.Member("quotations", .list((quotations[id] ?? []).map(CuratedJSON.quotation))),
                    JSON.Member("relations", .list((relations[id] ?? []).map(CuratedJSON.relation))),
                ])
        }
        return JSON.object(
            of: ("format", "actant-dossier"), ("version", .integer(CuratedForm.version)),
            ("title", .text(dossier.title)), ("documents", .list(documents)),
            ("entities", .list(dossier.entities.map(CuratedJSON.entity))),
            ("topics", .list(dossier.topics.map(CuratedJSON.topic))),
            ("lenses", .list(dossier.keptLenses.map(lens)))
        ).document
    }

    private static func lens(_ kept: KeptLens) -> JSON {
        let lens = kept.lens
        return .object(
            of: ("id", .text(kept.id.rawValue)), ("name", .text(kept.name)), ("account", account(lens.account)),
            ("documents", lens.documents.map { sorted($0.map(\.rawValue)) }),
            (
                "period",
                lens.period.map { period in
                    .object(
                        of: ("start", period.start.map { .text($0.description) }),
                        ("end", period.end.map { .text($0.description) }),
                        ("includesUndated", .bool(period.includesUndated)))
                }
            ), ("statuses", lens.statuses.map { sorted($0.map(\.rawValue)) }),
            ("kinds", sorted(lens.kinds.map(\.rawValue))),
            ("signs", .list(lens.signs.map(\.rawValue).sorted().map(JSON.integer))),
            ("minimumEvidence", .integer(lens.minimumEvidence)),
            (
                "focus",
                lens.focus.map {
                    .object(of: ("entity", .text($0.entity.rawValue)), ("depth", .integer($0.depth)))
                }
            ), ("projection", .text(lens.projection.rawValue)), ("normalization", .text(lens.normalization.rawValue)),
            ("minimumWeight", .decimal(lens.minimumWeight)), ("backbone", lens.backbone.map(JSON.decimal)))
    }

    private static func account(_ account: Lens.AccountFilter) -> JSON {
        switch account {
        case .anyone: "anyone"
        case .reporters: "reporters"
        case .speaker(let entity): .object(of: ("speaker", .text(entity.rawValue)))
        case .speakers(let entities): .object(of: ("speakers", sorted(entities.map(\.rawValue))))
        case .affiliated(let entity): .object(of: ("affiliated", .text(entity.rawValue)))
        case .outlet(let name): .object(of: ("outlet", .text(name)))
        }
    }

    private static func sorted(_ words: [String]) -> JSON { .list(words.sorted().map(JSON.text)) }
}
