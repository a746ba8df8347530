/// What quotations take positions on; one pole in all documents.
public struct Topic: Sendable, Hashable {
    public typealias ID = Identifier<Topic>

    public let id: ID
    public let label: String

    public init(id: ID, label: String) {
        self.id = id
        self.label = label
    }
}

/// Agreement of a quotation's speaker with an entity or a topic, resting on that quotation.
///
/// Toward a topic it is what Discourse Network Analyzer calls a *statement*: actor, concept, qualifier.
public struct Stance: Sendable, Hashable {
    public let target: Target
    public let agreement: Agreement

    public init(target: Target, agreement: Agreement) {
        self.target = target
        self.agreement = agreement
    }

    public enum Target: Sendable, Hashable {
        case entity(Entity.ID)
        case topic(Topic.ID)
    }

    public enum Agreement: Int, Sendable, Hashable, CaseIterable {
        case against = -1
        case neutral = 0
        case favour = 1
    }
}

/// A speaker's agreement with a topic, resting on a quotation.
public struct Position: Sendable, Hashable {
    public let speaker: Entity.ID
    public let topic: Topic.ID
    public let agreement: Stance.Agreement
    public let quotation: Quotation.ID

    public init(speaker: Entity.ID, topic: Topic.ID, agreement: Stance.Agreement, quotation: Quotation.ID) {
        self.speaker = speaker
        self.topic = topic
        self.agreement = agreement
        self.quotation = quotation
    }
}
