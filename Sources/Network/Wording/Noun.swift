import Model
import Translation

extension Wording {
    /// What is counted.
    public enum Noun: Sendable {
        case actor, character, document, edge, entity, mention, paragraph, partner, passage, quotation, relation,
            speaker, step, time, topic
    }

    /// A number and its noun: "1 edge", "1,234 edges".
    public static func count(_ number: Int, _ noun: Noun) -> String {
        switch noun {
        case .actor: counted("{n} actor", "{n} actors", number)
        case .character: counted("{n} character", "{n} characters", number)
        case .document: counted("{n} document", "{n} documents", number)
        case .edge: counted("{n} edge", "{n} edges", number)
        case .entity: counted("{n} entity", "{n} entities", number)
        case .mention: counted("{n} mention", "{n} mentions", number)
        case .paragraph: counted("{n} paragraph", "{n} paragraphs", number)
        case .partner: counted("{n} partner", "{n} partners", number)
        case .passage: counted("{n} passage", "{n} passages", number)
        case .quotation: counted("{n} quotation", "{n} quotations", number)
        case .relation: counted("{n} relation", "{n} relations", number)
        case .speaker: counted("{n} speaker", "{n} speakers", number)
        case .step: counted("{n} step", "{n} steps", number)
        case .time: counted("{n} time", "{n} times", number)
        case .topic: counted("{n} topic", "{n} topics", number)
        }
    }

    /// What a dossier holds: "5 documents, 105 entities, …".
    public static func contents(_ dossier: Dossier) -> String {
        [
            count(dossier.documents.count, .document), count(dossier.entities.count, .entity),
            count(dossier.mentions.count, .mention), count(dossier.quotations.count, .quotation),
            count(dossier.relations.count, .relation), count(dossier.topics.count, .topic),
        ].joined(separator: ", ")
    }
}
