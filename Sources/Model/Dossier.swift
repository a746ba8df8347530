/// All that one dossier holds, as one immutable value. Every list is ordered by the identifier's first appearance in the
/// source, so that the same file gives the same order everywhere.
public struct Dossier: Sendable, Hashable {
    public let title: String
    public let documents: [Document]
    public let entities: [Entity]
    public let mentions: [Mention]
    public let quotations: [Quotation]
    public let relations: [Relation]
    public let topics: [Topic]
    public let keptLenses: [KeptLens]

    public init(
        title: String, documents: [Document] = [], entities: [Entity] = [], mentions: [Mention] = [],
        quotations: [Quotation] = [], relations: [Relation] = [], topics: [Topic] = [], keptLenses: [KeptLens] = []
    ) {
        self.title = title
        self.documents = documents
        self.entities = entities
        self.mentions = mentions
        self.quotations = quotations
        self.relations = relations
        self.topics = topics
        self.keptLenses = keptLenses
    }

    /// Each speaker's agreement with each topic, resting on one quotation each, in the quotations' order.
    public var positions: [Position] {
        quotations.flatMap { quotation in
            quotation.stances.compactMap { stance in
                guard let speaker = quotation.speaker, case .topic(let topic) = stance.target else { return nil }
                return Position(
                    speaker: speaker, topic: topic, agreement: stance.agreement, quotation: quotation.id)
            }
        }
    }
}
